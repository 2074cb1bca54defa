import { day, dayOf, isoOf, isoOfDay } from "./calendar.js";

const longest = 400;
const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthNames = `(${months.join("|")})[a-z]*\\.?`;
const dateFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthNames}(?:,? (\\d{4}))?(?![a-z])`);
const monthFirst = new RegExp(`\\b${monthNames} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`);
const moment =
  /\b(?:just now|right now|(?:(?:a few|some|\d+) (?:minutes?|mins?|hours?|hrs?)|an hour|half an hour) ago|this (?:morning|afternoon|evening|noon)|to ?day|tonite|tonight)\b/;

/** A day said in English beside those that are read in any message: "12 October", "2 hours ago"; null if there is none. */
export function englishDate(text: string, now: number): string | null {
  const line = plain(text);
  if (moment.test(line)) return isoOf(now);
  const [, date, month, year] = dateFirst.exec(line) ?? [];
  if (date !== undefined && month !== undefined) return dated(date, month, year, now);
  const [, named, second, ofYear] = monthFirst.exec(line) ?? [];
  return named === undefined || second === undefined ? null : dated(second, named, ofYear, now);
}

/** The last such day; a whole date ahead is none. */
function dated(date: string, month: string, year: string | undefined, now: number): string | null {
  const at = { month: months.indexOf(month) + 1, date: Number(date) };
  const iso = isoOfDay({ ...at, year: Number(year ?? dayOf(now).year) });
  if (iso === null || iso <= isoOf(now)) return iso;
  return year === undefined ? isoOfDay({ ...at, year: dayOf(now - 365 * day).year }) : null;
}

const hour = "(\\d{1,2})";
const part =
  "(?:.{0,12}?\\b(am|a\\.m|pm|p\\.m|morning|noon|lunch ?time|midday|afternoon|evening|night|tonight|yesterday night)\\b)?";
const oClock = new RegExp(`\\b${hour}(?:[:.](\\d{2}))? ?(?:o'? ?clock)?${part}`);
const halfPast = new RegExp(`\\bhalf (?:past )?${hour}()${part}`);
const quarter = new RegExp(`\\b(?:a )?quarter (past|to) ${hour}${part}`);
const isClock =
  /o'? ?clock|\d[:.]\d{2}|\b(?:at|around|about|like|maybe|nearly|almost) \d{1,2}\b(?! (?:days?|weeks?|times|years?|people|of))/;

/** A part of the day that stands before the hour. */
const lastNight = /\b(?:tonight|night|evening|afternoon|morning)\b/;

/** A time of day said in English: "half past 8", "around 9 last night", "noon"; null if there is none. */
export function englishTime(text: string): string | null {
  const line = plain(text);
  const [, side, near, nearPart] = quarter.exec(line) ?? [];
  if (near !== undefined) return at(Number(near) * 60 + (side === "to" ? -15 : 15), nearPart);
  const [, half, , halfPart] = halfPast.exec(line) ?? [];
  if (half !== undefined) return at(Number(half) * 60 + 30, halfPart);
  const [, full, minutes, said = lastNight.exec(line)?.[0]] = oClock.exec(line) ?? [];
  if (full !== undefined && (said !== undefined || isClock.test(line)))
    return at(Number(full) * 60 + Number(minutes ?? 0), said);
  if (/\bmid ?night\b/.test(line)) return "00:00";
  return /\b(?:noon|mid ?day|lunch ?time)\b/.test(line) ? "12:00" : null;
}

/** Minutes of twelve hours and a part of the day as `HH:MM`. */
function at(minutes: number, said: string | undefined): string | null {
  if (minutes < 0 || minutes >= 24 * 60) return null;
  const isLate = said !== undefined && /^(?:p|noon|lunch|mid|after|even|night|tonight|yesterday)/.test(said);
  const early = said?.startsWith("night") === true && minutes < 5 * 60;
  const twelve = minutes >= 12 * 60 && minutes < 13 * 60;
  const isMorning = said !== undefined && /^(?:a(?!ft)|morn)/.test(said);
  const late = isLate && !early && minutes < 12 * 60 ? 12 * 60 : 0;
  const total =
    twelve && (isMorning || said?.startsWith("night") === true) ? minutes - 12 * 60 : minutes + late;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}

function plain(text: string): string {
  return text
    .slice(0, longest)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\b[a-z]+\b/g, (word) => {
      const number = numbers.indexOf(word);
      return number > 0 ? String(number) : word;
    })
    .replace(/\s+/g, " ")
    .trim();
}
