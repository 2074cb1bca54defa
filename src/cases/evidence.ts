import type { Span } from "../model/danger.js";

/** Characters between two signs that still make one of them. */
const near = 16;
/** Characters of a long sentence that are told on either side of the signs in it. */
const around = 80;

/**
 * The signs of one danger as a reader should see them marked: those close together in one clause are one, and a single
 * word ("em", "rồi") tells nothing beside longer ones. Spans outside the text are cut off at its end.
 */
export function readableSpans(text: string, spans: readonly Span[]): Span[] {
  const found = joined(text, spans, (between) => between.length <= near && !/[.!?…,;:\n]/.test(between));
  const telling = found.filter(({ start, end }) => /\S\s+\S/.test(text.slice(start, end)));
  return telling.length > 0 ? telling : found;
}

/** The sentences in which signs of one danger stand, as they were written; a long one is cut around its signs. */
export function quotesOf(text: string, spans: readonly Span[]): string[] {
  const inOne = joined(text, readableSpans(text, spans), (between) => !/[.!?…\n]/.test(between));
  return [...new Set(inOne.map((span) => sentenceOf(text, span)))].filter((quote) => quote !== "");
}

function joined(text: string, spans: readonly Span[], belong: (between: string) => boolean): Span[] {
  const inside = (place: number) => Math.min(Math.max(place, 0), text.length);
  const sorted = spans
    .map(({ start, end }) => ({ start: inside(start), end: inside(end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && (span.start <= last.end || belong(text.slice(last.end, span.start)))) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

function sentenceOf(text: string, { start, end }: Span): string {
  const before = /[^.!?…\n]*$/.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[^.!?…\n]*[.!?…]*/.exec(text.slice(end))?.[0] ?? "";
  const head = before.length <= around ? before : `…${before.slice(-around).replace(/^\S*\s/, "")}`;
  const tail = after.length <= around ? after : `${after.slice(0, around).replace(/\s\S*$/, "")}…`;
  return `${head}${text.slice(start, end)}${tail}`.trim();
}
