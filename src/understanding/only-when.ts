import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

/** Longer messages say more than when. */
const mostWords = 9;

const many = "(?:\\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|nhieu)";
const unit = "(?:ngay|hom|bua|tuan|thang|nam|lan|tieng|gio|phut)";
const part = "(?:sang|trua|chieu|toi|dem|khuya|hom|bua|ngay|tuan|thang|nam)";
const before = "(?:nay|qua|kia|truoc|roi|no|hom|ngoai|do|vua roi|vua qua|bua|som|khuya|sau|mai)";
const weekday = "(?:thu (?:hai|ba|tu|nam|sau|bay|\\d)|chu nhat|t[2-7]|cn)";
const when = [
  `${part} (?:hom |bua |ngay )?${before}`,
  `(?:cach day |tu )?${many} ${unit}(?: (?:truoc|roi|nay|lien|qua|lan))?`,
  `(?:moi|hang|tung) ${unit}`,
  `${part} nao(?: cung(?: vay| the| co| bi)?)?`,
  "(?:hoi|luc|khi|dot|lan|bua|ngay) (?:nay|truoc|do|xua|he|tet|nho|con nho|be|cuoi|dau)",
  "(?:tu )?(?:hoi )?(?:em |con )?(?:hoc )?lop \\d{1,2}",
  "(?:lau|lau lam|lau roi|lau lam roi|moi day|moi|gan day|dao nay|nay gio|vua nay|vua xong|moi nay|hoi nay)",
  "(?:hoai|suot|mai|luon|thuong xuyen|lien tuc|thinh thoang|doi khi|nhieu lan|may lan|vai lan|lan nao cung vay)",
  `(?:${weekday}|mung \\d{1,2}|cuoi tuan|dau tuan|giua tuan)`,
  "(?:ngay |hom |bua )?\\d{1,2} (?:[/.-] |thang )\\d{1,2}(?: (?:[/.-] |nam )\\d{2,4})?",
  "(?:luc |tam |khoang )?\\d{1,2} (?:gio|h|g)(?: \\d{1,2})?(?: (?:sang|trua|chieu|toi|dem))?",
  "(?:today|yesterday|last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:morning|week|afternoon|evening)|a long time ago|long ago|every (?:day|night|week)|always|often|sometimes|many times|(?:\\d{1,2}|a|two|three|few|a few) (?:days?|weeks?|months?|years?) ago)",
].join("|");
const around =
  "(?:da|a|thoi|nha|nhe|nhe|thi|la|khoang|chac|tam|do|roi|em|con|chau|minh|tu|tu hoi|bi|co|vao|luc|hinh nhu|ba|i|it was|since|ago|vay|ne|ha|oi)";
const onlyWhen = new RegExp(`^(?:${around} )*(?:${when})(?: (?:${when}|${around}))*$`);

/** True for words that say when or how often, and nothing else: "tuần trước", "hôm qua ạ", "tối nào cũng vậy". */
export function saysOnlyWhen(text: string): boolean {
  const { tokens } = readTokens(text.slice(0, 120));
  if (tokens.length === 0 || tokens.length > mostWords) return false;
  const line = foldText(text.toLowerCase().normalize("NFC"))
    .replace(/(\d)(?=[a-z/.-])|([/.-])(?=\d)/g, "$1$2 ")
    .replace(/[^a-z0-9/.-]+/g, " ")
    .replace(/[.-]+$/, "")
    .trim();
  const expanded = tokens.map((token) => foldText(token.forms[0]?.text ?? "")).join(" ");
  return onlyWhen.test(line) || onlyWhen.test(expanded);
}
