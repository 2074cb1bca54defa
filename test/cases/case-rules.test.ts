import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldFault, fieldFault } from "../../src/cases/field-value.js";
import { mayMove, statusMoves } from "../../src/cases/life/status-moves.js";
import { type Likeable, likelyScore, likeness, wordsForLikeness } from "../../src/cases/links/likeness.js";
import { fieldGroups, namesCarer, reportFields } from "../../src/cases/report-fields.js";
import { taskKindIds, taskRule } from "../../src/cases/tasks/kinds.js";
import { type CaseSituation, suggestTasks } from "../../src/cases/tasks/suggest.js";
import { loadFlows } from "../../src/flow/loader.js";
import { dangerKinds } from "../../src/model/danger.js";
import { urgencies } from "../../src/model/urgency.js";

describe("the fields of the report", () => {
  test("hold every field that a flow fills, and name only steps that there are", async () => {
    const { flows } = await loadFlows("flows");
    const filled = new Map<string, string>();
    for (const flow of flows) {
      for (const [step, body] of Object.entries(flow.steps)) {
        if ("field" in body && typeof body.field === "string") filled.set(`${flow.id}/${step}`, body.field);
      }
    }
    const named = reportFields.flatMap(({ id, from }) => from.map((source) => [source, id] as const));
    expect(named.filter(([source]) => source !== "words").toSorted()).toEqual([...filled].toSorted());
  });

  test("have one id each, and a group of the form", () => {
    expect(new Set(reportFields.map(({ id }) => id)).size).toBe(reportFields.length);
    const groups = new Set<string>(fieldGroups.map(({ id }) => id));
    expect(reportFields.filter(({ group }) => !groups.has(group))).toEqual([]);
    expect(reportFields.filter(({ wanted }) => wanted).map(({ id }) => id)).toEqual([
      "safe-now",
      "what",
      "place",
    ]);
  });
});

describe("what stands in a field", () => {
  test.each<[string, string, FieldFault | null]>([
    ["age", "9", null],
    ["age", "7-8", null],
    ["age", "khoảng 7 – 8 tuổi", null],
    ["age", "lớp 3", null],
    ["age", "30 tháng", null],
    ["age", "8,5", null],
    ["age", "chưa rõ", null],
    ["age", "-5", "age"],
    ["age", "tuổi: - 5", "age"],
    ["age", "150", "age"],
    ["age", "2017", "age"],
    ["father-age", "45", null],
    ["father-age", "450", "age"],
    ["birth-date", "29/02/2016", null],
    ["birth-date", "2016-02-29", null],
    ["birth-date", "5.3.2017", null],
    ["birth-date", "khoảng tháng 2 năm 2017", null],
    ["birth-date", "02/2017", null],
    ["birth-date", "5/3", null],
    ["birth-date", "chưa rõ", null],
    ["birth-date", "31/02/2017", "no-such-day"],
    ["birth-date", "29/02/2017", "no-such-day"],
    ["birth-date", "2017-02-31", "no-such-day"],
    ["birth-date", "31/02", "no-such-day"],
    ["birth-date", "13/2017", "no-such-day"],
    ["birth-date", "1/1/0217", "no-such-day"],
    ["birth-date", "10/03/2026", "future"],
    ["birth-date", "2031", "future"],
    ["what", "-5 và 31/02/2017", null],
  ])("%s: %s", (field, value, fault) => {
    expect(fieldFault(field, value, "2026-03-07")).toBe(fault);
  });

  test.each([
    ...(["Cha, mẹ hoặc người nuôi", "bố", "Ba con", "ba mẹ", "Mẹ kế", "dượng", "má", "người nuôi dưỡng"].map(
      (words) => [words, true],
    ) as [string, boolean][]),
    ...(["", "Người khác trong nhà", "Người ngoài", "Không rõ", "ba người lạ", "mấy bạn", "bác hàng xóm"].map(
      (words) => [words, false],
    ) as [string, boolean][]),
  ])("a parent or carer does the harm: “%s” %s", (words, carer) => {
    expect(namesCarer(words)).toBe(carer);
  });
});

const nothing: CaseSituation = { urgency: "P3", dangers: [], carerHarms: false, unitKnown: true, tasks: [] };
const suggested = (more: Partial<CaseSituation>) =>
  suggestTasks({ ...nothing, ...more }).map(({ kind }) => kind);

