import { isQuestion } from "./question.js";
import { lineOf } from "./text/line.js";
import { foldText } from "./text/marks.js";
import { lastOf } from "./text/memory.js";
import { readTokens } from "./text/tokens.js";

/** What somebody tells who comes back, or who tries out whether one may be told: it wants a kind sentence and no article. */
export type PassingNews =
  /** "Cảm ơn bạn hôm trước nhé". */
  | "thanks"
  /** "Em đã kể với cô rồi". */
  | "told-somebody"
  /** "Nó rep rồi, nó bảo đùa". */
  | "friend-answered"
  /** "Giờ bố không đánh nữa". */
  | "better-now"
  /** "Cả trường biết t les". */
  | "coming-out";

const self = "(?:em|con|chau|minh|toi|tui|tao|to|t)";
const kin =
  "(?:ba me|bo me|ba|bo|cha|tia|me|ma|duong|me ke|di ghe|ong(?: noi| ngoai)?|ba(?: noi| ngoai)|cau|chu|bac|di|co|thay|anh(?: hai| trai)?|chi(?: hai| gai)?)";
const others =
  "(?:no|tui no|bon no|may ban|cac ban|may ban ay|cac ban ay|ban ay|ban do|ho|ong ay|anh ay|anh ta)";
const helper =
  "(?:co|thay|me|ba|bo|ma|chi|anh|ong|di|chu|bac|nguoi lon|co giao|thay giao|ca nha|cong an|111)(?: (?:chu nhiem|giao|em|con|toi|gai|trai|hai|ay|noi|ngoai|cua em))?";

const third =
  "(?:no|(?:ban|em|be|chau|chi|anh|cau|co)(?: (?:ay|do|no|kia|nha|em|toi|minh|than|than em|gai|gai em|trai|trai em))?|hoc sinh(?: em| toi)?|con be|thang be)";
const jest =
  "(?:dua|gion|noi dua|noi gion|gion choi|dua vui|tro dua)(?: (?:thoi|ma|vui|voi em|day|ay|roi|a))*";
const wellAgain = `(?:${jest}|khong sao|on|on roi|on ma|ngu quen|het pin|dang ngu|dang hoc|dang an com)(?: (?:roi|thoi|ma|a))*`;
const says = "(?:bao|noi|keu|ke)(?: (?:la|rang|lai|em|voi em|minh))*";
const answers =
  "(?:rep|tra loi|nhan lai|nhan tin lai|bat may|nghe may|goi lai|nt lai|rep tin)(?: (?:lai|em|minh|tao|toi|tin))*";
/** Somebody who was feared for has answered. */
const answered = [
  `^(?:(?:a|oi|may qua|hoa ra|thi ra|da|nay) )*${third} (?:da |moi |vua )?${answers} roi(?:,? (?:${third} )?${says} (?:${third} )?(?:chi )?${wellAgain})?$`,
  `^(?:(?:hoa ra|thi ra|da) )*${third} ${says} (?:${third} )?(?:chi )?${jest}$`,
].map((form) => new RegExp(form));

const earlier =
  /(?:^| )(?:cam on|cam mon|thank|thanks|thank you|tks|biet on)(?: |$).*(?:^| )(?:hom truoc|hom bua|hom no|hom qua|hom kia|bua truoc|bua no|lan truoc|dot truoc|hoi truoc|yesterday|last time|the other day|last week)(?: |$)|(?:^| )(?:hom truoc|hom bua|hom no|hom qua|hom kia|bua truoc|bua no|lan truoc|dot truoc)(?: |$).*(?:^| )(?:cam on|thanks)(?: |$)/;
