import { afterCorrection } from "./correction.js";
import { englishTime } from "./english-time.js";
import { spoken } from "./spoken.js";

const clock =
  /(?:^| )(\d{1,2}) ?(?:gio|h|g|:|gi)(?: (?:dung|hon))? ?(?:(kem|thieu) (\d{1,2})|(ruoi)|(\d{1,2})(?! ?(?:gio|h|g|tuoi|dua|nguoi|ngay|thang|lan|\/|-))|(?= |$))(?: ?(?:phut|p|ph|'))?(?= |$)(.*)/g;
const withoutHour =
  /(?:^| )(\d{1,2})(?: (?:(kem|thieu) (\d{1,2})|(ruoi)))?()(?: ?(?:phut|p))? (sang|trua|chieu|toi|dem|khuya|am|pm|a m|p m)(?= |$)(.*)/g;
const half =
  /(?:^| )(?:luc )?(\d{1,2}) (?:(kem|thieu) (\d{1,2})|(ruoi))()(?= |$)(?! (?:tuoi|thang|nam|ngay|tuan|tieng|trieu|diem|can|ky|met))(.*)/g;
const alone =
  /^(?:(?:da|luc|khoang|tam|chac|hinh nhu|vao|co|cu|gan|hon|em|con|chau|hoi|la) )*(\d{1,2})(?: (\d{2}))?(?: (?:a|roi|do|thoi|gi do|nha|ne|phut))*$/;
/** "1845"; "2015" is rather a year. */
const fourDigits = /^(?:(?:luc|khoang|tam|da) )*(?!20[0-2]\d)([01]\d|2[0-3])([0-5]\d)(?: a)?$/;
const duration =
  /^ ?(?:dong ho|truoc|lien|nua|roi(?= |$)|mot ngay|moi ngay|1 ngay|\/ ?ngay|\/ ?tuan|tron|lien tuc)/;
const durationBefore =
  /(?:^| )(?:mat|trong|suot|hon|them|moi ngay|ngay|keo dai|ca|cach day|cach|tan|den tan|so|lop|bi danh) $/;
const denied = /(?:^| )(?:khong phai|hong phai|ko phai|chu khong|chu khong phai)(?: (?:la|luc|vao|hoi))* $/;
const dayParts: readonly (readonly [RegExp, Part])[] = [
  [/^(?:rang sang|gan sang|mo sang|sang som|sang|am|a m|hung sang|tang sang)(?= |$)/, "morning"],
  [/^(?:trua|giua trua)(?= |$)/, "noon"],
  [/^(?:chieu|chieu toi|xe chieu|xe|chju|chjeu)(?= |$)/, "afternoon"],
  [/^(?:toi|pm|p m)(?= |$)(?! (?:bi|dang|o|di|khong|ngu|la|thay|thi|duoc|nghe|co|nho))/, "evening"],
  // As it is said in the Centre; elsewhere "tui" is "I".
  [/^tui(?= (?:no|ni|qua|hom|do|a)(?: |$)|$)/, "evening"],
  [/^(?:dem|khuya|nua dem|dem khuya)(?= |$)/, "night"],
];
const named: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )(?:nua dem|giua dem|midnight|giao thua)(?= |$)/, "00:00"],
  [
    /(?:^| )(?:giua trua|dung ngo|chinh ngo|gio ngo|noon|buoi trua|luc trua|hoi trua|trua nay|trua qua|trua|trua hom qua)(?= |$)/,
    "12:00",
  ],
];
type Part = "morning" | "noon" | "afternoon" | "evening" | "night";

/**
 * A time of day as `HH:MM` of 24 hours ("9h tối" is 21:00, "8 rưỡi sáng" 08:30, "trưa" 12:00, "nửa đêm" 00:00). An hour
 * without a part of the day is taken as it stands. Null if there is none, or only a part of the day ("chiều").
 */
