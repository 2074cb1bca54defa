import type { Day } from "./day.js";

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon in Viet Nam (UTC+7), the eleventh holds
 * the winter solstice, and in a year of thirteen months the first without a major solar term is the leap one.
 * Moon and sun after Jean Meeus, "Astronomical Algorithms" (1998), chapters 25 and 49, shortened: good to some
 * minutes for the years 1900 to 2100.
 */
const zone = 7 / 24;
const synodicMonth = 29.530588853;
const firstNewMoon = 2415021.076998695;
const rad = Math.PI / 180;

/** The day in Viet Nam of a day of a lunar month that is no leap month; `year` is the solar year of that year's Tết. */
export function fromLunar(year: number, month: number, day: number): Day {
  const winter = winterMonth(year - 1);
  const next = winterMonth(year);
  const start = Math.floor(0.5 + (winter - firstNewMoon) / synodicMonth);
  const leap = next - winter > 365 ? leapMonth(winter) : null;
  const place = (month + 1) % 12 || 12;
  const ordinal = month > 10 ? month - 11 : place;
  const base = month > 10 ? Math.floor(0.5 + (next - firstNewMoon) / synodicMonth) : start;
  const late = month <= 10 && leap !== null && ordinal >= leap ? 1 : 0;
  return dayOfJulian(newMoonDay(base + ordinal + late) + day - 1);
}

/** The Julian day on which the month with the winter solstice of a solar year begins. */
function winterMonth(year: number): number {
  const yearEnd = julianOf(year, 12, 31);
  const moons = Math.floor((yearEnd - 2415021) / synodicMonth);
  const moon = newMoonDay(moons);
  return solarTwelfth(moon) >= 9 ? newMoonDay(moons - 1) : moon;
}

/** Which month after the one that begins on Julian day `winter` is the leap one. */
function leapMonth(winter: number): number {
  const moons = Math.floor(0.5 + (winter - 2415021.076998695) / synodicMonth);
  let number = 1;
  let term = solarTwelfth(newMoonDay(moons + number));
  let before: number;
  do {
    before = term;
    number += 1;
    term = solarTwelfth(newMoonDay(moons + number));
  } while (term !== before && number < 14);
  return number - 1;
}

/** The Julian day in Viet Nam of the new moon number `k` after 1 January 1900. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * rad);
  return Math.floor(mean + moonCorrection(k, t, t2, t3) - deltaT(t, t2) + 0.5 + zone);
}

function moonCorrection(k: number, t: number, t2: number, t3: number): number {
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * rad;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * rad;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * rad;
  return (
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  );
}

/** Terrestrial less universal time, days. */
function deltaT(t: number, t2: number): number {
  return -0.000278 + 0.000265 * t + 0.000262 * t2;
}

/** Which twelfth of its way the sun has reached when a Julian day begins in Viet Nam; 0 begins at the spring equinox. */
function solarTwelfth(julian: number): number {
  const t = (julian - 2451545.5 - zone) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2) * rad;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

const unixJulian = 2440588;

function julianOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + unixJulian;
}

function dayOfJulian(julian: number): Day {
  return new Date((julian - unixJulian) * 86_400_000).toISOString().slice(0, 10);
}
