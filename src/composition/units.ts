import { fileURLToPath } from "node:url";
import type { Units } from "../model/unit.js";
import { createUnits } from "../understanding/places/units.js";
import { readGazetteerFile } from "../understanding/understand.js";

const file = fileURLToPath(new URL("../../dist/models/places.json", import.meta.url));

/** The units of today for staff who pick one; the file is read at the first use. */
export function openUnits(path = file): Units {
  let units: Units | undefined;
  const ready = () => {
    units ??= createUnits(readGazetteerFile(path));
    return units;
  };
  return {
    find: (words, limit) => ready().find(words, limit),
    byCode: (code) => ready().byCode(code),
    within: (code) => ready().within(code),
  };
}
