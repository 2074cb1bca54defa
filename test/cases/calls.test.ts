import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CallStore, createCallStore, type NewCall } from "../../src/cases/calls/call-store.js";
import { callAnswersFor, callTargets, mayPassOn } from "../../src/cases/calls/kinds.js";
import { type RelayFacts, relayText } from "../../src/cases/calls/relay.js";
import { createCaseLife } from "../../src/cases/case-life.js";
import { isProposed, lostContactSteps, nextStep } from "../../src/cases/lost-contact/steps.js";
import type { CaseDetail } from "../../src/hotline/api/contract.js";
import { mustNotRing, ownerOf, ownNumberOf } from "../../src/hotline/console/calls/own-number.js";
import { databases } from "../support/database.js";
import { caseOne, caseTwo, cry, Effects, evening, lan, minh, staffA, staffB } from "./effects.js";
import { setUpHouse } from "./house.js";

const minute = 60_000;

describe("a number that a private person gave", () => {
  const told = { writer: "", whom: "", voice: "unknown", contact: "0900 000 111" } as const;

  test.each([
    ["nothing is known", told, "child"],
    ["a child says so", { ...told, writer: "Trẻ em", voice: "adult" as const }, "child"],
    ["a child gives its mother's", { ...told, writer: "Trẻ em", contact: "so me em 0900 000 111" }, "carer"],
    [
      "a child asks to be careful",
      { ...told, contact: "số em, có ba ở nhà thì đừng gọi 0900 000 111" },
      "child",
    ],
    ["a parent says so", { ...told, writer: "Cha mẹ, người nuôi" }, "carer"],
    ["a teacher says so", { ...told, writer: "Trường, nhà trẻ" }, "informant"],
    ["about one's own child", { ...told, whom: "Con, cháu trong nhà" }, "carer"],
    ["about a neighbour's", { ...told, whom: "Em nhỏ quen biết" }, "informant"],
    ["an adult's way of writing", { ...told, voice: "adult" as const }, "informant"],
  ] as const)("is whose: %s", (_name, teller, owner) => {
    expect(ownerOf(teller)).toBe(owner);
  });

  const given = (way: string | null, answers: object[] = []) =>
    ({
      ...{ person: lan, voice: "child", merged: [], answers },
      safeContact: { contact: "so em 0900.000.111", time: null, way },
    }) as unknown as CaseDetail;

  test("is offered for dialling unless the person asked not to be contacted", () => {
    const numbers = (way: string | null) => ownNumberOf(given(way), given(way)).numbers;
    expect(numbers(null)).toEqual(["0900000111"]);
    expect(numbers("Đừng liên lạc")).toEqual([]);
  });

  test("of a carer does not ring where a carer does the harm, nor does any against the person's wish", () => {
    const harmed = given(null, [{ field: "harmer", value: "Bố dượng" }]);
    const own = ownNumberOf(harmed, harmed);
    expect([mustNotRing(own, "carer"), mustNotRing(own, "child")]).toEqual([true, false]);
    const never = given("Đừng liên lạc");
    expect(mustNotRing(ownNumberOf(never, never), "child")).toBe(true);
  });

  test("tells nothing of another person's: what a merged case's teller gave stays theirs", () => {
    const shown = given(null, [{ field: "writer", value: "Trẻ em" }]);
    const other = { person: minh, safeContact: { contact: null, time: null, way: null } };
    expect(ownNumberOf(shown, other)).toMatchObject({ numbers: [], safety: "unknown" });
  });

  test("takes no passing on and no promise, and can be answered by somebody else", () => {
    for (const { id, ...target } of callTargets) {
      const own = "ownNumber" in target;
      expect([id, mayPassOn(id, "yes"), mayPassOn(id, "right-person")]).toEqual([id, !own, false]);
      expect([id, callAnswersFor(id).some((answer) => answer.id === "somebody-else")]).toEqual([id, own]);
    }
  });
});

describe("what is read out when a case is passed on", () => {
  const facts: RelayFacts = {
    ...{ id: caseOne, urgency: "P0", practice: false, firstMessageAt: evening, place: "gần chợ" },
    unit: { name: "Phường Vũng Tàu", province: "Thành phố Hồ Chí Minh" },
    dangers: [{ kind: "violence-now" }, { kind: "violence-now" }, { kind: "sexual-abuse" }],
    answers: [
      { field: "age", value: "8" },
      { field: "safe-now", value: "Không" },
      { field: "informant-name", value: "Chị Bảy" },
      { field: "contact", value: "số của Bảy" },
      { field: "sex", value: "" },
    ],
  };

  test("names danger, place and age, and nobody who told it", () => {
    const text = relayText(facts, "commune-officer");
    expect(text).toContain("Việc: đang bị đánh hoặc bị đe doạ, nghi bị xâm hại tình dục.");
    expect(text).toContain("Ở đâu: gần chợ, Phường Vũng Tàu, Thành phố Hồ Chí Minh.");
    expect(text).toContain("Trẻ: 8 tuổi.");
    expect(text).toContain("an toàn không: Không.");
    expect(text).toContain("21:00 ngày 07/03");
    expect(text).toContain("Nghị định 56/2017/NĐ-CP");
    expect(text).not.toMatch(/Bảy|TẬP DƯỢT/);
  });

  test("says what is not known, for which law the police take it, and that practice is practice", () => {
    const bare = { ...facts, place: null, unit: null, answers: [], practice: true };
    const text = relayText(bare, "commune-police");
    expect(text).toMatch(/^TẬP DƯỢT/);
    expect(text).toContain("Ở đâu: chưa rõ.");
    expect(text).toContain("an toàn không: Chưa rõ.");
    expect(text).toContain("Thông tư liên tịch 01/2022");
    expect(relayText({ ...bare, dangers: [] }, "commune-police")).not.toContain("01/2022");
  });
});

