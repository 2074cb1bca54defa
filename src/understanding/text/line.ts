import { foldText } from "./marks.js";
import { lastOf } from "./memory.js";
import type { Reading } from "./tokens.js";

/** A message as one line of its likeliest words, parted by blanks; "," and "." stand where the writer parts them. */
export interface Line {
  readonly text: string;
  /** Where each token begins in `text`; one more place stands behind the last. */
  readonly starts: readonly number[];
}

/** Writes a message as one line; the single "e" of chat is "em". */
export const lineOf: (reading: Reading) => Line = lastOf(({ text, tokens }: Reading) => {
  let line = "";
  const starts: number[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before !== undefined) line += signBetween(text.slice(before.end, token.start), before, token);
    starts.push(line.length);
    line += token.written === "e" ? "em" : (token.forms[0]?.text ?? token.written);
  });
  starts.push(line.length + 1);
  return { text: line, starts };
});

function signBetween(gap: string, before: { sentence: number }, after: { sentence: number }): string {
  if (before.sentence !== after.sentence) return " . ";
  return /[,;:()–—-]/.test(gap) ? " , " : " ";
}

/** Alternatives of a regular expression, as they are written and without marks: whoever writes may leave them out. */
export function withAndWithoutMarks(alternatives: string): string {
  const folded = foldText(alternatives);
  return folded === alternatives ? alternatives : `${alternatives}|${folded}`;
}
