import type { Gazetteer, Unit } from "./gazetteer.js";
import type { Mention } from "./names.js";
import type { NamedUnit, Place, PlaceReading } from "./place.js";
import { kindOf } from "./unit-name.js";

/** A unit that a name can mean, and which of the names it fits: itself and those it lies in. */
interface Candidate {
  readonly unit: Unit;
  readonly mention: Mention;
  readonly fits: readonly Mention[];
}

/** The one place that fits all names, several if more than one does, words if there is no name. */
export function resolve(mentions: readonly Mention[], gazetteer: Gazetteer): PlaceReading {
  const named = new Map(mentions.map((mention) => [mention, new Set(mention.units)]));
  const candidates = mentions.flatMap((mention) =>
    [...new Set(mention.units)].flatMap((number): Candidate[] => {
      const unit = gazetteer.units[number];
      if (unit === undefined) return [];
      const fits = mentions.filter((other) => other === mention || fitsIn(unit, named.get(other)));
      return [{ unit, mention, fits }];
    }),
  );
  const most = Math.max(0, ...candidates.map(({ fits }) => fits.length));
  const best = candidates.filter(({ fits }) => fits.length === most);
  const meant = withoutStrays(best, gazetteer).flat();
  return reading(distinct(meant.flatMap((candidate) => placesOf(candidate, gazetteer))));
}

function fitsIn(unit: Unit, named: ReadonlySet<number> | undefined): boolean {
  return unit.parents.some((parent) => named?.has(parent));
}

/**
 * The candidates in groups that mean the same names. A commune beside a province that has none of that name is a
 * stray: the province is what we know.
 */
function withoutStrays(best: readonly Candidate[], gazetteer: Gazetteer): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of best) {
    const key = candidate.fits.map(({ from }) => from).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const all = [...groups.values()].map((group) => narrowed(group, gazetteer));
  if (all.length < 2) return all;
  const large = all.filter((group) => group.some(({ unit }) => unit.level < 2));
  const beside = all.every((group) => large.includes(group) || large.some((one) => areBeside(group, one)));
  if (large.length === 0 || !beside) return all;
  return large.map((group) => group.filter(({ unit }) => unit.level < 2));
}

function areBeside(stray: readonly Candidate[], large: readonly Candidate[]): boolean {
  const end = Math.max(...stray.flatMap(({ fits }) => fits.map(({ to }) => to)));
  const start = Math.min(...large.flatMap(({ fits }) => fits.map(({ from }) => from)));
  return start >= end && start - end <= 1;
}

/**
 * Of units that fit the same names: provinces before smaller namesakes, districts before what lay in them, old
 * ones where an old parent was named, and otherwise today's before the old ones of its province.
 */
function narrowed(group: readonly Candidate[], gazetteer: Gazetteer): Candidate[] {
  const provinces = group.filter(({ unit, mention }) => unit.level === 0 && mention.prefix === undefined);
  if (provinces.length > 0) return provinces;
  const zones = group.filter(({ unit }) => unit.kind === "dac khu");
  if (zones.length === 1 && group.every(({ unit }) => unit.level === 1 || unit.kind === "dac khu"))
    return zones;
  const wide = withoutInner(group);
  const old = wide.filter(({ unit }) => unit.old);
  if (old.length > 0 && wide.some((one) => hasOldParent(one, gazetteer))) return old;
  const today = new Set(wide.flatMap(({ unit }) => (unit.old ? [] : [provinceOf(unit)])));
  return wide.filter(({ unit }) => !(unit.old && unit.level === 2 && today.has(provinceOf(unit))));
}

/** "Gò Vấp" is the old district, which holds the commune of today and the old town of the same name. */
function withoutInner(group: readonly Candidate[]): readonly Candidate[] {
  const districts = new Set(group.flatMap(({ unit }) => (unit.level === 1 ? [unit.number] : [])));
  return group.filter(({ unit }) => !unit.parents.some((parent) => districts.has(parent)));
}

const provinceOf = (unit: Unit) => unit.parents.at(unit.old ? 2 : 0);

/** True if one of the names is a district or province that is no more. */
function hasOldParent({ mention, fits, unit }: Candidate, gazetteer: Gazetteer): boolean {
  return fits.some((other) => {
    const parents = other === mention ? [] : other.units.filter((one) => unit.parents.includes(one));
    return parents.length > 0 && parents.every((one) => gazetteer.units[one]?.old);
  });
}

function placesOf({ unit, mention, fits }: Candidate, gazetteer: Gazetteer): Place[] {
  const named = new Set(fits.flatMap((other) => (other === mention ? [] : other.units)));
  const chosen = unit.now.filter((one) => named.has(one) && gazetteer.units[one]?.level === 2);
  return (chosen.length > 0 ? chosen : unit.now).flatMap((one) => placeOf(one, unit, gazetteer) ?? []);
}

function placeOf(number: number, named: Unit, gazetteer: Gazetteer): Place | undefined {
  const unit = gazetteer.units[number];
  const own = unit && namedUnit(unit, gazetteer);
  const province = unit?.level === 0 ? own : namedUnit(gazetteer.units[unit?.parents[0] ?? -1], gazetteer);
  if (own === undefined || province === undefined) return undefined;
  const isSame =
    named.level === 0 ? kindOf(named.name).bare === kindOf(own.name).bare : named.name === own.name;
  return isSame ? { ...own, province } : { ...own, province, was: wasName(named, gazetteer) };
}

function namedUnit(unit: Unit | undefined, gazetteer: Gazetteer): NamedUnit | undefined {
  const code = unit && gazetteer.codes.get(unit.number);
  return unit === undefined || code === undefined ? undefined : { code, name: unit.name };
}

function wasName(unit: Unit, { units }: Gazetteer): string {
  const district = unit.level === 2 ? units[unit.parents[0] ?? -1]?.name : undefined;
  return district === undefined ? unit.name : `${unit.name}, ${district}`;
}

/** One place for each commune, and for a province one for each old district of it that was named. */
function distinct(places: readonly Place[]): Place[] {
  const byKey = new Map<string, Place>();
  for (const place of places) {
    const key = place.code === place.province.code ? `${place.code} ${place.was ?? ""}` : place.code;
    const known = byKey.get(key);
    if (known === undefined || (known.was !== undefined && place.was === undefined)) byKey.set(key, place);
  }
  return [...byKey.values()];
}

function reading(places: readonly Place[]): PlaceReading {
  const [place, ...others] = places;
  if (place === undefined) return { kind: "words" };
  if (others.length === 0) return { kind: "found", place };
  const isOneProvince = others.every((other) => other.province.code === place.province.code);
  return { kind: "ambiguous", places, ...(isOneProvince ? { province: place.province } : {}) };
}