describe("the clock of a lost contact", () => {
  const since = evening;

  test.each([
    ["P0", [], "safe-way", 10],
    ["P0", ["safe-way"], "companion-rings", 12],
    ["P0", ["safe-way", "companion-rings"], "pass-on", 15],
    ["P1", ["safe-way"], "companion-rings", 30],
    ["P0", ["companion-rings"], "safe-way", 10],
  ] as const)("%s after %j: %s at minute %i", (urgency, done, id, minutes) => {
    const next = nextStep({ urgency, since, done });
    expect([next?.step.id, next?.dueAt]).toEqual([id, since + minutes * minute]);
  });

  test("stands still when all is done, and steps follow in time as they follow in order", () => {
    expect(nextStep({ urgency: "P0", since, done: lostContactSteps.map(({ id }) => id) })).toBeNull();
    for (const urgency of ["P0", "P1"] as const) {
      const minutes = lostContactSteps.map((step) => step.minutes[urgency]);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    }
  });

  const silent = {
    ...({ urgency: "P0", holder: { who: "staff" }, lastPersonAt: evening, unansweredSince: null } as const),
  };
  test.each([
    ["ten minutes of silence", silent, 10, true],
    ["less", silent, 9.9, false],
    ["the person waits for us", { ...silent, unansweredSince: evening }, 30, false],
    ["less urgent", { ...silent, urgency: "P1" as const }, 30, false],
    ["with the bot", { ...silent, holder: { who: "bot" } }, 30, false],
  ])("is proposed or not: %s", (_name, silence, minutes, proposed) => {
    expect(isProposed(silence, evening + minutes * minute)).toBe(proposed);
  });
});

