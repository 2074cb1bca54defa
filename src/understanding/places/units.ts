import type { AdministrativeUnit, Units } from "../../model/unit.js";
import type { Gazetteer } from "./gazetteer.js";
import { readPlaces } from "./read-places.js";
import { keyOf, kindOf } from "./unit-name.js";

interface Entry {
  readonly unit: AdministrativeUnit;
  /** Folded name without its kind, with it, and both with the province. */
  readonly bare: string;
  readonly full: string;
  readonly all: readonly string[];
}

/** A search over the units of today, for staff who pick one. */
export function createUnits(gazetteer: Gazetteer): Units {
  const entries = [...gazetteer.codes].map(([number, code]) => entryOf(gazetteer, number, code));
  const byCode = new Map(entries.map(({ unit }) => [unit.code, unit]));
  return {
    byCode: (code) => byCode.get(code),
    within: (code) => [
      code,
      ...entries.flatMap(({ unit }) => (unit.province.code === code && unit.code !== code ? unit.code : [])),
    ],
    find: (words, limit) => {
      const found = search(entries, keyOf(words));
      return (found.length > 0 ? found : formerly(gazetteer, words, byCode)).slice(0, limit);
    },
  };
}

function entryOf(gazetteer: Gazetteer, number: number, code: string): Entry {
  const name = gazetteer.units[number]?.name ?? "";
  const own = { code, name };
  const above = gazetteer.units[number]?.parents.find((parent) => gazetteer.codes.has(parent));
  const province =
    above === undefined
      ? own
      : { code: gazetteer.codes.get(above) ?? "", name: gazetteer.units[above]?.name ?? "" };
  const full = keyOf(name);
  const all = `${full} ${above === undefined ? "" : keyOf(province.name)}`.trim().split(" ");
  return { unit: { ...own, province }, bare: keyOf(kindOf(name).bare), full, all };
}

/** Every word must begin a word of the name; a name that is there wholly comes first, also with its province behind, then one that begins so. */
function search(entries: readonly Entry[], key: string): readonly AdministrativeUnit[] {
  if (key === "") return [];
  const words = key.split(" ");
  return entries
    .filter(({ all }) => words.every((word) => all.some((one) => one.startsWith(word))))
    .toSorted((a, b) => rank(a, key) - rank(b, key) || a.unit.name.localeCompare(b.unit.name, "vi"))
    .map(({ unit }) => unit);
}

function rank({ unit, bare, full }: Entry, key: string): number {
  const size = unit.province.code === unit.code ? 0 : 1;
  if (bare === key || full === key) return size;
  if (key.startsWith(`${bare} `) || key.startsWith(`${full} `)) return 2 + size;
  if (bare.startsWith(key) || full.startsWith(key)) return 4 + size;
  return 6 + size;
}

/** People go on naming units that were merged. */
function formerly(
  gazetteer: Gazetteer,
  words: string,
  byCode: ReadonlyMap<string, AdministrativeUnit>,
): readonly AdministrativeUnit[] {
  const reading = readPlaces(words, gazetteer);
  const places =
    reading.kind === "found" ? [reading.place] : reading.kind === "ambiguous" ? reading.places : [];
  return places.flatMap(({ code }) => byCode.get(code) ?? []);
}
