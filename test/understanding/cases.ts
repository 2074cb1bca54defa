import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { dangerKinds } from "../../src/model/danger.js";
import { urgencies } from "../../src/model/urgency.js";

const kind = z.enum(dangerKinds);
const urgency = z.enum(urgencies);

const dangerSchema = z.array(
  z.strictObject({
    kinds: z.array(kind).min(1),
    least: urgency,
    by: z.enum(["child", "adult"]),
    text: z.string(),
  }),
);
const shortSchema = z.array(z.tuple([kind, urgency, z.string()]));

function load(name: string): unknown {
  return parse(readFileSync(new URL(`./${name}.cases.yaml`, import.meta.url), "utf8"));
}

/** Messages that show danger, with what must be found. */
export const dangerCases = dangerSchema.parse(load("danger"));

/** Messages of a list of kind, least urgency and text. */
export function shortCases(name: "danger-fresh" | "danger-later" | "danger-blind") {
  return shortSchema.parse(load(name)).map(([of, least, text]) => ({ kind: of, least, text }));
}

/** Messages that show none. */
export function everyday(name: "everyday" | "everyday-later" | "everyday-blind"): readonly string[] {
  return z.array(z.string()).parse(load(name));
}

const short: readonly (readonly [RegExp, string])[] = [
  [/\bkhông\b/gu, "ko"],
  [/\bem\b/gu, "e"],
  [/\brồi\b/gu, "r"],
  [/\bđược\b/gu, "đc"],
  [/\bvới\b/gu, "vs"],
  [/\bmuốn\b/gu, "mún"],
  [/\bngười\b/gu, "ng"],
  [/\bgì\b/gu, "j"],
  [/\bđang\b/gu, "đag"],
  [/\bbiết\b/gu, "bik"],
  [/\bquá\b/gu, "wá"],
];

/** The same words as a hurried child writes them. */
export function inTeencode(text: string): string {
  return short.reduce(
    (said, [long, written]) =>
      said.replace(new RegExp(`(?<!\\p{L})${long.source.slice(2, -2)}(?!\\p{L})`, "gu"), written),
    text,
  );
}

/** One letter twice in the longest word: a slip that makes no other word. */
export function withTypo(text: string): string {
  const longest = text.split(" ").reduce((a, b) => (b.length > a.length ? b : a));
  const at = Math.floor(longest.length / 2);
  return text.replace(longest, longest.slice(0, at) + (longest[at] ?? "") + longest.slice(at));
}

/** Two letters swapped in the longest plain word. */
export function withSwap(text: string): string {
  const longest = text.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length < 4) return text;
  const swapped = longest.slice(0, -2) + (longest.at(-1) ?? "") + (longest.at(-2) ?? "");
  return text.replace(longest, swapped);
}