describe.each(databases)("the call log on $name", (database) => {
  const house = setUpHouse(database);
  let store: CallStore;
  const at = evening + 60 * minute;

  beforeAll(() => {
    store = createCallStore(house.db, house.keyring, (told) => house.changes.push(...told));
  });
  beforeEach(async () => {
    await house.empty();
    const made = new Effects().turn(0);
    await house.cases.applyEffects([made.says(cry), made.opens(), made.takesOver()]);
    house.changes.length = 0;
  });

  const life = () => createCaseLife(house.db, house.keyring, () => undefined);
  const press = (more: object = {}) => ({ caseId: caseOne, staff: staffA, at, ...more });
  const newCall = (id: string, more: Partial<NewCall> = {}): NewCall => ({
    ...{ caseId: caseOne, staff: staffA, at, id, kind: "commune-police", unit: null, answered: "yes" },
    ...{ name: "bimat trực ban", phone: "0254000111", promise: "", relayed: "", dueAt: null },
    ...more,
  });
  const deeds = async (limit: number) =>
    (await house.cases.caseHistory(caseOne, limit)).map(({ action, detail }) => [action, detail] as const);

  test("keeps what was said sealed, writes it down once, and tells of it", async () => {
    const call = newCall("c-1", { promise: "bimat tới trong 30 phút", dueAt: at + 30 * minute });
    expect(await store.add(call)).toBe("done");
    expect(await store.add(call)).toBe("done");
    expect(await store.list(caseOne)).toMatchObject([
      { name: "bimat trực ban", phone: "0254000111", promised: { dueAt: at + 30 * minute, ended: null } },
    ]);
    expect(await deeds(1)).toEqual([["call.add", { kind: "commune-police", answered: "yes" }]]);
    expect(house.changes[0]).toEqual({ person: lan, kinds: ["case", "talk"] });
    const { rows } = await house.pool.query("select * from calls");
    expect(JSON.stringify(rows)).not.toMatch(/bimat|0254000111/);
    expect(await store.add(newCall("c-2", { caseId: caseTwo }))).toBe("unknown");
  });

  test("a promise is broken from its time on, until it is said how it ended", async () => {
    await store.add(newCall("c-1", { promise: "x", dueAt: at + minute }));
    await store.add(newCall("c-2", { promise: "x", dueAt: null }));
    expect(await store.brokenPromises(at + minute)).toEqual([]);
    expect(await store.brokenPromises(at + minute + 1)).toMatchObject([
      { callId: "c-1", caseId: caseOne, person: lan, urgency: "P0", dueAt: at + minute },
    ]);
    expect(await store.endPromise({ ...press(), id: "c-1", how: "late" })).toBe("done");
    expect(await store.endPromise({ ...press(), id: "c-1", how: "kept" })).toBe("not-now");
    expect(await store.endPromise({ ...press(), id: "c-9", how: "kept" })).toBe("unknown");
    expect(await store.brokenPromises(at + 9 * minute)).toEqual([]);
    expect(await deeds(1)).toEqual([["call.promise-end", { kind: "commune-police", how: "late" }]]);
  });

  test("passing on ends the open task, or makes one, once", async () => {
    const unit = { code: "26506", name: "Phường Vũng Tàu" };
    await life().addTasks(press(), [{ id: "t-1", kind: "refer-police", words: "" }]);
    expect(await store.add(newCall("c-1", { relayed: "bimat chuyển", unit }))).toBe("done");
    expect(await store.add(newCall("c-2", { relayed: "lần nữa", unit }))).toBe("done");
    await store.add(newCall("c-3", { relayed: "tin", unit, kind: "commune-officer" }));
    await store.add(newCall("c-4", { relayed: "tin", kind: "115" }));
    const work = await life().work(caseOne);
    expect(work?.tasks.map(({ id, kind, done }) => [id, kind, done?.result])).toEqual(
      expect.arrayContaining([
        ["t-1", "refer-police", "done"],
        ["c-3", "refer-commune", "done"],
      ]),
    );
    expect(work?.tasks).toHaveLength(2);
    expect(work?.referrals.map((referral) => referral.unit)).toEqual([unit, unit]);
    expect(await house.cases.readCase(caseOne)).toMatchObject({ status: "referred" });
    expect((await deeds(40)).filter(([action]) => action === "call.relay")).toHaveLength(4);
    expect((await store.list(caseOne)).find(({ id }) => id === "c-1")?.relayed).toBe("bimat chuyển");
  });

  test("a closed case takes calls but passes nothing on, and calls go along when it is merged", async () => {
    const other = new Effects(minh, evening + minute).turn();
    await house.cases.applyEffects([other.says(cry), other.opens({ caseId: caseTwo })]);
    await store.add(newCall("c-1", { caseId: caseTwo, promise: "x", dueAt: at }));
    await life().decideLink({ ...press(), other: caseTwo, kind: "merged" });
    expect(await store.add(newCall("c-2", { caseId: caseTwo }))).toBe("case-closed");
    expect((await store.list(caseOne)).map(({ id }) => id)).toEqual(["c-1"]);
    await house.cases.closeCase({ caseId: caseOne, staff: staffA, outcome: "safe", note: "", at });
    expect(await store.add(newCall("c-3", { relayed: "tin" }))).toBe("case-closed");
    expect(await store.add(newCall("c-4"))).toBe("done");
    expect(await store.brokenPromises(at + minute)).toEqual([]);
  });

  test("a lost contact runs once, its steps are written down, and a supervisor may stop it", async () => {
    const silence = { person: lan, staff: staffA, at };
    expect(await store.noteStep({ ...silence, step: "safe-way", outcome: "done" })).toBe("not-now");
    expect(await store.startLostContact({ ...silence, id: "p-1" })).toBe("done");
    expect(await store.startLostContact({ ...silence, id: "p-2" })).toBe("not-now");
    expect(await store.lostContact(lan)).toMatchObject({ urgency: "P0", since: evening, steps: [] });
    expect(await store.noteStep({ ...silence, step: "safe-way", outcome: "skipped" })).toBe("done");
    expect(await store.noteStep({ ...silence, step: "safe-way", outcome: "done" })).toBe("not-now");
    expect(await store.noteStep({ ...silence, step: "decide", outcome: "done" })).toBe("not-now");
    expect(await store.noteStep({ ...silence, step: "pass-on", outcome: "stop" })).toBe("not-now");
    const decided = { ...silence, staff: staffB, step: "decide", outcome: "stop" } as const;
    expect(await store.noteStep(decided)).toBe("done");
    expect(await store.lostContact(lan)).toBeNull();
    expect((await deeds(3)).map(([action]) => action)).toEqual([
      "lost-contact.decide",
      "lost-contact.step",
      "lost-contact.start",
    ]);
    expect(await store.startLostContact({ ...silence, id: "p-3" })).toBe("done");
    expect(await store.stopLostContact({ ...silence, reason: "back" })).toBe("done");
    expect(await store.stopLostContact({ ...silence, reason: "back" })).toBe("not-now");
  });

  test("no silence is followed up that is none of ours", async () => {
    const other = new Effects(minh, evening + minute).turn();
    await house.cases.applyEffects([other.says(cry), other.opens({ caseId: caseTwo })]);
    expect(await store.startLostContact({ person: minh, staff: staffA, at, id: "p-1" })).toBe("not-now");
  });
});
