import { Fault } from "../../infra/fault.js";
import { check, coded, type OldCommune, type Today } from "./corrections.js";
import { type GazetteerData, offsetsOf, type WrittenName } from "./gazetteer-data.js";
import type { Overlay } from "./overlay.js";
import { keyOf, kindOf } from "./unit-name.js";

/** Numbers for names as they are met. */
class Numbers<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a key; the first time `make` gives its entry. */
  of(key: string, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    this.list.push(make());
    return this.list.length - 1;
  }
}

/** Numbers all units and writes the corrected lists in the compact form. */
export function compact(today: Today, old: readonly OldCommune[], overlay: Overlay): GazetteerData {
  const provinceNumber = new Map(today.provinces.map(({ code }, number) => [code, number]));
  const communeNumber = new Map(today.communes.map(({ code }, number) => [code, number]));
  const numberOf = (numbers: ReadonlyMap<string, number>, code: string) => {
    const number = numbers.get(code);
    if (number === undefined) throw new Fault("places", `No unit of today has the code ${code}.`);
    return number;
  };
  const communes = today.communes.map(
    ({ code, name, province }) => [code, name, numberOf(provinceNumber, province)] as const,
  );
  const provinces = new Numbers<readonly [string, number]>();
  const districts = new Numbers<{ name: string; province: number; communes: Set<number> }>();
  const district = (name: string, province: string, now: readonly number[]) => {
    const at = provinces.of(province, () => [province, communes[now[0] ?? 0]?.[2] ?? 0]);
    const number = districts.of(`${name}, ${province}`, () => ({ name, province: at, communes: new Set() }));
    for (const commune of now) districts.list[number]?.communes.add(commune);
    return number;
  };
  const oldCommunes = old.map(({ name, district: of, province, now }) => {
    const numbers = now.map((code) => numberOf(communeNumber, code));
    return [name, district(of, province, numbers), ...numbers] as const;
  });
  for (const { was, province, now } of overlay.units.islands)
    district(was, province, [numberOf(communeNumber, check(coded(now), today.byCode))]);
  const lists = {
    provinces: today.provinces.map(({ code, name }) => [code, name] as const),
    oldProvinces: provinces.list,
    oldDistricts: districts.list.map(
      (one) => [one.name, one.province, one.communes.size === 1 ? ([...one.communes][0] ?? -1) : -1] as const,
    ),
    communes,
    oldCommunes,
  };
  return {
    version: 1,
    ...lists,
    names: written([...ownNames(lists), ...otherSpellings(lists, old, overlay)]),
    aliases: written(aliases(lists, overlay)),
    commonWords: overlay.commonWords,
  };
}

type Lists = Pick<GazetteerData, "provinces" | "oldProvinces" | "oldDistricts" | "communes" | "oldCommunes">;

type Called = readonly [name: string, unit: number];

function ownNames({ provinces, oldProvinces, oldDistricts, communes, oldCommunes }: Lists): Called[] {
  const names = [
    ...provinces.map(([, name]) => name),
    ...oldProvinces.map(([name]) => name),
    ...oldDistricts.map(([name]) => name),
    ...communes.map(([, name]) => name),
    ...oldCommunes.map(([name]) => name),
  ];
  return names.map((name, unit) => [kindOf(name).bare, unit]);
}

/** One entry for each way of writing, with all units called so. */
function written(called: readonly Called[]): WrittenName[] {
  const names = new Map<string, number[]>();
  for (const [name, unit] of called) {
    const words = name.toLowerCase();
    const units = names.get(words) ?? [];
    if (!units.includes(unit)) names.set(words, [...units, unit]);
  }
  return [...names].map(([words, units]) => [keyOf(words), words, ...units]);
}

function otherSpellings(lists: Lists, old: readonly OldCommune[], overlay: Overlay): Called[] {
  const offsets = offsetsOf(lists);
  const names = new Map(old.map(({ code, name }) => [code, name]));
  const numbers = new Map(old.map(({ code }, number) => [code, offsets.oldCommunes + number]));
  const communes = Object.entries(overlay.spellings).flatMap(([line, others]) => {
    const number = numbers.get(check(coded(line), names)) ?? 0;
    return others.map((other): Called => [other, number]);
  });
  const districts = overlay.units.districts.flatMap(({ was, province, name, also = [] }) => {
    const number = namedUnit(lists, `${name ?? was}, ${province}`);
    return also.map((other): Called => [other, number]);
  });
  return [...communes, ...districts];
}

function aliases(lists: Lists, overlay: Overlay): Called[] {
  return Object.entries(overlay.aliases).flatMap(([alias, names]) =>
    names.map((name): Called => [alias, namedUnit(lists, name)]),
  );
}

/** The number of a province, today's first, or of an old district written with its province. */
function namedUnit(lists: Lists, name: string): number {
  const offsets = offsetsOf(lists);
  const key = keyOf(name);
  const today = lists.provinces.findIndex(([, one]) => keyOf(one) === key);
  if (today >= 0) return today;
  const province = lists.oldProvinces.findIndex(([one]) => keyOf(one) === key);
  if (province >= 0) return offsets.oldProvinces + province;
  const district = lists.oldDistricts.findIndex(
    ([one, of]) => keyOf(`${one} ${lists.oldProvinces[of]?.[0] ?? ""}`) === key,
  );
  if (district < 0) throw new Fault("places", `knowledge/places: there is no province or district ${name}.`);
  return offsets.oldDistricts + district;
}
