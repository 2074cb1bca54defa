import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import { readYaml, schemaFaults, type YamlSource } from "../../infra/yaml-source.js";

const coded = z.string().regex(/^\d{2}(?:\d{3})? \S/, "must be a code and a full name");
const text = z.string().min(1);

const unitsSchema = z.strictObject({
  names: z.array(coded),
  codes: z.record(coded, coded),
  moved: z.array(z.strictObject({ old: coded, district: text, province: text, now: coded })),
  districts: z.array(
    z.strictObject({ was: text, province: text, name: text.optional(), also: z.array(text).optional() }),
  ),
  islands: z.array(z.strictObject({ was: text, province: text, now: coded })),
});
const dividedSchema = z.record(text, z.record(text, z.record(coded, z.array(coded).min(2))));
const spellingsSchema = z.record(coded, z.array(text).min(1));
const aliasesSchema = z.record(text, z.array(text).min(1));
const commonSchema = z.strictObject({ words: z.array(text) });

/** Our corrections of the base table, as they stand in `knowledge/places/`. */
export interface Overlay {
  readonly units: z.infer<typeof unitsSchema>;
  /** Old province, old district, old commune, and the communes of today that took a part of it. */
  readonly divided: z.infer<typeof dividedSchema>;
  readonly spellings: z.infer<typeof spellingsSchema>;
  readonly aliases: z.infer<typeof aliasesSchema>;
  readonly commonWords: readonly string[];
}

/** Reads the overlay from its folder. Throws a Fault that names file, line and what is wrong. */
export function readOverlay(folder: string): Overlay {
  return {
    units: read(folder, "units.yaml", unitsSchema),
    divided: read(folder, "divided.yaml", dividedSchema),
    spellings: read(folder, "spellings.yaml", spellingsSchema),
    aliases: read(folder, "aliases.yaml", aliasesSchema),
    commonWords: read(folder, "common-words.yaml", commonSchema).words,
  };
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const source = readYaml(join(folder, name), `knowledge/places/${name}`);
  const parsed = schema.safeParse(source.value);
  const faults = source.faults.length > 0 || parsed.success ? source.faults : shown(source, parsed.error);
  if (faults.length > 0) throw new Fault("places", faults.map((fault) => fault.message).join("\n"));
  return schema.parse(source.value);
}

const shown = (source: YamlSource, error: z.ZodError) => schemaFaults(source, error, () => undefined);
