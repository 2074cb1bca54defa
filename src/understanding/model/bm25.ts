/** Full-text ranking (BM25, Robertson and others) of labels by the phrasings each has. */
export interface Bm25 {
  /** The best score of a phrasing of each label, from 0 to about 1: 1 is as good as the phrasing itself. */
  rank(words: readonly string[]): ReadonlyMap<string, number>;
}

/** The phrasings a term stands in, and what it says for each. */
interface Postings {
  readonly documents: Int32Array;
  readonly weights: Float64Array;
  readonly rarity: number;
}

const saturation = 1.2;
const lengthShare = 0.6;

/** Builds the ranking; a phrasing is its words, folded. */
export function createBm25(
  documents: readonly { readonly label: string; readonly words: readonly string[] }[],
): Bm25 {
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, documents.length);
  const postings = postingsOf(documents, average);
  const labels = [...new Set(documents.map(({ label }) => label))];
  const labelOf = Int32Array.from(documents, ({ label }) => labels.indexOf(label));
  const rarest = Math.log(2 * documents.length + 2);
  // One table for all messages: nobody else runs while a message is ranked, and what was touched is cleared.
  const scores = new Float64Array(documents.length);
  return {
    rank(words) {
      const touched: number[] = [];
      let most = 0;
      for (const term of new Set(termsOf(words))) {
        const found = postings.get(term);
        const rare = found?.rarity ?? rarest;
        most += rare;
        if (found !== undefined) addScores(scores, touched, found, rare);
      }
      return bestByLabel(scores, touched, most * saturation, labelOf, labels);
    },
  };
}

function addScores(
  scores: Float64Array,
  touched: number[],
  { documents, weights }: Postings,
  rare: number,
): void {
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    const before = scores[document] ?? 0;
    if (before === 0) touched.push(document);
    scores[document] = before + rare * (weights[i] ?? 0);
  }
}

function bestByLabel(
  scores: Float64Array,
  touched: readonly number[],
  most: number,
  labelOf: Int32Array,
  labels: readonly string[],
): ReadonlyMap<string, number> {
  const best = new Float64Array(labels.length);
  for (const document of touched) {
    const label = labelOf[document] ?? 0;
    const value = (scores[document] ?? 0) / most;
    if (value > (best[label] ?? 0)) best[label] = value;
    scores[document] = 0;
  }
  return new Map(labels.flatMap((label, i) => ((best[i] ?? 0) > 0 ? [[label, best[i] ?? 0] as const] : [])));
}

function postingsOf(
  documents: readonly { readonly words: readonly string[] }[],
  average: number,
): ReadonlyMap<string, Postings> {
  const lists = new Map<string, [document: number, weight: number][]>();
  documents.forEach(({ words }, document) => {
    const length = 1 - lengthShare + (lengthShare * words.length) / average;
    for (const [term, count] of countTerms(words)) {
      const weight = (count * (saturation + 1)) / (count + saturation * length);
      const list = lists.get(term);
      if (list === undefined) lists.set(term, [[document, weight]]);
      else list.push([document, weight]);
    }
  });
  return new Map([...lists].map(([term, list]) => [term, packed(list, documents.length)]));
}

function packed(list: readonly (readonly [number, number])[], all: number): Postings {
  return {
    documents: Int32Array.from(list, ([document]) => document),
    weights: Float64Array.from(list, ([, weight]) => weight),
    rarity: Math.log(1 + (all - list.length + 0.5) / (list.length + 0.5)),
  };
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
