import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { classMs, type MorningLine, morningItems } from "../../src/cases/morning/groups.js";
import { createMorning, type Morning } from "../../src/cases/morning/morning.js";
import { nightBegan } from "../../src/cases/morning/since.js";
import type { CaseId, EffectId, PersonKey } from "../../src/model/ids.js";
import type { Urgency } from "../../src/model/urgency.js";
import { databases } from "../support/database.js";
import { cry, Effects, evening, lan, minh, personOf, staffA, staffB } from "./effects.js";
import { setUpHouse } from "./house.js";

const hour = 3_600_000;
const minute = 60_000;

const line = (name: string, urgency: Urgency | null, more: Partial<MorningLine> = {}): MorningLine => ({
  ...{ person: personOf(name), channel: "web", state: "waiting", urgency, dangers: [], voice: "child" },
  ...{ practice: false, holder: { who: "bot", staffId: null, name: null, since: null } },
  ...{ caseId: null, caseStatus: null, legalDeadlineAt: null, openAlerts: 0, lastPersonAt: evening },
  ...{ lastActionAt: evening, patienceUntil: null, callsLeft: 2, forwardDueAt: null },
  communeMarks: {
    ...{ helpSince: null, unsafe: false, unheardSince: null, takenDueAt: null, foundSafe: false },
  },
  ...{ lastAnswerAt: null, unansweredSince: null, voiceChangedAt: null, lentFlow: null, blockedUntil: null },
  ...{ place: null, age: null, safeTime: null, safeWay: null, newestCase: null },
  ...{ classWord: null, classGroup: null, classAt: null, seen: false },
  ...more,
});
const fromClass = (at: number) => ({ classWord: "bat-nat", classGroup: "4827", classAt: at });
const shape = (lines: readonly MorningLine[]) =>
  morningItems(lines).map((item) =>
    item.kind === "line"
      ? item.line.person
      : [item.group.classWord, item.group.lines.map(({ person }) => person)],
  );

describe("the order of the morning", () => {
  test("alarms nobody acknowledged come first, then the level, then the nearest legal clock", () => {
    const late = line("late", "P1", { legalDeadlineAt: evening + 9 * hour });
    const soon = line("soon", "P1", { legalDeadlineAt: evening + hour });
    const rings = line("rings", "P2", { openAlerts: 1 });
    const worst = line("worst", "P0");
    expect(shape([line("none", null), late, rings, soon, worst])).toEqual(
      [rings, worst, soon, late, line("none", null)].map(({ person }) => person),
    );
  });

  test("talks of one class within 15 minutes stand together, but each P0 by itself", () => {
    const [a, b] = [line("a", "P2", fromClass(evening)), line("b", "P1", fromClass(evening + classMs))];
    const p0 = line("p0", "P0", fromClass(evening));
    const after = line("after", "P2", fromClass(evening + classMs + 1));
    const other = line("other", "P2", { ...fromClass(evening), classWord: "duoi-nuoc" });
    expect(shape([a, after, p0, b, other])).toEqual([
      p0.person,
      ["bat-nat", [b.person, a.person]],
      other.person,
      after.person,
    ]);
  });

  test("two classes with the same lesson are two groups, and who came by no class's link stands alone", () => {
    const of = (name: string, classGroup: string | null) =>
      line(name, "P2", { ...fromClass(evening), classGroup });
    const [a, b, c, d] = [of("a", "1111"), of("b", "2222"), of("c", "1111"), of("d", "2222")];
    const [plain, other] = [of("plain", null), of("other", null)];
    expect(shape([a, b, c, d, plain, other])).toEqual([
      plain.person,
      other.person,
      ["bat-nat", [a.person, c.person]],
      ["bat-nat", [b.person, d.person]],
    ]);
  });

  test("the night begins at five in the afternoon of the day before, in Viet Nam", () => {
    const morning = Date.UTC(2026, 2, 8, 0, 30);
    expect(new Date(nightBegan(morning)).toISOString()).toBe("2026-03-07T10:00:00.000Z");
    const lateEvening = Date.UTC(2026, 2, 7, 16, 30);
    expect(new Date(nightBegan(lateEvening)).toISOString()).toBe("2026-03-06T10:00:00.000Z");
  });
});

