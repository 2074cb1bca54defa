import { readableSpans } from "../../../cases/evidence.js";
import type { Danger, DangerKind } from "../../../model/danger.js";

/** A piece of a text, with the dangers it is evidence of. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly kinds: readonly DangerKind[];
}

/** Cuts a text where evidence begins and ends; the pieces joined are the text, whatever the spans are. */
export function pieces(text: string, dangers: readonly Pick<Danger, "kind" | "evidence">[]): Piece[] {
  const spans = dangers.flatMap(({ kind, evidence }) =>
    readableSpans(text, evidence).map((span) => ({ kind, ...span })),
  );
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  const places = cuts.toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const covering = spans.filter((span) => span.start <= start && span.end >= end && span.end > span.start);
    return { start, text: text.slice(start, end), kinds: [...new Set(covering.map(({ kind }) => kind))] };
  });
}
