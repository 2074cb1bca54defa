import { lineOf } from "./text/line.js";
import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

/** Longer messages tell a story of their own. */
const mostWords = 20;

const who =
  "(?:ai|dua nao|thang nao|con nao|nguoi nao|ten nao|may la ai|may la dua nao|ong nao|ba nao|bon nao)";
const end = "(?: (?:day|do|the|vay|zay|z|v|a|ha|nhi|nhe|ta|di|co|ke|voi|kia|nay|noi|khai|xem nao|mau))*$";
const child =
  "(?:(?:con|chau|be|em)(?: (?:gai|trai|be|lon|nho|ut))? (?:nha )?(?:tao|toi|tui|minh|nha nay)|thang be nha (?:tao|toi)|no|chau no|con no|thang be|con be)";
const told = "(?:nhan|nhan tin|ke|noi|viet|khai|mach|mec|bao|tam su|chat)";
const device =
  "(?:so|so may|so nay|so dien thoai|sdt|dien thoai|may|nick|acc|zalo|face|facebook|fb|tai khoan|trang|nhom|ben)";

/** Ways in which somebody speaks who has just taken the phone: who is this, who wrote, what did my child say. */
const signs: readonly RegExp[] = [
  new RegExp(`^(?:alo |a lo |e |nay |the |ua |the day la |day la )*${who}${end}`),
  new RegExp(
    `(?<!(?:hoi|biet|so|ke) )(?<![^ ])${who} (?:vua |da |dang |moi |lai |hay |cu |day ma )*(?:nhan|viet|goi|nhan tin|chat|dung|cam|nghich|su dung)(?: (?:tin|may|dien thoai|cai|so|nay|gi|vao|cho|voi|o))*(?=\\s|$)`,
  ),
  new RegExp(
    `(?:^|\\s)${device} (?:(?:nay|day|do|dien thoai|zalo) )*(?:la )?(?:so )?(?:cua )?${who}(?=\\s|$)`,
  ),
  new RegExp(
    `(?:^|\\s)(?:chung |bon |tui |tui bon |lu )?may (?:${told}|la|du|xui|day|dinh|muon|lam|biet|o dau|dam)(?: gi)?(?=\\s|$)`,
  ),
  new RegExp(
    `(?<![^ ])${child} (?:da |vua |co |hay |lai |dang )*${told}(?: (?:tin|chuyen|voi|cho|may|ai|bon|chung|ben|bay|cac|anh|chi|co|o|day))* (?:gi|nhung gi|chuyen gi|linh tinh|bay ba)(?= (?:voi|cho|o|ben|the|vay|do|day|a|ha|may)(?: |$)|$)`,
  ),
  new RegExp(`(?:^|\\s)(?:${told}|du do|xui|du|day) (?:\\S+ ){0,3}(?:con|chau) (?:gai |trai )?tao(?=\\s|$)`),
  /(?:^|\s)(?:con|thang con|con be) tao(?=\s|$)/,
];
const whoWrote = [signs[1], signs[4]];
/** "mày" begins with an "m" that everybody writes; without its mark "may" is also luck, cloud and sewing. */
const rude = /(?:^|\s)(?:chúng |bọn |tụi |lũ )?mày(?=\s|$)/;

/** True if the words sound like somebody who has taken the phone and wants to know who writes here, and what was told. */
export function soundsLikeAnotherHand(text: string): boolean {
  const words = readWords(text);
  if (words === null) return false;
  const folded = foldText(words);
  return signs.some((sign) => sign.test(folded)) || (rude.test(words) && askedOf.test(folded));
}

/** True if somebody asks who has written here, or what a child has told. */
export function asksWhoWrote(text: string): boolean {
  const words = readWords(text);
  if (words === null) return false;
  const folded = foldText(words);
  return whoWrote.some((sign) => sign?.test(folded) ?? false);
}

const askedOf = /(?:^|\s)(?:ai|gi|nao|sao|con tao|a|ha|dau)(?=\s|$)/;
const names = new RegExp(`(?:^|\\s)${child}(?=\\s|$)`);
const ownChild = new RegExp(
  `(?:^|\\s)(?:${child}|con|chau|be) (?:.*\\s)?(?:bi|co|lam|sao|that)(?:\\s.*)?(?:a|ha|sao|gi|u|the nao|khong|phai khong|dung khong|that khong|ai)${end}`,
);
const whoHarms = new RegExp(`(?:^|\\s)(?:ai|dua nao|thang nao) (?:\\S+ ){1,3}${child}`);

/** True if somebody asks whether, or by whom, an own child was harmed: a question, not word of a danger. */
export function asksAboutOwnChild(text: string): boolean {
  const words = readWords(text);
  if (words === null) return false;
  const folded = foldText(words);
  if (/(?:^|\s)(?:phai|nen|can|biet|giup|cuu|muon) /.test(folded)) return false;
  return (names.test(folded) && ownChild.test(folded)) || whoHarms.test(folded);
}

function readWords(text: string): string | null {
  const reading = readTokens(text.slice(0, 400));
  if (reading.tokens.length === 0 || reading.tokens.length > mostWords) return null;
  return lineOf(reading).text.replaceAll(" ,", "");
}
