import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/knowledge/check.js";
import { loadKnowledge } from "../../src/knowledge/loader.js";
import { requiredIds } from "../../src/knowledge/required.js";

const own = new URL("../../knowledge", import.meta.url).pathname;
const around = { lessons: ["lesson-online-safety", "lesson-rights"], today: "2026-11-22" };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "knowledge-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Copies one entry of ours with something changed, and says what is wrong with it, but for what is not there. */
function faultsAfter(id: string, change: (text: string) => string): string[] {
  writeFileSync(join(folder, `${id}.yaml`), change(readFileSync(join(own, `${id}.yaml`), "utf8")));
  const { files, faults } = loadKnowledge(folder);
  const found = checkKnowledge(files, around).faults;
  const known = /its id is fixed|there is no other answer/;
  return [...faults, ...found].map(({ message }) => message).filter((message) => !known.test(message));
}

describe("an entry", () => {
  it("that is right has no fault", () => {
    expect(faultsAfter("right-21", (text) => text)).toEqual([]);
  });

  const cases: readonly [what: string, change: (text: string) => string, message: RegExp][] = [
    [
      "of no known group",
      (text) => text.replace("group: rights", "group: laws"),
      /:2: group: must be one of rights/,
    ],
    ["without a text", (text) => text.replace(/ {4}vi: "Thư[^\n]*\n/, ""), /answer\.simple\.vi: is missing/],
    [
      "with another name than its file",
      (text) => text.replace("id: right-21", "id: right-99"),
      /name the file right-99/,
    ],
    [
      "without English, where it is needed",
      (text) => text.replace(/ {2}en: Privacy\n/, ""),
      /title\.en: is missing/,
    ],
    [
      "with a placeholder nobody fills",
      (text) => text.replace("{{You}} có quyền", "{{Bạn}} có quyền"),
      /{{Bạn}} is not known/,
    ],
    [
      "that is too long",
      (text) => text.replace("vi: Bí mật riêng tư", "vi: Bí mật riêng tư của trẻ em Việt Nam"),
      /longer than 20/,
    ],
    [
      "with a lesson that is not there",
      (text) => text.replace("lesson: online-safety", "lesson: flying"),
      /no lesson flying/,
    ],
    [
      "with a number nobody verified",
      (text) =>
        text.replace(
          / {2}- \{ number: "111"[^\n]*\n/,
          '  - { number: "1800 1567", verified_at: 2026-11-21 }\n',
        ),
      /111 stands in a text/,
    ],
    [
      "with few phrasings",
      (text) => text.replace(/phrasings: \|-\n[\s\S]*$/, "phrasings: |-\n  quyền riêng tư\n"),
      /1 different ones; write at least 15/,
    ],
    ["that asks why", (text) => text.replace("{{You}} có quyền riêng tư", "Tại sao {{you}} kể?"), /asks why/],
    [
      "with a date that is none",
      (text) => text.replace("checked_at: 2026-11-21", "checked_at: hôm qua"),
      /checked_at: must be a date/,
    ],
    ["that is no YAML", (text) => `${text}\n: [`, /no right YAML/],
  ];

  it.each(cases)("%s is named with its line", (_what, change, message) => {
    const faults = faultsAfter("right-21", change);
    expect(faults.join("\n")).toMatch(message);
    expect(faults.every((fault) => /^knowledge\/right-21\.yaml:\d+: /.test(fault))).toBe(true);
  });
});

it("a question under two answers is named", () => {
  for (const id of ["right-21", "right-22"]) cpSync(join(own, `${id}.yaml`), join(folder, `${id}.yaml`));
  const path = join(folder, "right-22.yaml");
  writeFileSync(path, `${readFileSync(path, "utf8").trimEnd()}\n  điều 21 luật trẻ em về riêng tư\n`);
  const { faults } = checkKnowledge(loadKnowledge(folder).files, around);
  expect(faults.map(({ message }) => message).join("\n")).toMatch(/right-22.*stands under right-21 as well/);
});

it("a number verified more than six months ago is a reminder, no fault", () => {
  cpSync(join(own, "right-21.yaml"), join(folder, "right-21.yaml"));
  const { files } = loadKnowledge(folder);
  expect(checkKnowledge(files, { ...around, today: "2027-05-21" }).stale).toEqual([]);
  expect(checkKnowledge(files, { ...around, today: "2027-05-22" }).stale).toHaveLength(1);
});

it("every answer that must be there is missed", () => {
  cpSync(join(own, "right-21.yaml"), join(folder, "right-21.yaml"));
  const { faults, unreviewed } = checkKnowledge(loadKnowledge(folder).files, around);
  const missing = faults.filter(({ message }) => message.includes("its id is fixed"));
  expect(missing).toHaveLength(requiredIds.length - 1);
  expect(unreviewed).toEqual(["right-21"]);
});
