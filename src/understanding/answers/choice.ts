import { foldText } from "../text/marks.js";
import { readNumber } from "./numbers.js";

/** One thing that can be chosen: `value` is ours, `label` is what the person saw. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

const shortestPrefix = 3;
const lead =
  /^(?:(?:da|vang|e|em|con|chau|toi|minh|chon|chac|la|cau|so|muc|phan|cai|thu|y|dap an|lua chon|option|number|no)\s)+/;
const tail = /(?:\s(?:a|nha|nhe|di|ay|do|thoi|bot|ban))+$/;

/** The value of the offer meant by a number, a label, a label without marks, its beginning, or a word only it has. */
export function readChoice(text: string, offers: readonly Offer[]): string | null {
  const said = plain(text);
  if (said === "" || said.length > 200) return null;
  return exact(said, offers) ?? byNumber(said, offers) ?? byPart(said, offers);
}

function plain(text: string): string {
  return foldText(text.slice(0, 400))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function exact(said: string, offers: readonly Offer[]): string | null {
  return offers.find((offer) => plain(offer.label) === said || offer.value === said)?.value ?? null;
}

function byNumber(said: string, offers: readonly Offer[]): string | null {
  const word = said.replace(lead, "").replace(tail, "");
  const letter = /^[a-h]$/.test(word) && said !== word ? word.charCodeAt(0) - 96 : null;
  // A bare word such as "ba" or "không" is speech; only a digit, or a word after "số", "câu", is a number.
  const counted = /^\d{1,2}$/.test(word) || said !== word ? readNumber(word) : null;
  const number = counted ?? letter;
  return number === null ? null : (offers[number - 1]?.value ?? null);
}

/** The label's beginning or, for labels in several words, the label inside what was said; only if one offer fits. */
function byPart(said: string, offers: readonly Offer[]): string | null {
  const bare = said.replace(lead, "");
  return only(bare, offers) ?? only(bare.replace(tail, ""), offers) ?? byEnd(bare.replace(tail, ""), offers);
}

/** The last words of a label of which only its first is missing: "không an toàn" for "Thấy không an toàn". */
function byEnd(word: string, offers: readonly Offer[]): string | null {
  if (!word.includes(" ")) return null;
  const fits = offers.filter(({ label }) => plain(label).replace(/^\S+ /, "") === word);
  return fits.length === 1 ? (fits[0]?.value ?? null) : null;
}

function only(word: string, offers: readonly Offer[]): string | null {
  const fits = offers.filter((offer) => {
    const label = plain(offer.label);
    if (label === "") return false;
    if (label === word) return true;
    const begins =
      word.length >= shortestPrefix &&
      (label.startsWith(`${word} `) || (word.length >= 5 && label.startsWith(word)));
    return (
      begins || (label.includes(" ") && word.split(" ").length <= 8 && ` ${word} `.includes(` ${label} `))
    );
  });
  return fits.length === 1 ? (fits[0]?.value ?? null) : null;
}

/** Several values, from parts divided by commas, "và", "với", "and" or spaces between digits; null if any part is not understood. */
export function readChoices(text: string, offers: readonly Offer[]): string[] | null {
  const whole = readChoice(text, offers);
  if (whole !== null) return [whole];
  const folded = foldText(text.slice(0, 400));
  if (/^(?:tat ca|het|ca hai|all|everything|tat)$/.test(plain(text)))
    return offers.map((offer) => offer.value);
  const parts = folded
    .split(/[,;+&/]|\s(?:va|voi|vs|and|cung)\s|(?<=\d)\s+(?=\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const values = parts.map((part) => readChoice(part, offers));
  if (values.length === 0 || values.length > offers.length) return null;
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? [...new Set(known)] : null;
}
