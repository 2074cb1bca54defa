const zone = "Asia/Ho_Chi_Minh";
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const clockFormat = new Intl.DateTimeFormat("vi-VN", {
  timeZone: zone,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const dayFormat = new Intl.DateTimeFormat("vi-VN", {
  timeZone: zone,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** `21:10`, in Vietnamese time whatever the computer's zone. */
export function clock(at: number): string {
  return clockFormat.format(at);
}

/** `Hôm nay`, `Hôm qua`, `Ngày mai` or `12/05/2026`. */
export function dayName(at: number, now: number): string {
  const name = dayFormat.format(at);
  if (name === dayFormat.format(now)) return "Hôm nay";
  if (name === dayFormat.format(now - day)) return "Hôm qua";
  if (name === dayFormat.format(now + day)) return "Ngày mai";
  return name;
}

/** `12/05/2026`, whichever day today is. */
export function dateWords(at: number): string {
  return dayFormat.format(at);
}

/** `21:10`, or with the day where it is not today: `21:10 hôm qua`. */
export function when(at: number, now: number): string {
  const name = dayName(at, now);
  if (name === "Hôm nay") return clock(at);
  return `${clock(at)} ${name.startsWith("H") || name.startsWith("N") ? name.toLowerCase() : name}`;
}

/** A length of time in at most two units: `3 giờ 12 phút`, `45 phút`, `dưới 1 phút`. Milliseconds. */
export function duration(length: number): string {
  const span = Math.max(0, length);
  if (span < minute) return "dưới 1 phút";
  if (span < hour) return `${Math.floor(span / minute)} phút`;
  if (span < day) return pair(Math.floor(span / hour), "giờ", Math.floor((span % hour) / minute), "phút");
  return pair(Math.floor(span / day), "ngày", Math.floor((span % day) / hour), "giờ");
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** A running wait with seconds below an hour: `4:07`, then `1 giờ 5 phút`. Milliseconds. */
export function runningWait(length: number): string {
  const span = Math.max(0, length);
  if (span >= hour) return duration(span);
  const seconds = Math.floor(span / 1_000) % 60;
  return `${Math.floor(span / minute)}:${String(seconds).padStart(2, "0")}`;
}
