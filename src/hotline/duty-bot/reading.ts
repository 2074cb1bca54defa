import { typedCaseCode } from "../../cases/case-code.js";

/** What a linked phone sent, read without its surroundings. */
export type Command =
  /** "1 A7K": take; "2 A7K": pass on. `code` is null where only the number was sent. */
  | { readonly kind: "take" | "pass"; readonly code: string | null }
  | { readonly kind: "word"; readonly word: CommandWord };

/** Whole messages that begin something. */
export type CommandWord = "shift" | "hand-over" | "close" | "swap" | "test" | "unlink" | "help";

const words: Readonly<Record<string, CommandWord>> = {
  "ca truc": "shift",
  truc: "shift",
  "ban giao": "hand-over",
  "giao ca": "hand-over",
  "dong ca": "close",
  dong: "close",
  "dong ho so": "close",
  "doi ca": "swap",
  "doi truc": "swap",
  "thu chuong": "test",
  "thu bao dong": "test",
  huy: "unlink",
  "huy lien ket": "unlink",
  "tro giup": "help",
  giup: "help",
  "?": "help",
  menu: "help",
};

const numbers = ["khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];

/** Lower case, without marks, one space between words. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a message wants; null: no command. */
export function readCommand(text: string): Command | null {
  const plain = folded(text).replace(/[.!,;:]+$/, "");
  const word = Object.hasOwn(words, plain) ? words[plain] : undefined;
  if (word !== undefined) return { kind: "word", word };
  const found = /^(?:so )?(1|2|mot|hai)(?:[\s.,:;)-]+([0-9a-z][0-9a-z -]*))?$/.exec(plain);
  if (found === null) return null;
  const kind = found[1] === "1" || found[1] === "mot" ? "take" : "pass";
  if (found[2] === undefined) return { kind, code: null };
  const code = typedCaseCode(found[2]);
  return code === null ? null : { kind, code };
}

/** The number a message consists of: "2", "2.", "số 2", "hai"; null: none. */
export function readNumber(text: string): number | null {
  const plain = folded(text)
    .replace(/^so /, "")
    .replace(/[.)!,]+$/, "");
  if (/^\d{1,2}$/.test(plain)) return Number(plain);
  const named = numbers.indexOf(plain);
  return named < 0 ? null : named;
}

/** True for a message that ends whatever is being asked. */
export function isStop(text: string): boolean {
  return ["0", "thoi", "dung", "huy", "dung lai", "khong"].includes(folded(text).replace(/[.!]+$/, ""));
}
