import { graphemesOf } from "./grapheme.js";

/**
 * Splits a text into parts of at most `limit` UTF-16 units: between paragraphs where that leaves a fair part, else
 * between lines, at the end of a sentence, at a space, or between two characters. Only white space at seams is lost.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = cutPoint(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = withoutLeadingSpace(rest.slice(cut));
  }
  return rest === "" ? parts : [...parts, rest];
}

/** Places to cut, the best first, each with the share of the limit that the part before it has to fill. */
const seams = [
  { before: /\n\s*\n/g, fill: 0.5 },
  { before: /\n/g, fill: 0.5 },
  { before: /(?<=[.!?…][”"’')\]]{0,3})\s/g, fill: 0.25 },
  { before: /\s/g, fill: 0 },
];

function cutPoint(text: string, limit: number): number {
  // The look beyond the limit shows whether a character begins exactly there.
  const graphemes = graphemesOf(text.slice(0, limit + 64));
  for (const { before, fill } of seams) {
    const places = [...text.slice(0, limit + 1).matchAll(before)].map((match) => match.index);
    const fits = (place: number) => place > 0 && place >= fill * limit && graphemes.startOf(place) === place;
    const place = places.findLast(fits);
    if (place !== undefined) return place;
  }
  // A single character longer than the limit can only be cut inside, and then between code points.
  return graphemes.startOf(limit) || codePointBefore(text, limit);
}

function codePointBefore(text: string, index: number): number {
  const code = text.codePointAt(index - 1) ?? 0;
  return code > 0xffff ? index - 1 : index;
}

/** A space that carries a combining mark is a character and stays. */
function withoutLeadingSpace(text: string): string {
  return text.replace(/^\s+(?![\p{M}\p{Emoji_Modifier}\u200d])/u, "");
}
