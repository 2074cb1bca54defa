import { bare } from "./bare.js";

/** True if the words about a place say no more than the unit itself does. */
export function saysOnlyUnit(
  place: string,
  unit: { readonly name: string; readonly province: string },
): boolean {
  const names = new Set(wordsOf(`${unit.name} ${unit.province} xã phường tỉnh thành phố tp`));
  return wordsOf(place).every((word) => names.has(word));
}

function wordsOf(text: string): readonly string[] {
  return bare(text.toLowerCase()).match(/\w+/g) ?? [];
}
