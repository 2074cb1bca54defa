import { lineOf } from "./text/line.js";
import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

const child = "(?:be|con|chau|no|tre|em be|em ay|hoc sinh|con be|chau be|ban ay|em no)";
const how = "(?:the nao|ra sao|sao|nhu the nao|nhu nao|kieu gi|cach nao|gi|lam sao)";
const speaksWithChild = [
  `(?:^| )(?:hoi|hoi chuyen|noi|noi chuyen voi|noi voi|noi gi voi|tra loi|mo loi voi|goi chuyen voi) ${child}(?: (?:em|toi|nha|minh|nho|gai|trai))? (?:la |cho |bang )?${how}(?= |$)`,
  `(?:^| )(?:nen|phai|can) (?:hoi|noi) (?:gi|sao|the nao)(?: voi)? ${child}(?= |$)`,
].map((form) => new RegExp(form));

const worker = "(?:chau|be|dua|dua nho|dua be|tre|tre em|hoc sinh|em|thang be|con be|thang nho|ban|nguoi)";
const youngAge = "(?:duoi )?1[0-7] tuoi";
const youngWork = [
  `(?:^| )(?:thue|muon|tuyen|nhan|thu nhan|cho) (?:\\S+ ){0,4}?${worker} (?:\\S+ ){0,3}?${youngAge} (?:\\S+ ){0,3}?(?:phu|bung|lam|ban|rua|phuc vu|trong|giup viec|chay ban|viec)(?= |$)`,
  `(?:^| )${worker} (?:\\S+ ){0,2}?${youngAge} (?:\\S+ ){0,2}?(?:xin|doi|muon) (?:vao |vo )?(?:lam|phu|viec)(?= |$)`,
  `(?:^| )(?:quan|tiem|xuong|cua hang|cong ty|nha) (?:toi|minh|em|tui) (?:\\S+ ){0,3}?(?:thue|nhan|tuyen|co) (?:\\S+ ){0,3}?${worker} (?:\\S+ ){0,2}?${youngAge} (?:\\S+ ){0,2}?(?:phu|bung|lam|ban|rua|phuc vu|viec)(?= |$)`,
].map((form) => new RegExp(form));
/** Force is no question about what is allowed. */
const forced = /(?:^| )(?:bat|ep|danh|nhot|bi|khong tra|quyt|doa|chui|met|kho|cuc)(?= |$)/;

/** Looked for before a message is read. */
const mayAsk = /h[oỏ]i|n[oó]i|tr[aả] l|m[oở] l|g[oợ]i|tu[oổ]i/iu;

/** Which of our answers a message plainly asks for, though it names it in other words; null for every other one. */
export function readPlainQuestion(text: string): "if-a-child-tells-you" | "child-labour" | null {
  if (text.length > 200 || !mayAsk.test(text.normalize("NFC"))) return null;
  const line = foldText(lineOf(readTokens(text)).text).replace(/ [.,](?= |$)/g, "");
  if (speaksWithChild.some((form) => form.test(line))) return "if-a-child-tells-you";
  return youngWork.some((form) => form.test(line)) && !forced.test(line) ? "child-labour" : null;
}
