import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/commands/content-check.js";
import { leavesOf } from "../../src/flow/check/text-leaves.js";
import { loadWords } from "../../src/flow/words.js";
import { shapeOf } from "../../src/knowledge/sentences.js";
import { missingSets, requiredSets } from "../../src/understanding/phrasings/required.js";

const root = join(import.meta.dirname, "../..");
const today = "2026-11-22";

test("our own flows, words, answers, staff texts and phrasings have no fault", () => {
  const { faults, counts } = checkContent(root, today);
  expect(faults.map(({ message }) => message)).toEqual([]);
  expect(counts.answers).toBe(110);
});

test("content that is gone is missed", () => {
  const gone: readonly (readonly [path: string, fault: string])[] = [
    ["knowledge/phrasings/danger/bullying", "phrasings/danger/bullying:1: These sentences are missing"],
    ["knowledge/phrasings/everyday", "phrasings/everyday:1: These sentences are missing"],
    ["knowledge/numbers", "The verified numbers are missing"],
    ["knowledge/staff", "The ready answers are missing"],
    ["knowledge/right-21.yaml", "right-21.yaml:1: This answer is missing"],
    ["flows/lesson-rights.yaml", "lesson-rights.yaml:1: This lesson is missing"],
  ];
  const copy = mkdtempSync(join(tmpdir(), "te-own-content-"));
  try {
    for (const folder of ["flows", "locales", "knowledge", "pictures"])
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    for (const [path] of gone) rmSync(join(copy, path), { recursive: true });
    const messages = checkContent(copy, today).faults.map(({ message }) => message);
    for (const [, fault] of gone) expect(messages.join("\n")).toContain(fault);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test("each set of sentences is missed, also when its folder is empty", () => {
  const empty = mkdtempSync(join(tmpdir(), "te-no-sets-"));
  try {
    mkdirSync(join(empty, "everyday"));
    expect(missingSets(empty)).toHaveLength(requiredSets.length);
    writeFileSync(join(empty, "everyday/one.yaml"), "");
    expect(missingSets(empty)).toHaveLength(requiredSets.length - 1);
  } finally {
    rmSync(empty, { recursive: true });
  }
});

describe("texts of a lesson are short", () => {
  const lessons = loadWords(join(root, "locales")).files.filter(({ namespace }) =>
    namespace.startsWith("lesson-"),
  );
  test.each(lessons.map((file) => [`${file.locale} ${file.namespace}`, file] as const))(
    "%s",
    (_name, file) => {
      const long = leavesOf(file).filter(({ text }) => {
        const { sentences, lists, items } = shapeOf(text);
        return sentences > 4 || lists > 1 || items > 6;
      });
      expect(long.map(({ key }) => key)).toEqual([]);
    },
  );
});
