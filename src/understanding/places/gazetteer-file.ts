import { readFileSync } from "node:fs";
import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import { type Gazetteer, loadGazetteer } from "./gazetteer.js";
import type { GazetteerData } from "./gazetteer-data.js";

const head = z.looseObject({
  version: z.literal(1),
  provinces: z.array(z.unknown()).nonempty(),
  oldProvinces: z.array(z.unknown()).nonempty(),
  oldDistricts: z.array(z.unknown()).nonempty(),
  communes: z.array(z.unknown()).nonempty(),
  oldCommunes: z.array(z.unknown()).nonempty(),
  names: z.array(z.unknown()).nonempty(),
  aliases: z.array(z.unknown()),
  commonWords: z.array(z.string()),
});

/** The gazetteer as it stands in its file. */
export function gazetteerText(data: GazetteerData): string {
  return `${JSON.stringify(data)}\n`;
}

/**
 * Reads the file that the build wrote. Throws a Fault when it is missing or of another version; its rows are
 * ours and are not looked at one by one.
 */
export function readGazetteerFile(path: string): Gazetteer {
  try {
    return loadGazetteer(head.parse(JSON.parse(readFileSync(path, "utf8"))) as unknown as GazetteerData);
  } catch (cause) {
    throw new Fault("places", `${path} is no gazetteer of this version; build it anew.`, { cause });
  }
}
