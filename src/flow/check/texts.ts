import { type ContentFault, contentFault } from "../../infra/yaml-source.js";
import { valuesOf } from "../answer.js";
import { builtInValues, choiceKey, commonKeys, partKey, titleKey } from "../keys.js";
import type { FlowFile } from "../loader.js";
import type { Step } from "../schema.js";
import { notices } from "../state.js";
import { asks, isCorrectable } from "../steps.js";
import { knownButtons } from "../vocabulary.js";
import type { WordFile } from "../words.js";
import { locales, type Surroundings, wordsOf } from "./surroundings.js";
import { leavesOf } from "./text-leaves.js";

/** Every text of a flow exists in every language, and none lies unused. */
export function checkTexts(file: FlowFile, around: Surroundings): readonly ContentFault[] {
  const title = file.flow.lesson === undefined ? [] : [{ step: file.flow.start, key: titleKey, need: true }];
  const keys = [...title, ...Object.entries(file.flow.steps).flatMap(([id, step]) => keysOf(id, step))];
  return locales.flatMap((locale) => {
    const words = wordsOf(around, locale, file.flow.id);
    if (words === undefined)
      return [
        file.source.faultAt(
          ["id"],
          `The flow has no texts in ${locale}; write ${nameOf(locale, file.flow.id)}.`,
        ),
      ];
    return [...missing(file, words, keys, around), ...unused(words, keys), ...misplaced(file, words)];
  });
}

/** A summary is made only where a step asks for it: elsewhere nothing would stand in its place. */
function misplaced({ flow }: FlowFile, words: WordFile): ContentFault[] {
  const isSummary = (key: string) => flow.steps[key.split(".")[0] ?? ""]?.ask === "summary";
  return leavesOf(words)
    .filter(({ key, text }) => text.includes("{{summary}}") && !isSummary(key))
    .map(({ key, path }) =>
      words.source.faultAt(path, `${key}: {{summary}} stands only in the question of a summary.`),
    );
}

/** Texts that are of no flow: the same keys in every language, and what the engine falls back to among them. */
export function checkNamespaces(around: Surroundings): readonly ContentFault[] {
  const flows = new Set(around.flows.map((file) => file.flow.id));
  const names = new Set(around.words.map((file) => file.namespace).filter((name) => !flows.has(name)));
  return [...[...names].flatMap((name) => unequal(name, around)), ...missingCommon(around)];
}

/** The parts of a step's texts. `need`: a text must exist; otherwise a common one stands in. */
interface Key {
  readonly step: string;
  readonly key: string;
  readonly need: boolean;
}

function keysOf(id: string, step: Step): Key[] {
  const key = (name: string, need: boolean): Key => ({ step: id, key: name, need });
  const shown = step.picture === undefined ? [] : [key(partKey(id, "alt"), true)];
  const spoken = step.say ? [key(partKey(id, "say"), true), ...shown] : [];
  if (!asks(step)) return spoken;
  const offered = [
    ...valuesOf(step),
    ...(step.optional ? ["skip"] : []),
    ...(step.ask === "summary" ? ["change", "back"] : []),
  ];
  return [
    ...spoken,
    key(partKey(id, "ask"), true),
    key(partKey(id, "retry"), false),
    key(partKey(id, "help"), false),
    ...offered.map((value) => key(choiceKey(id, value), needsLabel(step, value))),
    ...(isCorrectable(step) ? [key(partKey(id, "label"), true)] : []),
    ...(step.ask === "summary" ? [key(partKey(id, "choose"), false)] : []),
  ];
}

function needsLabel(step: Step, value: string): boolean {
  const isCommon = step.ask === "yes-no" || step.ask === "summary" || value === "skip";
  return !(isCommon && builtInValues.some((one) => one === value));
}

function missing(
  file: FlowFile,
  words: WordFile,
  keys: readonly Key[],
  around: Surroundings,
): ContentFault[] {
  const here = basesOf(words);
  const elsewhere = new Set(locales.flatMap((locale) => [...basesOf(wordsOf(around, locale, file.flow.id))]));
  return keys
    .filter(({ key, need }) => !here.has(key) && (need || elsewhere.has(key)))
    .map(({ step, key }) => {
      const where = nameOf(words.locale, words.namespace);
      return file.source.faultAt(
        ["steps", step],
        `${key}: has no text in ${words.locale}; write it in ${where}.`,
      );
    });
}

function unused(words: WordFile, keys: readonly Key[]): ContentFault[] {
  const known = new Set(keys.map((one) => one.key));
  return leavesOf(words)
    .filter((leaf) => !known.has(leaf.base))
    .map((leaf) =>
      words.source.faultAt(leaf.path, `${leaf.key}: no step says this; remove it or its misspelling.`),
    );
}

function unequal(namespace: string, around: Surroundings): ContentFault[] {
  const files = locales.flatMap((locale) => wordsOf(around, locale, namespace) ?? []);
  const all = new Set(files.flatMap((file) => [...basesOf(file)]));
  const absent = locales.filter((locale) => files.every((file) => file.locale !== locale));
  return [
    ...absent.map((locale) =>
      contentFault(
        nameOf(locale, namespace),
        1,
        `There is no such file; ${namespace} has texts in other languages.`,
      ),
    ),
    ...files.flatMap((file) => {
      const bases = basesOf(file);
      return [...all]
        .filter((key) => !bases.has(key))
        .map((key) =>
          file.source.faultAt(key.split("."), `${key}: is missing here; another language has it.`),
        );
    }),
  ];
}

function missingCommon(around: Surroundings): ContentFault[] {
  const fallbacks = [
    commonKeys.retry,
    commonKeys.help,
    commonKeys.choose,
    ...builtInValues.map(commonKeys.choice),
  ];
  const names = [...fallbacks.map((key) => key.slice("common:".length)), ...notices, ...knownButtons];
  return locales.flatMap((locale) => {
    const file = wordsOf(around, locale, "common");
    if (file === undefined)
      return [
        contentFault(
          nameOf(locale, "common"),
          1,
          "There is no such file; the engine's own words stand in it.",
        ),
      ];
    const bases = basesOf(file);
    return names
      .filter((name) => !bases.has(name))
      .map((name) => file.source.faultAt([], `${name}: is missing; flows fall back to it.`));
  });
}

function basesOf(file: WordFile | undefined): ReadonlySet<string> {
  return new Set(file === undefined ? [] : leavesOf(file).map((leaf) => leaf.base));
}

function nameOf(locale: string, namespace: string): string {
  return `locales/${locale}/${namespace}.yaml`;
}
