import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type ContentFault, contentFault, readYaml, type YamlSource } from "../infra/yaml-source.js";

/** Texts of one file: step → part → text, choices one level deeper. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** Texts by locale and namespace, as i18next takes them. */
export type WordResources = Readonly<Record<string, Readonly<Record<string, Texts>>>>;

/** The texts of one locale in one namespace, with the file they stand in. */
export interface WordFile {
  readonly locale: string;
  readonly namespace: string;
  readonly texts: Texts;
  readonly source: YamlSource;
}

/** All texts of a folder and everything that is wrong in their files. */
export interface LoadedWords {
  readonly words: WordResources;
  readonly files: readonly WordFile[];
  readonly faults: readonly ContentFault[];
}

/** Reads `<folder>/<locale>/<namespace>.yaml`. */
export function loadWords(folder: string): LoadedWords {
  if (!existsSync(folder)) {
    const fault = contentFault(folder, 1, "There is no folder of texts here.");
    return { words: {}, files: [], faults: [fault] };
  }
  const locales = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const read = locales.flatMap(({ name }) => readLocale(join(folder, name), name)).map(checkShape);
  const files = read.map((one) => one.file);
  return { words: resourcesOf(files), files, faults: read.flatMap((one) => one.faults) };
}

/** The texts of files as i18next takes them. */
export function resourcesOf(files: readonly WordFile[]): WordResources {
  const locales = [...new Set(files.map((file) => file.locale))];
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        files.filter((file) => file.locale === locale).map((file) => [file.namespace, file.texts]),
      ),
    ]),
  );
}

interface RawFile {
  readonly locale: string;
  readonly namespace: string;
  readonly source: YamlSource;
}

function readLocale(folder: string, locale: string): RawFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => ({
      locale,
      namespace: name.slice(0, -".yaml".length),
      source: readYaml(join(folder, name), `locales/${locale}/${name}`),
    }));
}

/** Gives a file its texts; what is no text is named as a fault and left out. */
export function checkShape(raw: RawFile): { file: WordFile; faults: readonly ContentFault[] } {
  const faults: ContentFault[] = [...raw.source.faults];
  const texts = faults.length > 0 ? {} : mapOf(raw.source, raw.source.value ?? {}, [], faults);
  return { file: { ...raw, texts }, faults };
}

function mapOf(source: YamlSource, value: unknown, path: readonly string[], faults: ContentFault[]): Texts {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const name = path.join(".") || "The file";
    faults.push(source.faultAt(path, `${name}: must be a text in quotes, or a map of texts.`));
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string | Texts][] => {
      const here = [...path, key];
      if (typeof inner === "string") return [[key, inner]];
      const before = faults.length;
      const texts = mapOf(source, inner, here, faults);
      return faults.length > before && Object.keys(texts).length === 0 ? [] : [[key, texts]];
    }),
  );
}
