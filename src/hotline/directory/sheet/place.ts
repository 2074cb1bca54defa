import type { AdministrativeUnit, Units } from "../../../model/unit.js";
import { folded } from "../folded.js";
import type { ColumnId } from "./columns.js";

/** A unit, or what is wrong in which column, with what would be right. */
export type PlaceReading =
  | { readonly unit: AdministrativeUnit }
  | { readonly fault: { readonly column: ColumnId; readonly words: string } };

/** More units than have one name. */
const many = 60;

/** Finds the unit that a row names: a commune within its province, or the province when no commune is named. */
export function readPlace(province: string, commune: string, units: Units): PlaceReading {
  if (province === "" && commune === "") {
    return wrong("province", "còn trống; ghi tên tỉnh hoặc thành phố");
  }
  const within = province === "" ? undefined : findProvince(province, units);
  if (province !== "" && within === undefined) {
    return wrong(
      "province",
      `không có tỉnh, thành phố nào tên “${province}”; dùng một trong 34 tên hiện nay`,
    );
  }
  if (commune === "") return within ? { unit: within } : wrong("province", "còn trống");
  return findCommune(commune, within, units);
}

function findProvince(words: string, units: Units): AdministrativeUnit | undefined {
  const found = units.find(words, many).filter(isProvince);
  return found.find((unit) => isNamed(unit, words)) ?? (found.length === 1 ? found[0] : undefined);
}

function findCommune(words: string, within: AdministrativeUnit | undefined, units: Units): PlaceReading {
  const found = units.find(words, many).filter((unit) => !isProvince(unit));
  const named = found.filter((unit) => isNamed(unit, words));
  const fitting = named.filter((unit) => !within || unit.province.code === within.code);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { unit: only };
  if (only && within)
    return wrong("commune", `trong ${within.name} có ${listed(fitting)}; ghi rõ loại đơn vị`);
  if (only) return wrong("province", `còn trống, mà “${words}” có ở ${listed(fitting)}; ghi tên tỉnh`);
  const elsewhere =
    named.length > 0 ? named : found.filter((unit) => !within || unit.province.code === within.code);
  const where = within ? ` trong ${within.name}` : "";
  const hint = elsewhere.length > 0 ? `; có phải ${listed(elsewhere)}?` : "; dùng tên sau ngày 01/07/2025";
  return wrong("commune", `không có đơn vị nào tên “${words}”${where}${hint}`);
}

function isProvince(unit: AdministrativeUnit): boolean {
  return unit.code === unit.province.code;
}

/** The whole name, with or without the kind of unit, however it is written. */
function isNamed({ name }: AdministrativeUnit, words: string): boolean {
  const full = folded(name);
  const asked = folded(words)
    .replace(/^(tp|t p) /, "thanh pho ")
    .replace(/^p (?=\D)/, "phuong ")
    .replace(/^x /, "xa ");
  return asked === full || asked === full.replace(/^(tinh|thanh pho|phuong|xa|dac khu) /, "");
}

function listed(units: readonly AdministrativeUnit[]): string {
  const names = units.slice(0, 3).map(({ name, province }) => `${name} (${province.name})`);
  return names.join(", ") + (units.length > 3 ? ` và ${units.length - 3} nơi khác` : "");
}

function wrong(column: ColumnId, words: string): PlaceReading {
  return { fault: { column, words } };
}
