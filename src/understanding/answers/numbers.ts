import { foldText } from "../text/marks.js";

const units: Record<string, number> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
};

/** A number up to 99 in Vietnamese or English words or in digits ("mười hai", "muoi lam", "12"); null if it is none. */
export function readNumber(text: string): number | null {
  const words = foldText(text).trim().split(/\s+/);
  if (words.length === 1 && /^\d{1,2}$/.test(words[0] ?? "")) return Number(words[0]);
  if (words.length > 3) return null;
  const [first, second, third] = words.map((word) => (word === "mot" || word === "mốt" ? 1 : units[word]));
  if (words.length === 1) return first ?? null;
  if (words.length === 2) return two(words, first, second);
  // "hai mươi mốt"
  const isTens = words[1] === "muoi" && first !== undefined && third !== undefined && third < 10;
  return isTens ? first * 10 + third : null;
}

function two(words: readonly string[], first: number | undefined, second: number | undefined): number | null {
  if (first === undefined || second === undefined) return null;
  if (words[0] === "muoi" && second < 10) return 10 + second;
  return words[1] === "muoi" && first > 1 && first < 10 ? first * 10 : null;
}

/** Number words and digits, for use inside patterns over folded text. */
export const numberPattern =
  "(?:\\d{1,3}|(?:(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|mươi)\\s?){1,3})";
