import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import { type ContentFault, contentFault, readYaml, schemaFaults } from "../../infra/yaml-source.js";
import type { About, DangerKind } from "../../model/danger.js";
import type { Urgency } from "../../model/urgency.js";
import {
  dangerFileSchema,
  everydayFileSchema,
  type everydayKinds,
  intentFileSchema,
  type Part,
  questionFileSchema,
} from "./schema.js";

/** A message that shows danger. */
export interface DangerPhrasing {
  readonly text: string;
  readonly part: Part;
  readonly kinds: readonly DangerKind[];
  readonly level: Urgency;
  readonly about: About;
  readonly style: "usual" | "teencode" | "plain-letters";
}

/** A message without danger. */
export interface EverydayPhrasing {
  readonly text: string;
  readonly part: Part;
  readonly kind: (typeof everydayKinds)[number];
}

/** A message with what it wants: `right-21`, `flow:listen`, `talk:hello`. */
export interface LabelledPhrasing {
  readonly text: string;
  readonly part: Part;
  readonly label: string;
  /** Left out: Vietnamese. */
  readonly language?: "en";
}

/** All phrasings of a folder. */
export interface Phrasings {
  readonly danger: readonly DangerPhrasing[];
  readonly everyday: readonly EverydayPhrasing[];
  readonly labelled: readonly LabelledPhrasing[];
  readonly faults: readonly ContentFault[];
}

type Read = { [K in keyof Phrasings]?: Phrasings[K] };

/** Reads every file of a folder and of the folders in it. */
export function loadPhrasings(folder: string): Phrasings {
  const files = filesUnder(folder);
  const read: Read[] =
    files.length === 0
      ? [{ faults: [contentFault(folder, 1, "There are no phrasings in this folder.")] }]
      : files.map((path) => readFile(path, relative(join(folder, ".."), path)));
  return {
    danger: read.flatMap(({ danger = [] }) => danger),
    everyday: read.flatMap(({ everyday = [] }) => everyday),
    labelled: read.flatMap(({ labelled = [] }) => labelled),
    faults: read.flatMap(({ faults = [] }) => faults),
  };
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function readFile(path: string, shown: string): Read {
  const source = readYaml(path, shown);
  if (source.faults.length > 0) return { faults: source.faults };
  const read = readValue(source.value);
  if (read !== undefined && "error" in read)
    return { faults: schemaFaults(source, read.error, () => undefined) };
  return (
    read ?? {
      faults: [source.faultAt([], "The file needs `category:` (danger) or `kind:` (everything else).")],
    }
  );
}

function readValue(value: unknown): Read | { error: z.ZodError } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("category" in value) return readDanger(value);
  if (!("kind" in value)) return undefined;
  if (value.kind === "intents") return readIntents(value);
  if (value.kind === "questions") return readQuestions(value);
  return "lists" in value ? readEveryday(value) : {};
}

function readDanger(value: unknown): Read | { error: z.ZodError } {
  const { data, error } = dangerFileSchema.safeParse(value);
  if (error) return { error };
  const danger = data.lists.flatMap(({ level, about, also = [], style = "usual" as const, texts }) =>
    texts.map((text) => ({ text, part: data.part, kinds: [data.category, ...also], level, about, style })),
  );
  return { danger };
}

function readEveryday(value: unknown): Read | { error: z.ZodError } {
  const { data, error } = everydayFileSchema.safeParse(value);
  if (error) return { error };
  const { kind, part } = data;
  return { everyday: data.lists.flatMap(({ texts }) => texts.map((text) => ({ text, part, kind }))) };
}

function readIntents(value: unknown): Read | { error: z.ZodError } {
  const { data, error } = intentFileSchema.safeParse(value);
  return error ? { error } : { labelled: labelledBy(data.intents, data) };
}

function readQuestions(value: unknown): Read | { error: z.ZodError } {
  const { data, error } = questionFileSchema.safeParse(value);
  return error ? { error } : { labelled: labelledBy(data.questions, data) };
}

function labelledBy(
  lists: Readonly<Record<string, readonly string[]>>,
  { part, language }: { readonly part: Part; readonly language?: "en" | undefined },
): LabelledPhrasing[] {
  const spoken = language === undefined ? {} : { language };
  return Object.entries(lists).flatMap(([label, texts]) =>
    texts.map((text) => ({ text, part, label, ...spoken })),
  );
}
