import { chanceOf } from "./chance.js";
import { withSlips } from "./slips.js";
import { inTeencode } from "./teencode.js";

/** The ways of spelling in which every message is measured. */
export const variants = ["as-written", "without-marks", "typos", "teencode"] as const;
export type Variant = (typeof variants)[number];

/**
 * A message in another spelling. The same message always gives the same one. These are deliberately other tables and rules
 * than those that understanding reads and learns with: otherwise they would measure themselves.
 */
export function spell(text: string, variant: Variant): string {
  switch (variant) {
    case "as-written":
      return text;
    case "without-marks":
      return withoutMarks(text);
    case "typos":
      return withSlips(text, chanceOf(`typos ${text}`));
    case "teencode":
      return inTeencode(text, chanceOf(`teencode ${text}`));
  }
}

/** The letters alone, as typed on a phone without a Vietnamese keyboard. */
export function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFC");
}

/** True if a message has no mark at all: it was written plainly, and is left so in every variant. */
export function isPlain(text: string): boolean {
  return withoutMarks(text) === text.normalize("NFC");
}
