import { ageOfBaby } from "./age-baby.js";
import { bareAge } from "./age-bare.js";
import { ageOfBirth } from "./age-birth.js";
import { ageOfClass } from "./age-class.js";
import { selfAge, spokenAge } from "./age-spoken.js";
import { afterCorrection } from "./correction.js";
import { spoken } from "./spoken.js";

const oldest = 120;
const until = /(^| )(?:(?:con|thieu) )?(?:\d{1,2}|may|vai) (?:thang|tuan|ngay|hom|bua) nua(?= )/g;

/**
 * An age in whole years (0 for a baby in months) from digits, words, a school class ("lớp 5" is 10), or a day or year of
 * birth; `now` is milliseconds UTC. "Sắp 9" is 8. Of several people the child that writes or is written of. Null if there
 * is none, or if it cannot be an age.
 */
export function readAge(text: string, now: number): number | null {
  const line = spoken(text);
  const last = afterCorrection(line);
  return (last === null ? null : ageIn(last, now)) ?? ageIn(line, now);
}

function ageIn(said: string, now: number): number | null {
  // "Còn 3 tháng nữa đủ 18": how long until then does not matter.
  const line = said.replace(until, "$1nua");
  const age =
    spokenAge(line) ??
    ageOfBirth(line, now) ??
    selfAge(line) ??
    ageOfBaby(line) ??
    ageOfClass(line) ??
    bareAge(line);
  return age !== null && age >= 0 && age <= oldest ? age : null;
}
