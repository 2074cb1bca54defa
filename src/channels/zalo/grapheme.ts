const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** Looks up where characters (graphemes) begin; one look-up is cheap, walking over a long text is not. */
export interface Graphemes {
  /** Where the character that covers `index` begins: the last place at or before it where a text may be cut. */
  startOf(index: number): number;
}

/** The characters of a text, by UTF-16 index. */
export function graphemesOf(text: string): Graphemes {
  const segments = segmenter.segment(text);
  return { startOf: (index) => segments.containing(index)?.index ?? text.length };
}
