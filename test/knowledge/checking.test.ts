import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/knowledge/check.js";
import { loadKnowledge } from "../../src/knowledge/loader.js";
import { loadNumbers, numbersIn } from "../../src/knowledge/numbers.js";
import { requiredIds, requiredLessons } from "../../src/knowledge/required.js";
import { shapeOf } from "../../src/knowledge/sentences.js";

const own = new URL("../../knowledge", import.meta.url).pathname;
const { numbers } = loadNumbers(own);
const around = { lessons: requiredLessons.map((name) => `lesson-${name}`), numbers, today: "2026-11-22" };
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
      (text) => text.replace("hoặc gọi 111.", "hoặc gọi 1800 1567."),
      /18001567 is no verified number/,
    ],
    [
      "with a number that has a digit too many",
      (text) => text.replace("hoặc gọi 111.", "hoặc gọi 1115."),
      /1115 is no verified number/,
    ],
    [
      "with more sentences than a child reads",
      (text) => text.replace("{{You}} có quyền riêng tư", "{{You}} nghe nhé. {{You}} có quyền riêng tư"),
      /answer\.child\.vi: has 5 sentences; 4 at most/,
    ],
    [
      "with a sentence longer than a child follows",
      (text) => text.replace("{{You}} có quyền riêng tư", `{{You}} có quyền${" rất".repeat(20)} riêng tư`),
      /answer\.child\.vi: has a sentence of \d+ words; 32 at most/,
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
  const { files } = loadKnowledge(folder);
  expect(checkKnowledge(files, { ...around, today: "2027-05-21" }).stale).toEqual([]);
  expect(checkKnowledge(files, { ...around, today: "2027-05-22" }).stale).toHaveLength(numbers.length);
});

it("every answer that must be there is missed", () => {
  cpSync(join(own, "right-21.yaml"), join(folder, "right-21.yaml"));
  const { faults, unreviewed } = checkKnowledge(loadKnowledge(folder).files, around);
  const missing = faults.filter(({ message }) => message.includes("its id is fixed"));
  expect(missing).toHaveLength(requiredIds.length - 1);
  expect(unreviewed).toEqual(["right-21"]);
});

it("a lesson that is gone is missed", () => {
  const lessons = around.lessons.filter((name) => name !== "lesson-rights");
  const { faults } = checkKnowledge([], { ...around, lessons });
  const missing = faults.filter(({ message }) => message.includes("This lesson is missing"));
  expect(missing.map(({ file }) => file)).toEqual(["flows/lesson-rights.yaml"]);
});

it("a number that buttons call has to be among the verified ones", () => {
  expect(loadNumbers(folder).faults).toHaveLength(1);
  mkdirSync(join(folder, "numbers"));
  const verified = readFileSync(join(own, "numbers/emergency.yaml"), "utf8");
  writeFileSync(join(folder, "numbers/emergency.yaml"), verified.replace(/^- \{ number: "114".*\n/m, ""));
  expect(loadNumbers(folder).faults.map(({ message }) => message)).toEqual([
    expect.stringContaining("114 is missing"),
  ]);
});

describe("what looks like a telephone number", () => {
  it.each([
    ["Gọi 113, 114 hay 115.", ["113", "114", "115"]],
    ["Gọi 1155 ngay.", ["1155"]],
    ["Gọi 1900 969 680.", ["1900969680"]],
    ["Gọi 1900.1267, phím 1.", ["19001267"]],
    ["Nhà: 024 3576 5344; tay: 096.306.1414.", ["02435765344", "0963061414"]],
    ["Gọi +84 963 061 414.", ["84963061414"]],
    ["Tiếng sau ngoặc (112) cũng đọc.", ["112"]],
  ])("in “%s” is found", (text, found) => {
    expect(numbersIn(text)).toEqual(found);
  });

  it.each([
    "Nghị định 130/2021, ngày 03/01/2019, năm 2026.",
    "Cao dưới 1,35 m, trẻ 6 tuổi, 10–20 triệu, 72 giờ.",
    "Mỗi năm khoảng 2.000 trẻ; 900.000 trẻ.",
    "Trang tongdai111.vn, mã {{code}}.",
    "1. Nói to. 2. Đi ngay. 7 ngày, 40 giờ.",
  ])("is not in “%s”", (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

describe("sentences are counted", () => {
  it.each([
    ["Gọi 111. Đi ngay!", 2, 0],
    ["Cao 1,35 m, dưới 2.000 đồng.", 1, 0],
    ["Nói “Không! Dừng lại!”, rồi đi.", 1, 0],
    ["Làm ba việc:\n1. Nói to.\n2. Đi ngay.\n3. Kể ra.\nGọi 111.", 2, 3],
    ["- đi ngay\n- kể ra", 1, 2],
    ["Nhớ:\n- Đi ngay. Kể ra.\n- Gọi 111.", 2, 2],
    ["Một dòng\nHai dòng", 2, 0],
  ])("%j", (text, sentences, items) => {
    expect(shapeOf(text)).toMatchObject({ sentences, items });
  });

  it("and the longest one, and each list", () => {
    const shape = shapeOf("Nhớ:\n- a b c\nĐi.\n- một hai ba bốn năm");
    expect(shape).toEqual({ sentences: 2, longest: 5, lists: 2, items: 1 });
  });
});
