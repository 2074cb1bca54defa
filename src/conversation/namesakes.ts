import type { Choice } from "../model/message.js";
import type { Session } from "../model/session.js";
import { type Place, type PlaceReading, placeName } from "../understanding/understand.js";
import type { TurnWork } from "./turn-work.js";

/** What the value of a place that is chosen begins with. */
export const placePrefix = "place:";

/** Where the session keeps the namesakes of a place that was told: their names, or their one name if they are many. */
const kept = "namesakes";

/** Of more namesakes than this only the province is asked for. */
export const mostNamesakes = 6;

/** Keeps which places a name may mean until one of them is chosen; returns their labels. */
export function keepNamesakes(work: TurnWork, places: readonly Place[]): readonly string[] {
  const labels = [...new Set(places.map(labelOf))];
  const isFew = labels.length <= mostNamesakes;
  work.change({ known: { ...work.session.known, [kept]: isFew ? labels : [commonName(places)] } });
  return labels;
}

/** What was told of a place that several bear the name of: those to choose from, or true where the province is to be asked for. */
export function toldNamesakes(session: Session): readonly string[] | true | undefined {
  const names = namesIn(session);
  if (names.length === 0) return undefined;
  return names.length === 1 ? true : names;
}

function namesIn({ known }: Session): readonly string[] {
  const names = known?.[kept];
  return typeof names === "object" && names !== null ? names : [];
}

/** Each place once, as something to choose. */
export function namesakeChoices(labels: readonly string[]): readonly Choice[] {
  const byName = new Map(labels.map((label) => [label.replace(/ \([^)]*\)$/, ""), label]));
  return [...byName].map(([name, label]) => ({ value: `${placePrefix}${name}`, label }));
}

/** Which place the words name; a province alone belongs to the name that was told before it. */
export function readPlace({ house, session }: TurnWork, text: string): PlaceReading {
  const { readPlaces } = house.understanding;
  const alone = readPlaces(text);
  const isProvince = alone.kind === "found" && alone.place.code === alone.place.province.code;
  const told = namesIn(session);
  const [name] = told;
  if (told.length !== 1 || name === undefined || !isProvince) return alone;
  return readPlaces(`${name}, ${alone.place.name}`);
}

/** The full name of the one place the words name; undefined where none or several fit. */
export function findPlace(work: TurnWork, text: string): string | undefined {
  const reading = readPlace(work, text);
  return reading.kind === "found" ? placeName(reading.place) : undefined;
}

/** A place with the name it had before July 2025 beside it, where that was what was said. */
function labelOf(place: Place): string {
  const before = place.was?.split(",")[0];
  return before === undefined ? placeName(place) : `${placeName(place)} (${before})`;
}

/** "Xã Tân Hòa" where all are communes, else "Tân Hòa". */
function commonName(places: readonly Place[]): string {
  const [first = "", ...others] = new Set(places.map(({ name, was }) => was?.split(",")[0] ?? name));
  return others.length === 0 ? first : first.replace(/^(?:Xã|Phường|Thị trấn|Đặc khu) /, "");
}
