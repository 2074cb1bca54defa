import type { Choice } from "../../model/message.js";
import { type Place, placeName } from "../../understanding/understand.js";
import type { Hearing, Waiting } from "../hearing.js";
import type { TurnWork } from "../turn-work.js";

const prefix = "place:";
const whichKey = "common:which-place";
const provinceKey = "common:which-province";
/** Of more namesakes than this only the province is asked for. */
const mostNamesakes = 6;

/** The place that was pressed among namesakes; undefined where something else was. */
export function pressedPlace(choice: string | null): string | undefined {
  return choice?.startsWith(prefix) ? choice.slice(prefix.length) : undefined;
}

/** Asks which of several places of the same name is meant; false where there is nothing to ask, or it was asked just now. */
export function askWhichPlace(work: TurnWork, { text }: Hearing, waiting: Waiting | null): boolean {
  const asked = work.session.lately?.key;
  if (waiting?.prompt.kind !== "place" || text === "" || asked === whichKey) return false;
  const reading = work.house.understanding.readPlaces(text);
  if (reading.kind !== "ambiguous") return false;
  if (reading.places.length > mostNamesakes) {
    if (asked === provinceKey) return false;
    work.sayVaried([provinceKey]);
    return true;
  }
  const choices = namesakes(reading.places);
  const asWritten = { value: `${prefix}${text.trim().slice(0, 80)}`, label: work.text("common:other-place") };
  work.sayVaried([whichKey], { choices: [...choices, asWritten] });
  return true;
}

/** Each place once, with the name it had before July 2025 beside it where that was what was said. */
function namesakes(places: readonly Place[]): Choice[] {
  const labels = new Map(places.map((place) => [placeName(place), labelOf(place)]));
  return [...labels].map(([name, label]) => ({ value: `${prefix}${name}`, label }));
}

function labelOf(place: Place): string {
  const before = place.was?.split(",")[0];
  return before === undefined ? placeName(place) : `${placeName(place)} (${before})`;
}
