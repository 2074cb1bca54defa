import { readTime } from "../answers/time.js";
import { type Asked, readAnswer, readGlobalWord, type Understanding } from "../understand.js";
import { placeValue } from "./place-names.js";
import type { SlotKind, SlotValue } from "./slot-files.js";

/** Reads one kind of answer; `now` is milliseconds UTC. */
export type SlotReader = (text: string, now: number) => SlotValue;

/** The readers there are; a kind without one is not measured. */
export type SlotReaders = Partial<Readonly<Record<SlotKind, SlotReader>>>;

const measuredWords: ReadonlySet<string> = new Set([
  "stop",
  "back",
  "skip",
  "repeat",
  "resume",
  "start-over",
  "menu",
  "person",
  "hide",
]);

/** The readers that a talk uses. */
export function slotReaders({ readPlaces }: Pick<Understanding, "readPlaces">): SlotReaders {
  return {
    "yes-no": askedFor("yes-no"),
    word: readWord,
    age: askedFor("age"),
    date: askedFor("date"),
    time: readTime,
    phone: askedFor("phone"),
    place: (text) => placeValue(readPlaces(text)),
  };
}

function askedFor(kind: Exclude<Asked["kind"], "choice" | "choices" | "place" | "text">): SlotReader {
  return (text, now) => {
    const value = readAnswer({ kind, choices: [], now }, text)?.value ?? null;
    return value === true ? null : value;
  };
}

/** Words that the files do not tell apart ("xoá dữ liệu", "tiếng anh") count as none. */
function readWord(text: string): SlotValue {
  const word = readGlobalWord(text);
  return word !== null && measuredWords.has(word) ? word : null;
}
