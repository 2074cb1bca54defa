import { type Interval, wilson } from "./interval.js";
import { isPlain, spell, type Variant } from "./spellings.js";

/** One yes or no about one message in one spelling. */
export interface Judgement {
  /** The figure it counts for: `danger.urgent`, `slots.age`. */
  readonly figure: string;
  readonly variant: Variant;
  readonly text: string;
  /** What happened. */
  readonly hit: boolean;
  /** What should happen; absent where a figure only describes. */
  readonly wanted?: boolean;
}

/** What one measure says about one message, before it is put to a variant. */
export type Verdict = readonly [figure: string, hit: boolean, wanted?: boolean];

/** How many of the messages of a figure hit, in one variant. */
export interface Figure {
  readonly id: string;
  readonly variant: Variant;
  readonly hits: number;
  readonly n: number;
  readonly interval: Interval | null;
}

/** Adds the judgements up, one figure for each id and variant. */
export function addUp(judgements: readonly Judgement[]): readonly Figure[] {
  const sums = new Map<string, { id: string; variant: Variant; hits: number; n: number }>();
  for (const { figure, variant, hit } of judgements) {
    const key = `${figure} ${variant}`;
    const sum = sums.get(key) ?? { id: figure, variant, hits: 0, n: 0 };
    sums.set(key, sum);
    sum.n++;
    if (hit) sum.hits++;
  }
  return [...sums.values()].map((sum) => ({ ...sum, interval: wilson(sum.hits, sum.n) }));
}

/** Judges every line in every variant. Lines already written plainly or in teencode are left as they are. */
export function judgeAll<Line extends { readonly text: string; readonly style?: string }>(
  lines: readonly Line[],
  variants: readonly Variant[],
  judge: (line: Line, text: string) => readonly Verdict[],
): Judgement[] {
  return variants.flatMap((variant) =>
    lines.flatMap((line) => {
      const isOwnWay = (line.style ?? "usual") !== "usual" || isPlain(line.text);
      const text = isOwnWay ? line.text : spell(line.text, variant);
      return judge(line, text).map(([figure, hit, wanted]) => ({
        figure,
        variant,
        text,
        hit,
        ...(wanted === undefined ? {} : { wanted }),
      }));
    }),
  );
}
