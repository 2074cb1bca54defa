import { type Judgement, judgeAll, type Verdict } from "./judgement.js";
import { nameKey } from "./place-names.js";
import type { SlotItem, SlotValue } from "./slot-files.js";
import type { SlotReaders } from "./slot-readers.js";

/** Judges the readers of answers; kinds without a reader are left out. */
export function judgeSlots(items: readonly SlotItem[], readers: SlotReaders): Judgement[] {
  return judgeAll(items, ["as-written", "without-marks"], ({ kind, now, value }, text) => {
    const reader = readers[kind];
    if (reader === undefined) return [];
    const read = reader(text, now);
    const right = kind === "place" ? samePlace(read, value) : read === value;
    const whole: Verdict = [`slots.${kind}`, right, true];
    return kind === "place" ? [whole, [`slots.place.${placeSort(value)}`, right]] : [whole];
  });
}

/** What a place in the files asks of its reader: one unit, several to ask about, or no unit. */
function placeSort(value: SlotValue): "one" | "several" | "words" {
  if (value === null || value === "text") return "words";
  return value === "many" || Array.isArray(value) ? "several" : "one";
}

/** Words that are no place at all and a place without a unit read alike: both keep the text. */
function samePlace(read: SlotValue, value: SlotValue): boolean {
  return namesOf(read) === namesOf(value ?? "text");
}

function namesOf(value: SlotValue): string {
  const names = typeof value === "object" && value !== null ? value : [String(value)];
  return [...new Set(names.map(nameKey))].toSorted().join("; ");
}