describe("suggested tasks", () => {
  test.each([
    ["nothing known", {}, []],
    ["bullying", { urgency: "P2", dangers: ["bullying"] }, ["refer-school"]],
    [
      "sexual abuse is for the police at once",
      { urgency: "P1", dangers: ["sexual-abuse"] },
      ["refer-commune", "refer-police", "urgent-intervention", "first-assessment", "refer-health"],
    ],
    [
      "a carer who harms makes any level urgent",
      { urgency: "P2", dangers: ["physical-abuse"], carerHarms: true },
      ["refer-commune", "urgent-intervention", "separation", "first-assessment"],
    ],
    [
      "where nobody knows the commune, 111",
      { urgency: "P1", unitKnown: false },
      ["refer-commune", "urgent-intervention", "refer-111"],
    ],
    [
      "blows may come from home: the school is not told by a press",
      { urgency: "P2", dangers: ["bullying", "physical-abuse"] },
      ["refer-commune", "first-assessment"],
    ],
    ["a step done leads to the next", { tasks: [{ kind: "plan", result: "done" }] }, ["approval"]],
    [
      "a referral that was refused reached nobody",
      { urgency: "P1", tasks: [{ kind: "refer-commune", result: "refused" }] },
      ["refer-commune", "urgent-intervention"],
    ],
    ["a step not needed leads nowhere", { tasks: [{ kind: "plan", result: "not-needed" }] }, []],
  ] as const)("%s", (_name, more, kinds) => {
    expect(suggested(more)).toEqual(kinds);
  });

  test("never what stands already, never twice", () => {
    const situations = fc.record({
      urgency: fc.constantFrom(...urgencies),
      dangers: fc.subarray([...dangerKinds]),
      carerHarms: fc.boolean(),
      unitKnown: fc.boolean(),
      tasks: fc.array(
        fc.record({
          kind: fc.constantFrom(...taskKindIds),
          result: fc.constantFrom("done", "not-needed", null),
        }),
      ),
    });
    fc.assert(
      fc.property(situations, (situation) => {
        const kinds = suggestTasks(situation as CaseSituation).map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        expect(kinds.filter((kind) => situation.tasks.some((task) => task.kind === kind))).toEqual([]);
      }),
    );
  });

  test("terms of the law carry their source", () => {
    const lawful = taskKindIds.map(taskRule).filter(({ due }) => due.kind !== "open");
    expect(lawful.filter(({ source }) => source === undefined)).toEqual([]);
  });
});

const known: Likeable = { unit: "26506", age: 8, sex: "girl", at: 0, words: new Set(["hoa", "banh"]) };
const unknown: Likeable = { unit: null, age: null, sex: null, at: 1e12, words: new Set() };
const rare = () => 0.1;
const score = (a: Partial<Likeable>, b: Partial<Likeable>) =>
  likeness({ ...known, ...a }, { ...known, ...b }, rare).score;

describe("how alike two cases are", () => {
  test("place, age and words together are enough, none of them alone", () => {
    expect(score({}, {})).toBeGreaterThanOrEqual(likelyScore);
    for (const one of [{ unit: known.unit }, { age: 8 }, { words: known.words }, { at: 0 }]) {
      expect(likeness(known, { ...unknown, ...one }, rare).score).toBeLessThan(likelyScore);
    }
  });

  test("another sex, or another age, speaks against it", () => {
    expect(score({}, { sex: "boy" })).toBeLessThan(likelyScore);
    expect(score({}, { age: 14 })).toBeLessThan(likelyScore);
    expect(score({}, { age: 9 })).toBeLessThan(score({}, {}));
  });

  test("words that every case holds count for nothing", () => {
    expect(likeness(known, known, () => 0.9).reasons.map(({ kind }) => kind)).not.toContain("same-words");
    expect([...wordsForLikeness("Không có gì hết, ba đánh ở TIỆM BÁNH số 12")]).toEqual([
      "danh",
      "tiem",
      "banh",
      "12",
    ]);
  });

  test("is the same both ways, and between 0 and 100", () => {
    const likeables = fc.record({
      unit: fc.constantFrom("1", "2", null),
      age: fc.option(fc.nat(17)),
      sex: fc.constantFrom("girl", "boy", null),
      at: fc.nat(1e10),
      words: fc
        .uniqueArray(fc.constantFrom("a1", "b2", "c3", "d4", "e5", "f6"))
        .map((words) => new Set(words)),
    });
    fc.assert(
      fc.property(likeables, likeables, (a, b) => {
        const one = likeness(a, b, rare);
        expect(one).toEqual(likeness(b, a, rare));
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("moves of a case", () => {
  test("never into or out of closed: those are steps of their own", () => {
    expect(statusMoves.filter(({ from, to }) => from === "closed" || to === "closed" || from === to)).toEqual(
      [],
    );
    expect(mayMove("new", "in-progress", "work-begun")).toBe(true);
    expect(mayMove("new", "monitoring", "child-met")).toBe(false);
  });
});
