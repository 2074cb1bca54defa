import { foldText } from "./text/marks.js";

const slip =
  /^(?:(?:da|a|ay|y|i|ua|uy|oi|thoi|hinh nhu)[ ,.]+)*(?:(?:em|con|chau|minh|toi|tui|e|t) )?(?:(?:noi|viet|ghi|nho|bam|go|nhan|ke|danh) )?(?:nham|lon)(?: (?:roi|mat|a|chut))*(?=[\s,.:!]|$)/;
const notButs =
  /(?:^|[\s,.])(?:khong|hong|hok|ko|k|kg|chu khong|chu ko|chu hong|chu k) phai(?: la)? [a-z ]{1,30}?(?:[,.] ?|\s)(?:ma|chu|la|ma la)(?=\s)/;
const itIs =
  /^(?:(?:da|a|ay|y|ua|uy) ?[,.]? )*(?:khong|hong|hok|ko|k|kg) phai[ ,.]+(?:dau )?(?:ma )?la(?=\s)/;
const chuKhong = /\schu (?:khong|hong|hok|ko|k|kg) phai(?=\s)/;
const english = /^(?:sorry,? )?(?:i mean|i meant|no,? i mean|correction|not .{1,30} but )/;

/** True for words that put right what was said before: "à không phải, là chú chứ không phải bố", "em viết nhầm". */
export function isCorrection(text: string): boolean {
  if (text.length > 160) return false;
  const folded = foldText(text.toLowerCase().normalize("NFC")).trim().replace(/\s+/g, " ");
  return [slip, notButs, itIs, chuKhong, english].some((sign) => sign.test(folded));
}

const unwilling =
  /^(?:(?:da|a|thoi|hong|khong|ko) ?[,.]? )*(?:em|con|chau|minh|e|tui|toi) (?:khong|hong|hok|ko|k|kg|kh|chang|dau)(?: co)? (?:thich|muon|chiu|dam|can|them)(?=[\s.,!]|$)/;

/** True for "em không muốn", "con không thích": says no to a wish, and nothing about what is the case. */
export function isUnwilling(text: string): boolean {
  return unwilling.test(foldText(text.toLowerCase().normalize("NFC")).trim().replace(/\s+/g, " "));
}
