const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A moment (milliseconds UTC) as an official paper writes it: "21 giờ 05 phút, ngày 07/03/2026", in Viet Nam's time. */
export function momentWords(at: number): string {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const { hour, minute, day, month, year } = part;
  return `${hour} giờ ${minute} phút, ngày ${day}/${month}/${year}`;
}
