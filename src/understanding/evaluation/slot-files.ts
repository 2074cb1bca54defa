import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type ContentFault, readYaml, schemaFaults } from "../../infra/yaml-source.js";
import { type Part, parts } from "../phrasings/schema.js";

/** The kinds of answers to a step that are measured. */
export const slotKinds = ["yes-no", "word", "age", "date", "time", "phone", "place"] as const;
export type SlotKind = (typeof slotKinds)[number];

/** A value as the files write it: words, years, several places, or null for "no answer to the question". */
export type SlotValue = string | number | null | readonly string[];

/** An answer as somebody types it, and what it means. */
export interface SlotItem {
  readonly kind: SlotKind;
  readonly part: Part;
  /** Milliseconds UTC: the clock by which "hôm qua" is meant. */
  readonly now: number;
  readonly text: string;
  readonly value: SlotValue;
}

/** All slot files of a folder. */
export interface SlotItems {
  readonly items: readonly SlotItem[];
  readonly faults: readonly ContentFault[];
}

const slotFileSchema = z.strictObject({
  kind: z.enum(slotKinds),
  hand: z.string().min(1),
  part: z.enum(parts),
  now: z.iso.datetime({ offset: true }),
  items: z.array(
    z.strictObject({
      text: z.string().min(1),
      value: z.union([z.string(), z.number(), z.null(), z.array(z.string()).min(1)]),
    }),
  ),
});

/** Reads the `*.yaml` files directly in a folder; a folder that is not there holds none. */
export function loadSlots(folder: string): SlotItems {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
  const read = names.toSorted().map((name) => readSlotFile(join(folder, name), name));
  return { items: read.flatMap(({ items }) => items), faults: read.flatMap(({ faults }) => faults) };
}

function readSlotFile(path: string, shown: string): SlotItems {
  const source = readYaml(path, shown);
  if (source.faults.length > 0) return { items: [], faults: source.faults };
  const { data, error } = slotFileSchema.safeParse(source.value);
  if (error) return { items: [], faults: schemaFaults(source, error, () => undefined) };
  const { kind, part } = data;
  const now = Date.parse(data.now);
  return {
    items: data.items.map(({ text, value }) => ({ kind, part, now, text: text.normalize("NFC"), value })),
    faults: [],
  };
}
