import { dangerLabels } from "../../cases/danger-labels.js";
import { channelLabels, urgencyLabels } from "../../cases/labels.js";
import type { FiguresView, ShownCount } from "../api/figures-contract.js";
import { countWords, figureWords, termWords } from "./words.js";

const minuteMs = 60_000;
/** Viet Nam is seven hours ahead all the year. */
const zoneMs = 7 * 3_600_000;

/** The figures as a file that spreadsheet programs open, up to `now` (milliseconds UTC): one number a line, with what it counts. Holds no words of anybody. */
export function figuresCsv(figures: FiguresView, now: number): string {
  const { total, urgencies, kinds, channels, provinces, times } = figures;
  // Of a day that has not come there is nothing to tell.
  const rows = figures.rows.filter(({ from }) => from <= now);
  const lines = [
    ["Mục", "Nhóm", "Số"],
    ["Kỳ", "từ ngày", day(figures.from)],
    ["Kỳ", "đến hết ngày", day(figures.to - 1)],
    ...(["talks", "cases", "closed"] as const).flatMap((of) => [
      ...rows.map((row) => [figureWords[of], day(row.from), countWords(row[of])]),
      [figureWords[of], figureWords.total, countWords(total[of])],
    ]),
    ...groupLines(figureWords.urgencies, urgencies, (id) => urgencyLabels[id]),
    ...groupLines(figureWords.kinds, kinds, (id) => dangerLabels[id]),
    ...groupLines(figureWords.channels, channels, (id) => channelLabels[id]),
    ...groupLines(figureWords.provinces, provinces, (id) => id ?? figureWords.noProvince),
    measured(figureWords.answer, "phút", minutes(times.answerMs), total.cases),
    measured(figureWords.closing, "phút", minutes(times.closingMs), total.closed),
    measured(figureWords.withinTerm, "phần trăm", times.term.keptPercent, total.cases),
    ...termWords.map(({ id, label }) => [figureWords.term, label, countWords(times.term[id])]),
  ];
  // Without this mark Excel takes the letters for those of another alphabet.
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function groupLines<Id>(
  name: string,
  groups: readonly { readonly id: Id; readonly cases: ShownCount }[],
  wordsOf: (id: Id) => string,
): readonly (readonly string[])[] {
  return groups.map(({ id, cases }) => [name, wordsOf(id), countWords(cases)]);
}

/** A number with its unit; of too few cases, or of none, only how many they are. */
function measured(
  name: string,
  unit: string,
  value: number | null,
  cases: ShownCount,
): readonly [string, string, string] {
  if (value !== null) return [name, unit, String(value)];
  return [name, "hồ sơ", cases === 0 ? "0" : "<5"];
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / minuteMs);
}

/** `dd/mm/yyyy` in Viet Nam. */
function day(at: number): string {
  return new Date(at + zoneMs).toISOString().slice(0, 10).split("-").toReversed().join("/");
}

function cell(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
