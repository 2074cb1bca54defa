import type { Hearing, Waiting } from "../hearing.js";
import { keepNamesakes, mostNamesakes, namesakeChoices, placePrefix, readPlace } from "../namesakes.js";
import type { TurnWork } from "../turn-work.js";

const whichKey = "common:which-place";
const provinceKey = "common:which-province";

/** The place that was pressed among namesakes; undefined where something else was. */
export function pressedPlace(choice: string | null): string | undefined {
  return choice?.startsWith(placePrefix) ? choice.slice(placePrefix.length) : undefined;
}

/** Asks which of several places of the same name is meant; false where there is nothing to ask, or it was asked just now. */
export function askWhichPlace(work: TurnWork, { text }: Hearing, waiting: Waiting | null): boolean {
  const asked = work.session.lately?.key;
  if (waiting?.prompt.kind !== "place" || text === "" || asked === whichKey) return false;
  const reading = readPlace(work, text);
  if (reading.kind !== "ambiguous") return false;
  const labels = keepNamesakes(work, reading.places);
  if (labels.length > mostNamesakes) {
    if (asked === provinceKey) return false;
    work.sayVaried([provinceKey]);
    return true;
  }
  const choices = namesakeChoices(labels);
  const asWritten = {
    value: `${placePrefix}${text.trim().slice(0, 80)}`,
    label: work.text("common:other-place"),
  };
  work.sayVaried([whichKey], { choices: [...choices, asWritten] });
  return true;
}
