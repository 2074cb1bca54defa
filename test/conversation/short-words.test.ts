import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const files = [
  "safety",
  "first-aid",
  "after-danger",
  "emergency",
  "report-injury",
  "report-abuse",
  "welcome",
];
const mostSentences = 4;

/** Every text of a file with its path. */
function texts(node: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…]”?)\s+|\n/u).filter((part) => /\p{L}/u.test(part));
}

describe("what is read in danger is short", () => {
  it.each(["vi", "en"].flatMap((locale) => files.map((file) => [locale, file] as const)))(
    "%s %s",
    (locale, file) => {
      const source = readFileSync(new URL(`../../locales/${locale}/${file}.yaml`, import.meta.url), "utf8");
      const long = texts(parse(source)).filter(([, text]) => sentencesOf(text).length > mostSentences);
      expect(long.map(([path]) => path)).toEqual([]);
    },
  );
});