const thanksForHelp = new RegExp(
  `^(?:da )?(?:${self} )?(?:rat )?cam on (?:\\S+ ){0,4}?(?:da |vi da )?(?:giup|nghe|lang nghe|tra loi|ho tro|tu van|o day)(?: (?:${self}|nhieu|lam|nha|nhe|a|do|roi))*$`,
);
/** "Cảm ơn, nhưng bố lại đánh": the story goes on. */
const goesOn = /(?:^| )(?:nhung|ma|van|lai|bi|danh|so|khong|ko|chet|but|still)(?: |$)/;
const told = new RegExp(
  `^(?:da )?(?:(?:roi|gio|hom qua|hom nay) )?(?:${self} )?(?:da |vua |moi )*(?:ke|noi|tam su|noi chuyen|noi het|ke het|bao)(?: (?:het|chuyen do|chuyen nay|chuyen cua em|ra))? (?:voi|cho) ${helper}(?: nghe| biet)? roi(?: ${helper} (?:da |dang |se |hua )*(?:giup|lo|bao ve|dung ra|noi chuyen|tin)(?: (?:em|con|minh|roi|cho em|lam|voi bo|voi ba|giup|nhieu|do))*)?(?: (?:a|nhe|nha))?$`,
);
const better = new RegExp(
  `^(?:(?:gio|bay gio|dao nay|hom nay|tu hom do|tu dot do|tu hom ay|may hom nay|roi|gio thi) )*(?:${kin}|${others})(?: ${self})? (?:da )?(?:khong|ko|k|hong|het|thoi|chang)(?: con| co)? (?:danh|dap|mang|chui|quat|so|dung|uong ruou|nhau|bat nat|treu|cham|doa|ghe)(?: (?:vao|den|em|con|chau|minh|toi|nguoi em))*(?: (?:nua|roi))+(?: (?:a|dau|nha|ne))?$`,
);
const calls =
  "(?:les|lesbian|gay|dong tinh|lgbt|bisexual|song tinh|bede|be de|pede|transgender|chuyen gioi|nguoi dong tinh|nguoi chuyen gioi)";
const comingOut = [
  `(?:^| )${self} (?:(?:chac|nghi|nghi minh|hinh nhu|cung|hoi|bi) )*la (?:nguoi )?${calls}(?: |$)`,
  `(?:^| )(?:biet|noi|bao|goi|keu|treu|che|don) (?:la )?${self} (?:la |bi )?(?:nguoi )?(?:les|lesbian|dong tinh|lgbt|bede|be de|pede|gay(?! (?:tay|chan|rang|xuong|su|loi|chuyen)))(?: |$)`,
  `^(?:da )?${self} (?:les|lesbian|bede|be de|pede|dong tinh|bisexual)(?: a| nha| do)?$`,
  `^(?:da )?${self} (?:(?:cung|chi|hinh nhu|chac|la con gai ma|la con trai ma|la con gai|la con trai|nu ma|nam ma|em) )*thich (?:con gai|con trai|ban nu|ban nam|nguoi cung gioi|nguoi dong gioi)(?: (?:a|thoi|co|cung lop|co sao khong|co binh thuong khong|co ky khong))*$`,
  "(?:^| )(?:cong khai|come ?out|coming out|khai that)(?: (?:gioi tinh|xu huong|minh la))?(?: (?:voi|cho) (?:bo me|ba me|gia dinh|me|bo|ba|ca nha|moi nguoi|ban be))(?: |$)",
  "(?:^| )(?:i'm|i am|im|that i'm|think i'm) (?:gay|lesbian|bi|bisexual|trans|transgender|queer)(?: |$)",
].map((form) => new RegExp(form));

const mostTokens = 18;
/** Looked for before a message is read: most hold none of these. */
const mayTell =
  /[oơ]n|thank|tks|r[oồ]i|n[uữ]a|les|gay|[dđ][oồ]ng|b[eê]|lgbt|th[ií]ch|khai|come|coming|[dđ][uù]a|gi[oỡ]n|bi|trans|queer|gi[oớ]i/iu;

/** What a short message tells in passing; null where it tells nothing of the kind, or more. */
export const readPassingNews: (text: string) => PassingNews | null = lastOf(newsIn);

function newsIn(text: string): PassingNews | null {
  if (text.length > 160 || !mayTell.test(text.normalize("NFC"))) return null;
  const reading = readTokens(text);
  if (reading.tokens.length === 0 || reading.tokens.length > mostTokens) return null;
  const line = foldText(lineOf(reading).text).replace(/ [.,](?= |$)/g, "");
  if ((earlier.test(line) || thanksForHelp.test(line)) && !goesOn.test(line)) return "thanks";
  if (answered.some((form) => form.test(line))) return "friend-answered";
  if (told.test(line)) return "told-somebody";
  if (better.test(line) && !isQuestion(text)) return "better-now";
  return comingOut.some((form) => form.test(line)) ? "coming-out" : null;
}

const lone =
  /^(?:da |a )?(?:ba|bo|me|ma|cha|tia|ba me|bo me|duong|ong|ba noi|ong noi|ba ngoai|ong ngoai|chu|bac|cau|di|co|thay|anh|chi|anh trai|chi gai|em trai|em gai|ban|nha|o nha|truong|o truong)(?: (?:em|con|chau|oi|a))?$/;

/** True where somebody is named and nothing more ("ba"): the beginning of a story, and no question. */
export function namesOnly(text: string): boolean {
  if (text.length > 24) return false;
  return lone.test(
    foldText(text.toLowerCase().replace(/[^\p{L}\s]+/gu, " "))
      .trim()
      .replace(/\s+/g, " "),
  );
}