export function readTime(text: string): string | null {
  // "Kém năm": a five, and no year.
  const line = spoken(text).replace(/(?<= (?:kem|thieu)) nam(?= |$)/, " 5");
  const last = afterCorrection(line);
  return (last === null ? null : timeIn(last)) ?? timeIn(line) ?? englishTime(text);
}

function timeIn(line: string): string | null {
  for (const pattern of [clock, withoutHour, half]) {
    for (const found of line.matchAll(pattern)) {
      const isDenied = denied.test(line.slice(0, found.index + 1));
      const time = isDenied ? timeIn(` ${found.at(-1) ?? ""}`) : fromClock(line, found);
      if (time !== null) return time;
    }
  }
  return byName(line) ?? bare(line);
}

function fromClock(line: string, found: RegExpExecArray): string | null {
  const before = line.slice(0, found.index + (found[0].startsWith(" ") ? 1 : 0));
  const isPartFirst = found.length > 7;
  const after = ((isPartFirst ? `${found[6]} ` : "") + (found[isPartFirst ? 7 : 6] ?? "")).trim();
  if (duration.test(after) || (durationBefore.test(before) && partIn(before, after) === undefined))
    return null;
  const minutes =
    found[3] !== undefined ? -Number(found[3]) : found[4] !== undefined ? 30 : Number(found[5] || "0");
  return at(Number(found[1]), minutes, partIn(before, after));
}

const skipped =
  /^(?:(?:- |den |toi |hay |hoac )(?:\d{1,2}(?: (?:h|g|gio))? (?:ruoi |\d\d )?)|(?:,|luc|vao|hoi|gi do|do|buoi|ban|hom qua|hom kia|hom nay|dem hom|cua|nua|dung|hon|phut|p)(?: |$))+/;

/** The part of the day that stands after an hour, or before it ("tối 9h", "tối qua lúc 9h"). */
function partIn(before: string, after: string): Part | undefined {
  const behind = after.replace(skipped, "");
  const next = dayParts.find(([part]) => part.test(behind))?.[1];
  if (next !== undefined) return next;
  const ahead = [...before.matchAll(/(?:^| )(sang|trua|chieu|toi|dem|khuya)(?= )/g)].at(-1)?.[1];
  if (ahead === undefined || /(?:em|con|chau|ba|me|nha|cua|mat|bong) toi | toi (?:bi|la|o|ve)/.test(before))
    return undefined;
  return dayParts.find(([part]) => part.test(ahead))?.[1];
}

function at(hour: number, minutes: number, part: Part | undefined): string | null {
  if (hour > 24 || minutes >= 60 || minutes <= -60 || (hour === 24 && minutes > 0)) return null;
  const total = (onClock(hour, part) * 60 + minutes + 1440) % 1440;
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}

/** The hour of 24: "12h đêm" is 0, "1h trưa" 13, "2h đêm" 2, "10h đêm" 22. */
function onClock(hour: number, part: Part | undefined): number {
  if (hour > 12 || part === undefined) return hour % 24;
  if (part === "morning") return hour % 12;
  if (part === "noon") return hour <= 4 ? hour + 12 : hour;
  if (part === "afternoon") return hour === 12 ? 12 : hour + 12;
  if (hour === 12) return 0;
  return part === "night" && hour <= 5 ? hour : hour + 12;
}

function byName(line: string): string | null {
  if (/(?:^| )(?:an|bua|com|ngu|nghi|moi|truoc|sau|qua|ban) trua(?= |$)/.test(line) && !/ban trua/.test(line))
    return null;
  return named.find(([name]) => name.test(line))?.[1] ?? null;
}

/** A number as the whole answer ("9", "20 30"). */
function bare(line: string): string | null {
  const plain = line.replace(/[^a-z0-9 ]/g, "").trim();
  const [, hour, minutes] = fourDigits.exec(plain) ?? [];
  if (hour !== undefined) return at(Number(hour), Number(minutes), undefined);
  const found = alone.exec(plain);
  return found === null ? null : at(Number(found[1]), Number(found[2] ?? "0"), undefined);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
