/** Full-text ranking (BM25, Robertson and others) of labels by the phrasings each has. */
export interface Bm25 {
  /** The best score of a phrasing of each label, from 0 to about 1: 1 is as good as the phrasing itself. */
  rank(words: readonly string[]): ReadonlyMap<string, number>;
}

interface Posting {
  readonly document: number;
  readonly weight: number;
}

const saturation = 1.2;
const lengthShare = 0.6;

/** Builds the ranking; a phrasing is its words, folded. */
export function createBm25(
  documents: readonly { readonly label: string; readonly words: readonly string[] }[],
): Bm25 {
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, documents.length);
  const postings = new Map<string, Posting[]>();
  documents.forEach(({ words }, document) => {
    const length = 1 - lengthShare + (lengthShare * words.length) / average;
    for (const [term, count] of countTerms(words)) {
      const weight = (count * (saturation + 1)) / (count + saturation * length);
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ document, weight }]);
      else list.push({ document, weight });
    }
  });
  const rarities = new Map(
    [...postings].map(([term, { length }]) => [
      term,
      Math.log(1 + (documents.length - length + 0.5) / (length + 0.5)),
    ]),
  );
  const rarest = Math.log(2 * documents.length + 2);
  return {
    rank(words) {
      const scores = new Map<number, number>();
      let most = 0;
      for (const term of new Set(termsOf(words))) {
        const rare = rarities.get(term) ?? rarest;
        most += rare;
        for (const { document, weight } of postings.get(term) ?? [])
          scores.set(document, (scores.get(document) ?? 0) + rare * weight);
      }
      return bestByLabel(scores, most * saturation, documents);
    },
  };
}

function bestByLabel(
  scores: ReadonlyMap<number, number>,
  most: number,
  documents: readonly { readonly label: string }[],
): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const [document, value] of scores) {
    const label = documents[document]?.label;
    if (label !== undefined && value / most > (best.get(label) ?? 0)) best.set(label, value / most);
  }
  return best;
}

function countTerms(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsOf(words)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Words and pairs: "đuối nước" says more than "nước". */
function termsOf(words: readonly string[]): string[] {
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
}
