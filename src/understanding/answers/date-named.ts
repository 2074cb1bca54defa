import { day, isoOf } from "./calendar.js";

const parts = "(?:sang|trua|chieu|toi|dem|khuya)";
const whole = "(?:hom|bua|ngay|buoi)";
/** Days before today, farthest first: who tells today of what was yesterday means yesterday. */
const named: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?:^| )(?:${whole}|${parts}) kiaf(?= |$)`), 3],
  [
    new RegExp(
      `(?:^| )(?:${whole}|${parts}) (?:kia|te|tia)(?= |$)|\\bday before yesterday\\b|(?:^| )hkia(?= |$)`,
    ),
    2,
  ],
  [
    new RegExp(
      `(?:^| )(?:${whole}|${parts}|hum|hom ${parts}) (?:qua|way|quia)(?= |$)|(?:^| )(?:hoi|khi|hoi dem) hom(?= |$)(?! (?:kia|nay|te|do|no))|\\byesterday\\b|\\blast night\\b|(?:^| )hoi (?:hom|dem|khuya)(?= |$)(?! (?:nay|kia))`,
    ),
    1,
  ],
  [
    new RegExp(
      `(?:^| )(?:${whole}|${parts}) (?:nay|ni|nai|hom nay)(?= |$)|(?:^| )(?:hoi|luc|ban|khi|moi|vua|hoi moi) (?:nay|sang|trua|chieu|toi|nai)(?= |$)|(?:^| )(?:vua|moi) (?:moi|vua|nay|roi|xong|day|bi|xay ra|ban nay)(?= |$)|(?:^| )(?:bay gio|hien gio|hien tai|ngay luc nay|luc nay|nay gio|tu sang|sang gio|trua gio|gio luon|dang bi|today|tonight|just now|right now|this morning|nay|ngay hom ni|chu)(?= |$)|^gio(?: |$)`,
    ),
    0,
  ],
];
const weekAgo = /(?:^| )(?:tuan (?:truoc|roi|qua|vua roi|vua qua)|last week)(?= |$)/;
const twoWeeksAgo = /(?:^| )tuan (?:truoc nua|kia)(?= |$)/;
/** Words that look like a day and are none: several days, every day, days ahead. */
const noDay = new RegExp(
  `(?:^| )(?:(?:may|nhung|cac|suot|ca|nhieu|vai|gan) (?:${whole}|${parts}|tuan|thang)(?: (?:nay|qua|ni|roi|gan day))?|(?:${whole}|${parts}) nao cung|(?:nam|thang|tuan|dao|thoi gian|doi|he|hoc ky|lop|lan|mua) (?:nay|ni)|moi (?:${whole}|${parts})(?! (?:qua|kia|kiaf|nay|ni|hom))|dao nay|truoc nay|xua nay|lau nay|tu do den nay|den nay|toi nay gio|nay mai|qua nay)(?= |$)`,
  "g",
);

/** "Hôm qua", "sáng nay", "hồi hôm", "tuần trước": undefined if no day has a name here. */
export function namedDate(line: string, now: number): string | null | undefined {
  const days = line.replace(noDay, (found) =>
    /ca (?:ngay|dem|toi|buoi|sang|chieu) (?:nay|qua)/.test(found) ? found.replace("ca ", "") : " - ",
  );
  if (twoWeeksAgo.test(days)) return isoOf(now - 14 * day);
  if (weekAgo.test(days)) return isoOf(now - 7 * day);
  const found = named.find(([pattern]) => pattern.test(days));
  return found === undefined ? undefined : isoOf(now - found[1] * day);
}
