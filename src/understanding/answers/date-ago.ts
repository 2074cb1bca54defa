import { day, isoOf, isoOfDay, monthsBack } from "./calendar.js";

const unit =
  "(ngay|hom|bua|dem|toi|tuan|thang|nam|tieng|gio|h|phut|p|days?|nights?|weeks?|months?|years?|hours?)";
const passed = "(?:truoc|roi|nay|qua|ago|(?:do|hon)? ?truoc day)";
const range =
  /(?:^| )(?:\d{1,2} (?:- |, |hay |hoac |den |toi )?\d{1,2}|may|vai|nhieu) (?:ngay|hom|bua|dem|tuan|thang|nam|tieng)(?= |$)/;
const counted = new RegExp(
  `(?:^| )(\\d{1,3}|nua|a) ?${unit}(?: (?:ruoi|hon|dong ho|gi do|nua))? (?:la |luon )?${passed}(?= |$)`,
);
const since = new RegExp(
  `(?:^| )(?:cach day|cach nay|cach|truoc day|duoc|xay ra|moi|dc)(?: (?:khoang|tam|chung|co|do|duoc|hon|gan|moi|dung)){0,2} (\\d{1,3}|nua) ?${unit}(?= |$)`,
);
const whole = new RegExp(
  `^(?:(?:da|chac|khoang|tam|hinh nhu|em|con|hon|gan|co) )*(\\d{1,3}|nua) ?${unit}(?: (?:roi|a|thoi|do|gi do))*$`,
);

/** "3 bữa trước", "cách đây 2 tuần", "nửa tháng rồi": undefined if no time is counted, null if it tells no day. */
export function dateAgo(line: string, now: number): string | null | undefined {
  if (
    range.test(line) &&
    !/(?:hom qua|hom kia|hom nay(?! nua)|sang nay)/.test(line.replace(/may (?:hom|bua|ngay) (?:nay|qua)/, ""))
  )
    return null;
  const found = counted.exec(line) ?? since.exec(line) ?? whole.exec(line);
  if (found === null) return /(?:^| )nua thang(?= |$)/.test(line) ? isoOf(now - 15 * day) : undefined;
  const back = found[1] === "nua" ? 0.5 : found[1] === "a" ? 1 : Number(found[1]);
  return ago(back, found[2] ?? "", now);
}

function ago(many: number, said: string, now: number): string | null {
  const name = said.replace(/s$/, "");
  if (/^(?:tieng|gio|h|hour)$/.test(name)) return isoOf(now - (many * day) / 24);
  if (/^(?:phut|p)$/.test(name)) return isoOf(now - (many * day) / 1440);
  if (/^(?:tuan|week)$/.test(name)) return many < 1 ? null : isoOf(now - many * 7 * day);
  if (/^(?:thang|month)$/.test(name))
    return many < 1 ? isoOf(now - 15 * day) : isoOfDay(monthsBack(now, many));
  if (/^(?:nam|year)$/.test(name)) return many < 1 ? null : isoOfDay(monthsBack(now, 12 * many));
  return many < 1 ? isoOf(now) : isoOf(now - many * day);
}
