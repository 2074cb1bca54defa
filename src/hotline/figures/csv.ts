import { dangerLabels } from "../../cases/danger-labels.js";
import { channelLabels, urgencyLabels } from "../../cases/labels.js";
import type { FiguresView, ShownCount } from "../api/figures-contract.js";
import { countWords, figureWords } from "./words.js";

const minuteMs = 60_000;
/** Viet Nam is seven hours ahead all the year. */
const zoneMs = 7 * 3_600_000;

/** The figures as a file that spreadsheet programs open: one number a line, with what it counts. Holds no words of anybody. */
export function figuresCsv(figures: FiguresView): string {
  const { rows, total, urgencies, kinds, channels, provinces, times } = figures;
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
    [figureWords.answer, "phút", minutes(times.answerMs)],
    [figureWords.closing, "phút", minutes(times.closingMs)],
    [figureWords.withinTerm, "phần trăm", String(times.withinTerm ?? "<5 hồ sơ")],
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

function minutes(ms: number | null): string {
  return ms === null ? "<5 hồ sơ" : String(Math.round(ms / minuteMs));
}

/** `YYYY-MM-DD` in Viet Nam. */
function day(at: number): string {
  return new Date(at + zoneMs).toISOString().slice(0, 10);
}

function cell(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