describe.each(databases)("the morning list on $name", (database) => {
  const house = setUpHouse(database);
  let morning: Morning;

  beforeAll(() => {
    morning = createMorning(house.db, house.keyring);
  });
  afterEach(() => house.empty());

  const read = async (from = evening - hour, staff = staffA) => {
    const list = await morning.list({ from, to: evening + 9 * hour, staff });
    const lines = list.items.flatMap((item) => (item.kind === "line" ? [item.line] : item.group.lines));
    return { ...list, lines };
  };
  const tell = async (person: PersonKey, caseId: string, urgency: Urgency, at = evening) => {
    const made = new Effects(person, at).turn(0);
    await house.cases.applyEffects([
      made.says(cry),
      made.opens({ caseId: caseId as CaseId, urgency }),
      made.effect({ kind: "class", word: "bat-nat", group: "4827" }),
    ]);
    return made;
  };

  test("shows the talks of the night with clock, safe time and open alarms, and none from before", async () => {
    const made = await tell(lan, "case-a", "P1");
    const said = { kind: "case-answer", caseId: "case-a" as CaseId, source: "x/y" } as const;
    await house.cases.applyEffects([
      made.effect({ ...said, field: "safe-time", value: "sau 9 giờ" }),
      made.effect({ ...said, field: "safe-time", value: "chiều mai" }),
      made.effect({ kind: "alert", urgency: "P1", reason: "danger", caseId: "case-a" as CaseId }),
    ]);
    await tell(minh, "case-b", "P2", evening - 48 * hour);
    const calm = new Effects(personOf("calm"), evening).turn();
    await house.cases.applyEffects([calm.says("chao")]);
    const { lines, calm: count } = await read();
    expect(count).toBe(1);
    expect(lines).toMatchObject([
      {
        ...{ person: lan, urgency: "P1", openAlerts: 1, safeTime: "chiều mai", newestCase: "case-a" },
        ...{
          classWord: "bat-nat",
          classGroup: "4827",
          classAt: evening,
          legalDeadlineAt: evening + 12 * hour,
          seen: false,
        },
      },
    ]);
    expect((await read(evening - 72 * hour)).lines).toHaveLength(2);
  });

  test("an alarm nobody acknowledged stays on the list however old it is; practice never comes", async () => {
    const old = await tell(lan, "case-a", "P1", evening - 90 * hour);
    await house.cases.applyEffects([
      old.effect({ kind: "alert", urgency: "P1", reason: "danger", caseId: "case-a" as CaseId }),
    ]);
    const made = new Effects(minh, evening).turn();
    const practice = [made.says(cry), made.opens({ caseId: "case-p" as CaseId, practice: true })];
    await house.cases.applyEffects(practice.map((effect) => ({ ...effect, practice: true })));
    expect((await read()).lines.map(({ person }) => person)).toEqual([lan]);
    const [alert] = await house.cases.openAlerts(1);
    await house.cases.acknowledgeAlert(alert?.id ?? ("" as EffectId), staffA, evening);
    expect((await read()).lines).toEqual([]);
  });

  test("seen is each one's own, and ends with the next words", async () => {
    const made = await tell(lan, "case-a", "P1");
    await morning.see(lan, staffA, evening + hour);
    expect([(await read()).lines[0]?.seen, (await read(evening, staffB)).lines[0]?.seen]).toEqual([
      true,
      false,
    ]);
    await morning.see(lan, staffA, evening + hour + minute);
    await house.cases.applyEffects([made.turn(2 * hour).says("em con day")]);
    expect((await read()).lines[0]?.seen).toBe(false);
  });

  test("what was merged stands with the case it went into, unless its own teller waits", async () => {
    const older = await tell(lan, "case-a", "P1");
    const newer = await tell(minh, "case-b", "P1", evening + minute);
    const press = { staff: staffA, at: evening + hour };
    const persons = async () => (await read()).lines.map(({ person }) => person);
    expect(await persons()).toEqual([lan, minh]);
    await house.cases.applyEffects([
      older.takesOver(),
      older.answers("staff", "Chị đây."),
      newer.takesOver(),
      newer.answers("staff", "Chị đây."),
    ]);
    expect((await persons()).toSorted()).toEqual([lan, minh].toSorted());
    await house.life.decideLink({
      ...press,
      caseId: "case-a" as CaseId,
      other: "case-b" as CaseId,
      kind: "merged",
    });
    expect(await persons()).toEqual([lan]);
    await house.cases.applyEffects([newer.turn(2 * hour).says("em con day")]);
    expect((await persons()).toSorted()).toEqual([lan, minh].toSorted());
  });
});
