import { tellingWords } from "../guards/lock-screen.js";

/** What an office may say of itself before the bot's welcome; empty: nothing. */
export interface Opening {
  readonly vi: string;
  readonly en: string;
}

/** The longest sentence, characters. */
export const openingLength = 160;

/** Why a sentence may not stand in the welcome. */
export type OpeningFault = "too-long" | "lines" | "promise" | "reader" | "number" | "telling";

/** Nobody can keep these. */
const promises =
  /(?<!\p{L})(?:chắc chắn|cam kết|cam đoan|hứa|bảo đảm|đảm bảo|tuyệt đối|luôn luôn|không ai biết|giữ bí mật|ngay lập tức|promise|guarantee|always|never|immediately|secret|confidential)/iu;
/** Whether somebody reads changes by the hour, and the bot says it itself. */
const readers =
  /(?<!\p{L})(?:người trực|người thật|có người|nhân viên|tư vấn viên|chuyên viên|staff|counsellor|counselor|someone|somebody|a person|people)/iu;
const listed: ReadonlySet<string> = new Set(["111", "113", "114", "115"]);

/** What is wrong with a sentence; null: it may be said to anybody at any hour. */
export function openingFault(text: string): OpeningFault | null {
  if (text.length > openingLength) return "too-long";
  if (/[\n\r{}<>]|https?:|www\./iu.test(text)) return "lines";
  if (promises.test(text)) return "promise";
  if (readers.test(text)) return "reader";
  const numbers = text.match(/\d[\d .-]*/gu) ?? [];
  if (numbers.some((number) => !listed.has(number.replace(/\D/gu, "")))) return "number";
  // The welcome names 111 anyway.
  return tellingWords(text).every((word) => listed.has(word)) ? null : "telling";
}
