import { type Marked, marked } from "../text/marks.js";
import { type GazetteerData, offsetsOf, type WrittenName } from "./gazetteer-data.js";
import { type LongNames, longNames } from "./slips.js";
import { keyOf, kindOf, type Level, type UnitKind, wordsOf } from "./unit-name.js";

/** One unit, old or of today. */
export interface Unit {
  readonly number: number;
  readonly level: Level;
  readonly old: boolean;
  readonly kind: UnitKind | undefined;
  readonly name: string;
  /** The units it lies or lay in, old and of today; for an old commune also the communes that took it. */
  readonly parents: readonly number[];
  /** The units of today it stands for: itself, a province, or one or more communes. */
  readonly now: readonly number[];
}

/** One way to write a name, and all units called so. */
export interface Spelling {
  readonly marks: readonly Marked[];
  readonly units: readonly number[];
  /** A short form counts as one word without marks. */
  readonly alias: boolean;
}

/** The gazetteer ready for reading. */
export interface Gazetteer {
  readonly units: readonly Unit[];
  /** Code of a unit of today by its number. */
  readonly codes: ReadonlyMap<number, string>;
  /** By the folded name without its kind: "vung tau". */
  spellings(key: string): readonly Spelling[];
  /** Folded names of provinces and districts written as one word: "vungtau" to "vung tau". */
  readonly joined: ReadonlyMap<string, string>;
  readonly longNames: LongNames;
  /** Everyday words that are names too, by fold. */
  readonly commonWords: ReadonlyMap<string, readonly (readonly Marked[])[]>;
  /** The most words a name has. */
  readonly longest: number;
}

/** Makes the gazetteer ready for reading from the contents of its file. */
export function loadGazetteer(data: GazetteerData): Gazetteer {
  const units = unitsOf(data);
  const names = new Names(data);
  return {
    units,
    codes: codesOf(data),
    spellings: (key) => names.spellings(key),
    joined: joinedNames(names, units),
    longNames: longNames(names.keys()),
    commonWords: commonWords(data.commonWords),
    longest: Math.max(...names.keys().map((key) => key.split(" ").length)),
  };
}

function codesOf(data: GazetteerData): Map<number, string> {
  const { communes } = offsetsOf(data);
  return new Map([
    ...data.provinces.map(([code], number) => [number, code] as const),
    ...data.communes.map(([code], number) => [communes + number, code] as const),
  ]);
}

function unitsOf(data: GazetteerData): Unit[] {
  const at = offsetsOf(data);
  const units: Unit[] = [];
  const add = (level: Level, old: boolean, name: string, parents: number[], now?: readonly number[]) => {
    const number = units.length;
    units.push({ number, level, old, kind: kindOf(name).kind, name, parents, now: now ?? [number] });
  };
  for (const [, name] of data.provinces) add(0, false, name, []);
  for (const [name, province] of data.oldProvinces) add(0, true, name, [province], [province]);
  for (const [name, oldProvince, commune] of data.oldDistricts) {
    const province = data.oldProvinces[oldProvince]?.[1] ?? 0;
    add(
      1,
      true,
      name,
      [at.oldProvinces + oldProvince, province],
      [commune < 0 ? province : at.communes + commune],
    );
  }
  const formerly = formerParents(data);
  data.communes.forEach(([, name, province], commune) => {
    add(2, false, name, [province, ...(formerly.get(commune) ?? [])]);
  });
  for (const [name, district, ...communes] of data.oldCommunes) {
    const now = communes.map((commune) => at.communes + commune);
    const oldProvince = data.oldDistricts[district]?.[1] ?? 0;
    const province = data.oldProvinces[oldProvince]?.[1] ?? 0;
    add(2, true, name, [at.oldDistricts + district, at.oldProvinces + oldProvince, province, ...now], now);
  }
  return units;
}

/** The old districts and provinces out of which a commune of today was made: people go on naming them. */
function formerParents(data: GazetteerData): Map<number, Set<number>> {
  const at = offsetsOf(data);
  const parents = new Map<number, Set<number>>();
  const add = (commune: number, district: number) => {
    const known = parents.get(commune) ?? new Set();
    parents.set(commune, known);
    known.add(at.oldDistricts + district).add(at.oldProvinces + (data.oldDistricts[district]?.[1] ?? 0));
  };
  for (const [, district, ...communes] of data.oldCommunes)
    for (const commune of communes) add(commune, district);
  data.oldDistricts.forEach(([, , commune], district) => {
    if (commune >= 0) add(commune, district);
  });
  return parents;
}

interface Written {
  readonly words: string;
  readonly units: readonly number[];
  readonly alias: boolean;
}

/** All names by key; marks are taken apart at first use, since few names are ever asked for. */
class Names {
  readonly #written = new Map<string, Written[]>();
  readonly #ready = new Map<string, readonly Spelling[]>();

  constructor({ names, aliases }: Pick<GazetteerData, "names" | "aliases">) {
    for (const name of names) this.#put(name, false);
    for (const alias of aliases) this.#put(alias, true);
  }

  keys(): string[] {
    return [...this.#written.keys()];
  }

  spellings(key: string): readonly Spelling[] {
    const ready = this.#ready.get(key);
    if (ready !== undefined) return ready;
    const made = (this.#written.get(key) ?? []).map(({ words, units, alias }) => ({
      marks: wordsOf(words).map(marked),
      units,
      alias,
    }));
    if (made.length > 0) this.#ready.set(key, made);
    return made;
  }

  units(key: string): readonly number[] {
    return (this.#written.get(key) ?? []).flatMap(({ units }) => units);
  }

  #put([key, words, ...units]: WrittenName, alias: boolean): void {
    const list = this.#written.get(key);
    if (list === undefined) this.#written.set(key, [{ words, units, alias }]);
    else list.push({ words, units, alias });
  }
}

function joinedNames(names: Names, units: readonly Unit[]): Map<string, string> {
  const joined = new Map<string, string>();
  for (const key of names.keys()) {
    const large = names.units(key).some((unit) => (units[unit]?.level ?? 2) < 2);
    if (large && key.includes(" ") && key.length >= 6) joined.set(key.replaceAll(" ", ""), key);
  }
  return joined;
}

function commonWords(words: readonly string[]): Map<string, (readonly Marked[])[]> {
  const lists = new Map<string, (readonly Marked[])[]>();
  for (const word of words) {
    const key = keyOf(word);
    lists.set(key, [...(lists.get(key) ?? []), wordsOf(word).map(marked)]);
  }
  return lists;
}
