import { type Matter, readMatters } from "../understanding/understand.js";
import { freshOf, hasMet, meetsAgain } from "./fresh-words.js";
import type { TurnWork } from "./turn-work.js";

/** Lines that fit whatever was written. */
const anything = ["any-1", "any-2", "any-3", "any-4", "any-5", "any-6"] as const;

/** A short line that the words were read: about the matter that was told, and in words this talk has not read yet. */
export function takeUp(work: TurnWork): string {
  return work.text(freshLine(work));
}

/** The key of such a line. */
export function freshLine(work: TurnWork): string {
  const [first, ...rest] = anything.map(lineOf);
  return freshMatter(work) ?? freshOf(work, [first ?? "", ...rest]);
}

/**
 * The key of a line about the matter that was just told, if this talk has not read it yet. Only to the one it
 * happened to, and not where another hand may hold the phone.
 */
export function freshMatter(work: TurnWork): string | undefined {
  const { guarded, hidden, voice, danger } = work.session;
  const text = work.heard?.text ?? "";
  if (text === "" || guarded || hidden || voice === "adult" || (danger?.about ?? "self") !== "self")
    return undefined;
  const matter = readMatters(text).find((one) => !hasMet(work, `taken.${one}`) && work.has(lineOf(one)));
  if (matter === undefined) return undefined;
  meetsAgain(work, `taken.${matter}`);
  return lineOf(matter);
}

function lineOf(line: Matter | (typeof anything)[number]): string {
  return `after-danger:taken.${line}`;
}
