import type { CaseId, PersonKey } from "../../model/ids.js";
import type { TalkLine } from "../talk-list.js";

/** A talk of the night in one line; of the words only place, age and how to write back. Milliseconds UTC. */
export interface MorningLine extends TalkLine {
  /** When it is safe to write, and how, in the person's words; null: not said. */
  readonly safeTime: string | null;
  readonly safeWay: string | null;
  /** The newest case, also when it is closed by now. */
  readonly newestCase: CaseId | null;
  /** The class word the person came with, and when. */
  readonly classWord: string | null;
  /** Which class of that lesson; null: not known, and then it stands alone. */
  readonly classGroup: string | null;
  readonly classAt: number | null;
  /** The asker has seen it as it stands; what came later is not covered. */
  readonly seen: boolean;
}

/** Several talks that began in one lesson of one class. */
export interface MorningGroup {
  readonly classWord: string;
  readonly persons: readonly PersonKey[];
  readonly lines: readonly MorningLine[];
}

/** One entry of the list: a talk, or several from one class. */
export type MorningItem =
  | { readonly kind: "line"; readonly line: MorningLine }
  | { readonly kind: "group"; readonly group: MorningGroup };

/** Talks that came by one class link within this belong together, milliseconds. */
export const classMs = 15 * 60_000;

/**
 * The list in reading order: alarms nobody has acknowledged first, then by level and legal clock. Talks from one
 * class link within 15 minutes stand together where their worst one belongs; each P0 stays a line of its own. Two
 * classes that take the same lesson are two links; a talk of which only the lesson is known stands alone.
 */
export function morningItems(lines: readonly MorningLine[]): readonly MorningItem[] {
  const isAlone = (line: MorningLine) => line.urgency === "P0" || line.classGroup === null;
  const single = lines.filter(isAlone);
  const rest = lines.filter((line) => !isAlone(line));
  const items = [...single.map((line): MorningItem => ({ kind: "line", line })), ...classItems(rest)];
  return items.toSorted((a, b) => compareLines(worstOf(a), worstOf(b)));
}

function classItems(lines: readonly MorningLine[]): readonly MorningItem[] {
  const groups: MorningLine[][] = [];
  for (const line of lines.toSorted((a, b) => (a.classAt ?? 0) - (b.classAt ?? 0))) {
    const open = groups.findLast(
      ([first]) => first?.classWord === line.classWord && first?.classGroup === line.classGroup,
    );
    const began = open?.[0]?.classAt ?? 0;
    if (open !== undefined && (line.classAt ?? 0) - began <= classMs) open.push(line);
    else groups.push([line]);
  }
  return groups.map(itemOf);
}

function itemOf(lines: readonly MorningLine[]): MorningItem {
  const sorted = lines.toSorted(compareLines);
  const [first] = sorted;
  if (first !== undefined && sorted.length === 1) return { kind: "line", line: first };
  const persons = sorted.map(({ person }) => person);
  return { kind: "group", group: { classWord: first?.classWord ?? "", persons, lines: sorted } };
}

/** The line by which an entry is placed. */
export function worstOf(item: MorningItem): MorningLine {
  if (item.kind === "line") return item.line;
  const [first, ...others] = item.group.lines;
  if (first === undefined) throw new RangeError("A group has lines.");
  return others.reduce((worst, line) => (compareLines(line, worst) < 0 ? line : worst), first);
}

function compareLines(a: MorningLine, b: MorningLine): number {
  const alarm = Number(b.openAlerts > 0) - Number(a.openAlerts > 0);
  if (alarm !== 0) return alarm;
  const [levelA, levelB] = [a.urgency ?? "P9", b.urgency ?? "P9"];
  if (levelA !== levelB) return levelA < levelB ? -1 : 1;
  const late = Number.MAX_SAFE_INTEGER;
  const clock = (a.legalDeadlineAt ?? late) - (b.legalDeadlineAt ?? late);
  return clock !== 0 ? clock : (b.lastPersonAt ?? 0) - (a.lastPersonAt ?? 0);
}
