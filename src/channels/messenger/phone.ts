/**
 * The number in the form Messenger's call button demands (`+`, country code, number), or undefined for a number
 * that has no such form. `+84111` would ring nowhere: 111, 113, 114, 115, 1800… and 1900… are known only inside the
 * country, so they get a link to our own page that dials them, and in any case their digits stand in the text.
 */
export function internationalNumber(number: string): string | undefined {
  if (/^\+\d{8,15}$/.test(number)) return number;
  return /^0[1-9]\d{7,9}$/.test(number) ? `+84${number.slice(1)}` : undefined;
}

/** True if the text already names the number (`028 7123 4567` too), so that it can be dialled without any button. */
export function namesNumber(text: string, number: string): boolean {
  const digits = number.replaceAll(/\D/g, "");
  const whole = new RegExp(`(?<!\\d)${digits}(?!\\d)`);
  return whole.test(text) || whole.test(text.replaceAll(/(?<=\d)[ .](?=\d)/g, ""));
}
