import { type DigitRun, digitRuns } from "./phone-digits.js";

const shortest = 10;
/** Words right before digits that are another number than a telephone's. */
const otherNumber =
  /(?:^| )(?:cmnd|cccd|cmt|can cuoc|chung minh|stk|tai khoan|bhyt|bao hiem|bien so|ma so|ma don|ma hoc sinh|ma van don|ma the|ma khach|mst|otp|dinh danh|ho chieu|mat khau|pass|so the|so bao danh|ngan hang)(?: (?!zalo|dt|sdt|dien|dth|fb|so dt|goi)\S+){0,4} ?$/;
/** "03 08 2012": a day, whatever follows it. */
const birthDay = /^\d{1,2} \d{1,2} (?:19|20)\d\d(?: |$)/;
const money = /^(?:d|dong|vnd|vnđ|nghin|ngan|trieu|ty|k|%|usd|do la)(?: |$)/;
/** A number that is named so as not to be rung. */
const notThis =
  /(?:so cu|khong phai(?: so)?|dung goi(?: so)?(?: nay)?|sai roi|bi khoa|mat so)(?: (?:la|:|cua|em|nay|no))* ?$/;

/**
 * A Vietnamese telephone number as ten or eleven digits from 0 (`0912345678`, `02838123456`), from a text that may have
 * spaces, dots, +84, the letter o for 0 and digits as words ("không chín …"). Of several the first, or the one after
 * "à nhầm". Dates, money, identity and account numbers are none. Null if there is none.
 */
export function readPhone(text: string): string | null {
  const found = digitRuns(text).flatMap((run) => numbersIn(run));
  const wanted = found.filter(({ before }) => !notThis.test(before));
  const corrected = wanted.findLast(({ before }) =>
    /(?:nham|lon|quen|khong phai)(?: [^\d]*)?$| (?:a|ah|y|ui) (?:khong|0)(?: [^\d]*)?$/.test(before),
  );
  return (corrected ?? wanted[0])?.number ?? null;
}

interface Found {
  readonly number: string;
  readonly before: string;
}

function numbersIn({ groups, before, after }: DigitRun): Found[] {
  if (otherNumber.test(before) || money.test(after) || birthDay.test(groups.join(" "))) return [];
  const numbers: Found[] = [];
  for (let at = 0; at < groups.length; ) {
    const length = lengthOfNumber(groups, at);
    const number = length === 0 ? null : national(groups.slice(at, at + length).join(""));
    if (number !== null) numbers.push({ number, before });
    at += Math.max(1, length);
  }
  return numbers;
}

/** How many groups from here on make a whole number and no part of a longer one; 0 if none do. */
function lengthOfNumber(groups: readonly string[], at: number): number {
  if (at > 0 && isOpen(groups, at)) return 0;
  for (let length = 1; at + length <= groups.length; length++) {
    const joined = groups.slice(at, at + length).join("");
    if (joined.length > 15) return 0;
    if (joined.length < shortest - 1 || national(joined) === null) continue;
    const rest = groups.slice(at + length);
    if (length === 1 || rest.length === 0 || national(longestOf(rest)) !== null) return length;
    const isLonger = national(groups.slice(at).join("")) !== null;
    return isLonger ? groups.length - at : 0;
  }
  return 0;
}

/** The groups before may be the beginning of the same number, such as that of an identity card. */
function isOpen(groups: readonly string[], at: number): boolean {
  const whole = (groups[at] ?? "").replace("+", "").length >= shortest;
  const before = groups.slice(0, at).join("");
  return (
    !whole &&
    before.length > 2 &&
    !/^(?:19|20)\d\d$/.test(before) &&
    national(before) === null &&
    !/^11[1345]$/.test(before)
  );
}

/** The first groups that make ten digits or more. */
function longestOf(groups: readonly string[]): string {
  let joined = "";
  for (const group of groups) {
    joined += group;
    if (joined.length >= shortest) break;
  }
  return joined;
}

/** The number from 0, or null if the digits are no telephone number of Viet Nam (mobile 03 05 07 08 09, landline 02). */
function national(written: string): string | null {
  const bare = written.replace(/\D/g, "");
  const number = bare.replace(/^(?:00)?84(?=0?[235789]\d{8,9}$)0?/, "0");
  const isMobile = /^0[35789]\d{8}$/.test(number);
  const isLandline = /^02\d{9}$/.test(number);
  return isMobile || isLandline ? number : null;
}
