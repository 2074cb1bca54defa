import { asksOfLawInEnglish } from "./law-question-english.js";
import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

/** Longer messages tell a story of their own. */
const mostWords = 18;

const doers =
  "(?:bo me|cha me|ba me|ba ma|bo|cha|ba|me|ma|thay co|thay giao|co giao|giao vien|thay|co|phu huynh|nguoi lon|ong ba|nha truong|bao mau|nguoi ta|ai|minh)";
const harms =
  "(?:danh dap|danh don|danh mang|danh|tat|dap|bao hanh|hanh ha|nguoc dai|chui|mang|chui mang|phat|bat quy|dung roi|dung don roi|dung roi vot)";
const children =
  "(?:con cai|con minh|con de|con ruot|con nit|con|tre em|tre con|tre nho|tre|hoc sinh|hoc tro|em be)";
const act = `(?:viec |hanh vi |neu |khi |ma )*(?:${doers} )?(?:${doers} )?(?:ma |co hanh vi )?${harms}(?: (?:voi|doi voi))? ${children}`;
const politely =
  "(?:(?:da|thua|a|bot|ban|co|chu|anh|chi|oi|cho|xin|hoi|em hoi|con hoi|em|con|chau|minh|toi|muon|biet|la|rang|theo luat|theo phap luat|o viet nam) )*?";
const between = "(?: (?:thi|la|nhu vay|nhu the|vay|bang roi|o truong|trong lop|o nha|minh|no))*";
const punished =
  "(?:phat|xu phat|xu ly|phat tien|phat tu|di tu|o tu|ngoi tu|vao tu|bat|cong an bat|bat giam|khoi to|truy to|mac toi|toi|pham toi|vi pham|vi pham phap luat|pham phap|pham luat|trai luat|trai phap luat|sai luat|sai|hop phap|dung luat|kien|tuoc quyen)";
const end =
  "(?: (?:gi|nao|khong|sao|bao nhieu|bao nhieu tien|may nam|bao nhieu nam|chua|the nao|nhu the nao|ra sao|nang khong|tien|luat|tu|vay|the|ha|a|nhi|nha|bot|co|chu|ban|oi|hay|phap luat|hinh su))*$";

/** Whether harm to children in general is punished or allowed; whoever tells of it names more than that. */
const signs: readonly RegExp[] = [
  new RegExp(`^${politely}${act}${between} (?:co |se |co the )?(?:(?:bi|phai|la) )*${punished}${end}`),
  new RegExp(
    `^${politely}(?:${doers} )?(?:${doers} )?co (?:duoc|quyen|duoc phep|duoc quyen|nen) ${harms} ${children}(?: minh)?${end}`,
  ),
  new RegExp(
    `^${politely}(?:phap luat|luat)(?: viet nam)?(?: tre em)? (?:co )?(?:cam|cho phep|cho|phat) ${act}${end}`,
  ),
];

/** True for a question about the law alone: "bố mẹ đánh con có bị phạt không", "thầy cô có được đánh học sinh không". */
export function asksOfLaw(text: string): boolean {
  const tokens = readTokens(text.slice(0, 200)).tokens;
  if (tokens.length < 4 || tokens.length > mostWords) return false;
  const folded = tokens.map((token) => foldText(token.forms[0]?.text ?? "")).join(" ");
  return signs.some((sign) => sign.test(folded)) || asksOfLawInEnglish(text);
}
