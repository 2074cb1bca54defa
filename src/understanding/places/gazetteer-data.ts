/**
 * The gazetteer as it is written into one file: lists whose entries point to each other by position.
 * A unit number counts through provinces, old provinces, old districts, communes, old communes, in this order.
 */
export interface GazetteerData {
  readonly version: 1;
  /** Code and full name. */
  readonly provinces: readonly (readonly [code: string, name: string])[];
  /** Full name and province of today. */
  readonly oldProvinces: readonly (readonly [name: string, province: number])[];
  /** Full name, old province, and the commune of today that took all of it or -1. */
  readonly oldDistricts: readonly (readonly [name: string, oldProvince: number, commune: number])[];
  /** Code, full name, province. */
  readonly communes: readonly (readonly [code: string, name: string, province: number])[];
  /** Full name, old district, and the communes of today that took a part of it, the one with most people first. */
  readonly oldCommunes: readonly (readonly [name: string, district: number, ...communes: number[]])[];
  /** Names without the kind of unit: key, the name in lower case, and the units called so. */
  readonly names: readonly WrittenName[];
  /** Short forms, in the same way. */
  readonly aliases: readonly WrittenName[];
  /** Everyday words that are names of units too. */
  readonly commonWords: readonly string[];
}

/** A folded key, a name in lower case, and the numbers of the units called so. */
export type WrittenName = readonly [key: string, words: string, ...units: number[]];

/** The first unit number of each list. */
export interface Offsets {
  readonly oldProvinces: number;
  readonly oldDistricts: number;
  readonly communes: number;
  readonly oldCommunes: number;
}

/** Where the unit numbers of each list begin. */
export function offsetsOf(
  data: Pick<GazetteerData, "provinces" | "oldProvinces" | "oldDistricts" | "communes">,
): Offsets {
  const oldProvinces = data.provinces.length;
  const oldDistricts = oldProvinces + data.oldProvinces.length;
  const communes = oldDistricts + data.oldDistricts.length;
  return { oldProvinces, oldDistricts, communes, oldCommunes: communes + data.communes.length };
}
