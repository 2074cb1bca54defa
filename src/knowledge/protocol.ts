import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  type ContentFault,
  contentFault,
  readYaml,
  schemaFaults,
  type YamlSource,
} from "../infra/yaml-source.js";
import { dangerKinds } from "../model/danger.js";

/** Cards that must be there. Ids are fixed: the console names them. */
export const protocolIds = [
  "self-harm",
  "sexual-abuse",
  "sextortion",
  "violence-now",
  "lost-contact",
  "carer-crisis",
  "small-child-alone",
  "missing",
  "accident",
  "exploitation",
  "child-marriage",
  "hidden-disclosure",
  "any-case",
] as const;
export type ProtocolId = (typeof protocolIds)[number];

/** Kinds of offices a card names; `child`: the number the child, or who wrote for it, gave. */
export const protocolOffices = [
  "111",
  "113",
  "114",
  "115",
  "commune-police",
  "commune-officer",
  "health-station",
  "hospital",
  "child",
] as const;

/** By when something has to be done. `later`: what happened longer ago. */
export const protocolTerms = ["at-once", "12-hours", "72-hours", "later"] as const;

/** The most of each list. */
const most = { ask: 5, lines: 6, call: 5, within: 4, lineLength: 110, questionLength: 90 };

/** So many lines of `do` and of `dont` are seen at a glance beside the talk, and each has to be this short. */
const glance = { lines: 3, length: 52 };

const nfc = (words: string) => words === words.normalize("NFC");
const words = z
  .string()
  .trim()
  .min(1, "is empty")
  .refine(nfc, "letters and marks are apart; write them as one (NFC)")
  .refine(
    (text) => !/\bP[0-3]\b/.test(text),
    "names a level by its sign; staff read its word, such as Khẩn cấp",
  );
const line = words.max(most.lineLength);
const lines = z
  .array(line)
  .min(1)
  .max(most.lines)
  .refine((list) => list.slice(0, glance.lines).every((text) => text.length <= glance.length), {
    error: `the first ${glance.lines} lines are read at a glance: at most ${glance.length} characters each`,
  });
const onSite = z.array(line).max(most.lines).default([]);

/** One closed question as a member of staff may write it; `say` stands in where a form of address has no words. */
const question = words.max(most.questionLength).refine((text) => text.endsWith("?"), "is no question");
const ask = z.strictObject({
  say: question,
  child: question.optional(),
  adult: question.optional(),
  /** The field of the report that answers it: what is known there needs not be asked again. */
  field: z.enum(["safe-now", "near", "plan"]).optional(),
});

/** A card: what to ask, do and leave, whom to ring, by when. */
export const protocolSchema = z.strictObject({
  id: z.enum(protocolIds),
  title: words.max(40),
  /** Dangers for which it opens by itself when they lead. */
  dangers: z.array(z.enum(dangerKinds)),
  ask: z.array(ask).min(1).max(most.ask),
  do: lines,
  dont: lines,
  /** For an officer who goes there, not for who writes with the child. */
  on_site: z.strictObject({ do: onSite, dont: onSite }).optional(),
  call: z
    .array(z.strictObject({ office: z.enum(protocolOffices), why: words.max(70) }))
    .min(1)
    .max(most.call),
  when: z
    .array(z.strictObject({ within: z.enum(protocolTerms), what: line }))
    .min(1)
    .max(most.within),
  /** Law with article, or rule of the office. */
  sources: z.array(words).min(1),
  checked_at: z.iso.date(),
  /** Empty until a child-protection officer has read it. */
  reviewed_by: z.string(),
});

/** A card with the words of each question for each form of address. */
export interface Protocol extends Omit<z.infer<typeof protocolSchema>, "ask" | "on_site" | "reviewed_by"> {
  readonly onSite: { readonly do: readonly string[]; readonly dont: readonly string[] };
  readonly ask: readonly {
    readonly texts: Readonly<Record<"unknown" | "child" | "teen" | "adult", string>>;
    /** The field of the report that answers it; null: none does. */
    readonly field: string | null;
  }[];
  readonly reviewedBy: string | null;
}

/** All cards in their fixed order, and everything that is wrong with them. */
export interface LoadedProtocols {
  readonly protocols: readonly Protocol[];
  readonly faults: readonly ContentFault[];
}

/** Reads `<folder>/<id>.yaml` and proves that every card is there and that no danger has two. */
export function loadProtocols(folder: string): LoadedProtocols {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
  const read = names.map((name) => readCard(readYaml(join(folder, name), shown(name)), name));
  const cards = read.flatMap(({ card }) => card ?? []);
  const found = protocolIds.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  const missing = protocolIds
    .filter((id) => !names.includes(`${id}.yaml`))
    .map((id) => contentFault(shown(`${id}.yaml`), 1, "This card is missing; its id is fixed."));
  return {
    protocols: found,
    faults: [...read.flatMap(({ faults }) => faults), ...missing, ...shared(found)],
  };
}

function shown(name: string): string {
  return `knowledge/protocols/${name}`;
}

function readCard(source: YamlSource, name: string): { card?: Protocol; faults: readonly ContentFault[] } {
  if (source.faults.length > 0) return { faults: source.faults };
  const parsed = protocolSchema.safeParse(source.value);
  if (!parsed.success) return { faults: schemaFaults(source, parsed.error, () => undefined) };
  const { reviewed_by: by, ask: asked, on_site: onSite = { do: [], dont: [] }, ...card } = parsed.data;
  if (name !== `${card.id}.yaml`)
    return { faults: [source.faultAt(["id"], `id: the card is ${card.id}; name the file ${card.id}.yaml.`)] };
  const spoken = asked.map(({ say, child = say, adult = say, field = null }) => ({
    texts: { unknown: say, child, teen: child, adult },
    field,
  }));
  return { card: { ...card, ask: spoken, onSite, reviewedBy: by.trim() === "" ? null : by }, faults: [] };
}

/** A danger that opens two cards opens neither for certain. */
function shared(cards: readonly Protocol[]): ContentFault[] {
  return cards.flatMap(({ id, dangers }, place) =>
    dangers.flatMap((danger) => {
      const other = cards.slice(0, place).find((card) => card.dangers.includes(danger));
      const fault = `dangers: ${danger} opens ${other?.id} as well.`;
      return other === undefined ? [] : [contentFault(shown(`${id}.yaml`), 1, fault)];
    }),
  );
}
