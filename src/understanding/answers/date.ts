import { afterCorrection } from "./correction.js";
import { dateAgo } from "./date-ago.js";
import { feastDate } from "./date-feast.js";
import { namedDate } from "./date-named.js";
import { weekdayDate } from "./date-weekday.js";
import { writtenDate } from "./date-written.js";
import { englishDate } from "./english-time.js";
import { spoken } from "./spoken.js";

/**
 * A day in the past or today as `YYYY-MM-DD`, as it is in Viet Nam; `now` is milliseconds UTC.
 * "2 tuần trước" gives the day that far back; a day or a month without a year is its last one; a whole date ahead is none.
 * Null if no day is named ("lâu rồi", "hồi hè", "năm ngoái").
 */
export function readDate(text: string, now: number): string | null {
  const line = spoken(text);
  const last = afterCorrection(line);
  return (last === null ? null : dateIn(last, now)) ?? dateIn(line, now) ?? englishDate(text, now);
}

function dateIn(line: string, now: number): string | null {
  for (const read of [feastDate, writtenDate, weekdayDate, dateAgo, namedDate]) {
    const found = read(line, now);
    if (found !== undefined) return found;
  }
  return null;
}
