/** What a written phone number is: digits to dial, or why it is none, in words for staff. */
export type PhoneReading = { readonly number: string } | { readonly fault: string };

/** Three-digit numbers that may be called by everybody without an area code. */
const short = ["111", "112", "113", "114", "115"];

const formats: readonly RegExp[] = [
  // Mobile, ten digits.
  /^0[35789]\d{8}$/,
  // Landline with its area code, eleven digits.
  /^02\d{9}$/,
  // Free and paid services, with four or six digits behind.
  /^1[89]00(\d{4}|\d{6})$/,
];

const wanted =
  "cần số di động 10 chữ số, số bàn 11 chữ số có mã vùng 02…, số 1800/1900, hoặc 111, 113, 114, 115";

/** Reads one Vietnamese phone number, written with or without spaces, dots, hyphens, brackets or +84. */
export function readPhone(written: string): PhoneReading {
  const plain = written.trim().replace(/[\s.\-()]/g, "");
  const number = plain.replace(/^(?:\+|00)84(?:0(?=[2-9]))?/, "0");
  if (!/^\d+$/.test(number)) return { fault: `“${written.trim()}” không phải số điện thoại; ${wanted}` };
  if (short.includes(number) || formats.some((format) => format.test(number))) return { number };
  if (formats.some((format) => format.test(`0${number}`))) {
    return { fault: `“${written.trim()}” thiếu số 0 ở đầu; viết 0${number}` };
  }
  return { fault: `“${written.trim()}” có ${number.length} chữ số; ${wanted}` };
}

/** How a number is read aloud: in groups, as on a business card; an area code (024, 028, else four digits) stands alone. */
export function spokenPhone(number: string): string {
  if (number.length <= 3) return number;
  if (/^1[89]00/.test(number)) return `${number.slice(0, 4)} ${number.slice(4)}`;
  const groups = number.length === 10 ? [4, 7] : /^02[48]/.test(number) ? [3, 7] : [4, 8];
  return [number.slice(0, groups[0]), number.slice(groups[0], groups[1]), number.slice(groups[1])].join(" ");
}
