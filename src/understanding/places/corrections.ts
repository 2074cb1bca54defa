import { Fault } from "../../infra/fault.js";
import type { Overlay } from "./overlay.js";
import type { BaseOldCommune, BaseTable } from "./package-data.js";
import { keyOf, kindOf, tidyName } from "./unit-name.js";

/** A code and a full name. */
export interface Coded {
  readonly code: string;
  readonly name: string;
}

/** A commune before 1 July 2025, its district and province, and the codes of the communes that took it. */
export interface OldCommune {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly province: string;
  readonly now: readonly string[];
}

/** The units of today, after our corrections; `byCode` has their names. */
export interface Today {
  readonly provinces: readonly Coded[];
  readonly communes: readonly (Coded & { readonly province: string })[];
  readonly byCode: ReadonlyMap<string, string>;
}

/** The units of today: new names and codes put in. */
export function unitsOfToday(base: BaseTable, { units }: Overlay): Today {
  const renamed = new Map(units.names.map(coded).map(({ code, name }) => [code, name]));
  const recoded = recodedOf(units.codes);
  const provinces = base.provinces.map(({ code, name, city }) => ({
    code,
    name: renamed.get(code) ?? withKind(tidyName(name), city),
  }));
  const communes = base.communes.map((one) => {
    const code = recoded.get(one.code) ?? one.code;
    return { code, name: renamed.get(code) ?? tidyName(one.name), province: one.province };
  });
  const byCode = new Map([...provinces, ...communes].map(({ code, name }) => [code, name]));
  for (const one of [...units.names, ...Object.values(units.codes)]) check(coded(one), byCode);
  return { provinces, communes: communes.toSorted((a, b) => (a.code < b.code ? -1 : 1)), byCode };
}

function withKind(name: string, city: boolean): string {
  if (kindOf(name).kind !== undefined) return name;
  return `${city ? "Thành phố" : "Tỉnh"} ${name}`;
}

function recodedOf(codes: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(codes).map(([from, to]) => [coded(from).code, coded(to).code]));
}

/** A line of the overlay, "00004 Phường Ba Đình", taken apart. */
export function coded(line: string): Coded {
  const [code = "", ...words] = line.split(" ");
  return { code, name: words.join(" ") };
}

/** The code of a line, after its name was found to be the name of that code: a slip in either is noticed. */
export function check({ code, name }: Coded, names: ReadonlyMap<string, string>): string {
  const known = names.get(code);
  if (known === undefined || keyOf(known) !== keyOf(name))
    throw new Fault(
      "places",
      `knowledge/places: ${code} ${name} is not right; ${code} is ${known ?? "unknown"}.`,
    );
  return code;
}

/** The old communes with all that took them. */
export function correctedOldCommunes(
  base: BaseTable,
  overlay: Overlay,
  today: ReadonlyMap<string, string>,
): OldCommune[] {
  const recoded = recodedOf(overlay.units.codes);
  const districts = new Map(
    overlay.units.districts.map(({ was, province, name }) => [districtKey(was, province), name ?? was]),
  );
  const all = new Map<string, OldCommune>();
  for (const row of base.oldCommunes) {
    if (recoded.has(row.code) && recoded.get(row.code) === row.now) continue;
    all.set(row.code, tidied(row, recoded, districts));
  }
  move(all, overlay, today);
  divide(all, overlay, today);
  return [...all.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function tidied(
  row: BaseOldCommune,
  recoded: ReadonlyMap<string, string>,
  districts: ReadonlyMap<string, string>,
): OldCommune {
  const province = tidyName(row.province);
  const district = tidyName(row.district);
  return {
    code: row.code,
    name: tidyName(row.name),
    district: districts.get(districtKey(district, province)) ?? district,
    province,
    now: [recoded.get(row.now) ?? row.now],
  };
}

const districtKey = (district: string, province: string) => `${keyOf(district)}, ${keyOf(province)}`;

function move(all: Map<string, OldCommune>, { units }: Overlay, today: ReadonlyMap<string, string>): void {
  for (const { old, district, province, now } of units.moved) {
    const { code, name } = coded(old);
    all.set(code, { code, name, district, province, now: [check(coded(now), today)] });
  }
}

function divide(
  all: Map<string, OldCommune>,
  { divided }: Overlay,
  today: ReadonlyMap<string, string>,
): void {
  const names = new Map([...all].map(([code, { name }]) => [code, name]));
  for (const communes of Object.values(divided).flatMap((districts) => Object.values(districts))) {
    for (const [old, now] of Object.entries(communes)) {
      const one = all.get(check(coded(old), names));
      if (one !== undefined) all.set(one.code, { ...one, now: now.map((line) => check(coded(line), today)) });
    }
  }
}
