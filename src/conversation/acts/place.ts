import type { Choice } from "../../model/message.js";
import { placeName } from "../../understanding/understand.js";
import type { Hearing, Waiting } from "../hearing.js";
import type { TurnWork } from "../turn-work.js";

const prefix = "place:";
const whichKey = "common:which-place";
/** More namesakes than this are not asked about: the words themselves tell staff as much. */
const mostNamesakes = 6;

/** The place that was pressed among namesakes; undefined where something else was. */
export function pressedPlace(choice: string | null): string | undefined {
  return choice?.startsWith(prefix) ? choice.slice(prefix.length) : undefined;
}

/** Asks which of several places of the same name is meant; false where there is nothing to ask, or it was asked just now. */
export function askWhichPlace(work: TurnWork, { text }: Hearing, waiting: Waiting | null): boolean {
  if (waiting?.prompt.kind !== "place" || text === "" || work.session.lately?.key === whichKey) return false;
  const reading = work.house.understanding.readPlaces(text);
  if (reading.kind !== "ambiguous" || reading.places.length > mostNamesakes) return false;
  const names = [...new Set(reading.places.map(placeName))];
  const choices: Choice[] = names.map((name) => ({ value: `${prefix}${name}`, label: name }));
  const asWritten = { value: `${prefix}${text.trim().slice(0, 80)}`, label: work.text("common:other-place") };
  work.sayVaried([whichKey], { choices: [...choices, asWritten] });
  return true;
}
