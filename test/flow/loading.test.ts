import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadFlows, parseFlow } from "../../src/flow/loader.js";
import { loadWords } from "../../src/flow/words.js";

const right = "id: a\nversion: 1\nstart: one\nsteps:\n  one:\n    end: done\n";

describe("faults of a flow file name the line and what would be right", () => {
  it.each<[what: string, text: string, faults: [line: number, words: string][]]>([
    ["right", right, []],
    ["empty", "", [[1, "The file: must be a object."]]],
    ["a broken line", "id: a\nversion: [1\nstart: one\n", [[3, "This is no right YAML"]]],
    ["a key twice", `${right}version: 1\n`, [[7, "Map keys must be unique"]]],
    ["a missing start", right.replace("start: one\n", ""), [[1, "start: is missing; it must be a string."]]],
    ["a wrong version", right.replace("1", "0"), [[2, "version: must be more than 0."]]],
    [
      "a capital in an id",
      right.replace("id: a", "id: A"),
      [[1, "id: must be lower-case letters, digits and hyphens."]],
    ],
    ["an unknown key", `${right}title: Hello\n`, [[7, "title: is not known here; leave it out."]]],
    [
      "an unknown key in a step",
      `${right}    asks: text\n`,
      [[7, "steps.one.asks: is not known here; leave it out."]],
    ],
    [
      "an unknown kind",
      `${right}    ask: number\n`,
      [[7, "steps.one.ask: must be one of choice, choices, yes-no,"]],
    ],
    ["say: false", `${right}    say: false\n`, [[7, "steps.one.say: must be true."]]],
    [
      "too many buttons",
      `${right}    buttons: [a, b, c, d]\n`,
      [[7, "steps.one.buttons: must be at most 3 entries long."]],
    ],
    ["a step that is none", `${right}  two: 3\n`, [[7, "steps.two: must be a object."]]],
    [
      "an unknown effect",
      `${right}    effects:\n      - do: open-case\n      - do: fly\n`,
      [[9, "steps.one.effects.1.do: must be one of open-case,"]],
    ],
    [
      "a condition of no form",
      `${right}    when: { answer: one }\n`,
      [[7, "steps.one.when: must be one condition:"]],
    ],
    [
      "a condition inside another",
      `${right}    when:\n      not:\n        answer: one\n        was: x\n`,
      [[8, "must be one condition"]],
    ],
    [
      "a way of no form",
      right.replace("end: done", "next: 3"),
      [[6, "steps.one.next: must be the id of a step, or a list"]],
    ],
    [
      "a branch without aim",
      right.replace("end: done", "next:\n      - if: { voice: child }\n      - go: one\n"),
      [[7, "steps.one.next.0.go: is missing; it must be a string."]],
    ],
    [
      "all of several",
      "id: a\nversion: x\nstart: 3\nsteps:\n  one:\n    ask: nothing\n    say: 1\n",
      [
        [2, "version: must be a number."],
        [3, "start: must be a string."],
        [6, "steps.one.ask"],
        [7, "steps.one.say"],
      ],
    ],
    [
      "another name than its file",
      right.replace("id: a", "id: b"),
      [[1, "id: the flow is b; name the file b.yaml."]],
    ],
  ])("%s", (_, text, faults) => {
    const found = parseFlow(text, "flows/a.yaml").faults;
    expect(found.map((fault) => fault.line)).toEqual(faults.map(([line]) => line));
    for (const [index, [line, words]] of faults.entries()) {
      expect(found[index]?.message).toContain(words);
      expect(found[index]?.message).toContain(`flows/a.yaml:${line}: `);
    }
  });
});

describe("folders", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tieng-em-content-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  it("gives the right flows and the faults of all others", () => {
    write("a.yaml", right);
    write("b.yaml", "id: b\n");
    write("c.yml", right.replace("id: a", "id: c"));
    write("a.golden.yaml", "name: a golden talk\n");
    const { flows, faults } = loadFlows(folder);
    expect(flows.map((flow) => flow.id)).toEqual(["a"]);
    expect(new Set(faults.map((fault) => fault.file))).toEqual(new Set(["flows/b.yaml", "flows/c.yml"]));
  });

  it("names a folder that is missing or has no flow", () => {
    expect(loadFlows(join(folder, "nowhere")).faults[0]?.message).toContain("no folder of flows");
    expect(loadFlows(folder).faults[0]?.message).toContain("no flow in this folder");
    expect(loadWords(join(folder, "nowhere")).faults[0]?.message).toContain("no folder of texts");
  });

  it("gives texts by language and namespace", () => {
    write("vi/a.yaml", 'one:\n  say: "Chào {{you}}"\n  choices:\n    "yes": Có\n');
    write("en/a.yaml", "one:\n  say: Hello\n");
    write("en/empty.yaml", "");
    expect(loadWords(folder).faults).toEqual([]);
    expect(loadWords(folder).words).toEqual({
      vi: { a: { one: { say: "Chào {{you}}", choices: { yes: "Có" } } } },
      en: { a: { one: { say: "Hello" } }, empty: {} },
    });
  });

  it("names texts that are none, with their lines, and keeps the others", () => {
    write("vi/a.yaml", "one:\n  say: 3\n  ask: Hỏi\ntwo:\n  - say\n");
    const { words, faults } = loadWords(folder);
    expect(faults.map((fault) => fault.message)).toEqual([
      "locales/vi/a.yaml:2: one.say: must be a text in quotes, or a map of texts.",
      "locales/vi/a.yaml:4: two: must be a text in quotes, or a map of texts.",
    ]);
    expect(words).toEqual({ vi: { a: { one: { ask: "Hỏi" } } } });
  });
});
