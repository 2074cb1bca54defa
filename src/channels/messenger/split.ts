const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/**
 * Splits a text into parts of at most `limit` UTF-16 units: between paragraphs where that leaves a fair part, else
 * at the end of a sentence, else at a space, else between two characters. Only white space at the seams is lost.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = cutPoint(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

/** Best place to cut first, each with the share of the limit that the part before it must fill. */
const seams = [
  { before: /\n\s*\n/g, fill: 0.5 },
  { before: /\n/g, fill: 0.5 },
  { before: /(?<=[.!?…][”"')\]]*)\s/g, fill: 0.25 },
  { before: /\s/g, fill: 0 },
];

function cutPoint(text: string, limit: number): number {
  for (const { before, fill } of seams) {
    const cut = lastSeam(text, before, fill * limit, limit);
    if (cut !== undefined) return cut;
  }
  // A single character longer than the limit can only be cut inside, and then between code points.
  return lastCharacterStart(text, limit) || codePointBefore(text, limit);
}

/** White space is lost at a seam, so cutting at it cuts no character that is seen. */
function lastSeam(text: string, seam: RegExp, least: number, limit: number): number | undefined {
  const places = [...text.slice(0, limit + 1).matchAll(seam)].map((match) => match.index);
  return places.findLast((place) => place > 0 && place >= least && place <= limit);
}

/** Where the last character (grapheme) begins that is not after `limit`. */
function lastCharacterStart(text: string, limit: number): number {
  // The look beyond the limit shows whether a character begins exactly there.
  const seen = [...graphemes.segment(text.slice(0, limit + 64))];
  return seen.findLast((one) => one.index <= limit)?.index ?? 0;
}

function codePointBefore(text: string, index: number): number {
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(index - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(index));
  return inPair ? index - 1 : index;
}
