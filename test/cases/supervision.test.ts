import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCallStore } from "../../src/cases/calls/call-store.js";
import { listCases } from "../../src/cases/case-list.js";
import { openCasesByCode, openCasesHeldBy } from "../../src/cases/open-cases.js";
import { midnightBefore } from "../../src/cases/supervision/overview.js";
import { createSupervision, type Supervision } from "../../src/cases/supervision/store.js";
import { createTalkWork } from "../../src/cases/talk-work/store.js";
import type { Effect } from "../../src/model/effect.js";
import type { CaseId } from "../../src/model/ids.js";
import { databases } from "../support/database.js";
import { cry, Effects, evening, lan, personOf, staffA, staffB } from "./effects.js";
import { employ, setUpHouse } from "./house.js";

const minute = 60_000;
const hour = 60 * minute;

test("a day begins at midnight in Viet Nam", () => {
  expect(midnightBefore(evening)).toBe(Date.UTC(2026, 2, 6, 17));
  expect(midnightBefore(Date.UTC(2026, 2, 6, 17))).toBe(Date.UTC(2026, 2, 6, 17));
  expect(midnightBefore(Date.UTC(2026, 2, 6, 17) - 1)).toBe(Date.UTC(2026, 2, 5, 17));
});

describe.each(databases)("what supervisors look at on $name", (database) => {
  const house = setUpHouse(database);
  let supervision: Supervision;
  beforeAll(async () => {
    supervision = createSupervision(house.db);
    await employ(house.pool, [
      [staffA, "Chị Hà", "operator"],
      [staffB, "Anh Nam", "supervisor"],
      ["clerk", "Cô Tư", "admin"],
    ]);
  });
  beforeEach(() => house.empty());

  const alert = (made: Effects, urgency: "P0" | "P2" = "P0") =>
    made.effect({ kind: "alert", urgency, reason: "danger" });
  const answered = (made: Effects, laterMs: number): Effect =>
    made.turn(laterMs).answers("staff", "Chào em", { staff: staffA });
  /** A child cries and Hà answers after so long. */
  const story = async (who: string, answerAfter: number, practice = false) => {
    const made = new Effects(personOf(who), evening).turn(0);
    const effects = [
      made.says(cry),
      made.opens({ caseId: `case-${who}` as CaseId, practice }),
      alert(made),
      made.turn(minute).takesOver(),
      answered(made, answerAfter - minute),
    ];
    await house.cases.applyEffects(practice ? effects.map((one) => ({ ...one, practice })) : effects);
    return made;
  };

  test("levels with the oldest wait, people with what they hold, the day with its middle wait", async () => {
    await story("an", 2 * minute);
    await story("binh", 4 * minute);
    await story("chi", 20 * minute);
    const waiting = new Effects(personOf("dao"), evening + hour).turn(0);
    await house.cases.applyEffects([
      waiting.says(cry),
      waiting.opens({ caseId: "case-dao" as CaseId }),
      alert(waiting),
    ]);
    const shown = await supervision.overview(evening + 2 * hour);
    expect(shown.levels).toEqual([
      {
        urgency: "P0",
        waiting: 1,
        running: 3,
        oldest: { since: evening + hour, person: personOf("dao") },
      },
    ]);
    expect(shown.people).toEqual([
      { id: staffB, name: "Anh Nam", held: 0, lastAnswerAt: null },
      { id: staffA, name: "Chị Hà", held: 3, lastAnswerAt: evening + 20 * minute },
    ]);
    expect(shown.today).toEqual({
      ...{ since: midnightBefore(evening), opened: 4, closed: 0, answered: 3 },
      medianAnswerMs: 4 * minute,
    });
    expect((await supervision.overview(evening + 24 * hour)).today).toMatchObject({
      ...{ opened: 0, answered: 0, medianAnswerMs: null },
    });
  });

  test("alarms stand with the rung they are on until somebody acknowledges them", async () => {
    const made = new Effects(lan, evening).turn(0);
    const rings = alert(made);
    await house.cases.applyEffects([made.says(cry), rings]);
    const about = { id: rings.id, person: lan, urgency: "P0", at: evening };
    const read = async () => (await supervision.overview(evening)).alarms;
    expect(await read()).toMatchObject([{ ...about, rung: null, nextAt: evening }]);
    await house.pool.query(
      `insert into alert_rungs (alert_id, rung, told, state, at) values
       ($1, 0, 'on-call', 'reached', now()), ($1, 1, 'supervisor', 'unreached', now())`,
      [rings.id],
    );
    expect(await read()).toMatchObject([
      { ...about, rung: { number: 2, told: "supervisor", state: "unreached" } },
    ]);
    await house.cases.acknowledgeAlert(rings.id, staffA, evening);
    expect(await read()).toEqual([]);
  });

  test("tasks are overdue when their term has passed and their case is open", async () => {
    await story("an", 2 * minute);
    await house.pool.query(
      `insert into case_tasks (id, case_id, kind, office, due_at, added_at, added_by, done_at) values
       ('late', 'case-an', 'refer-commune', 'commune', $1, $1, 'staffA', null),
       ('done', 'case-an', 'refer-police', 'police', $1, $1, 'staffA', $1),
       ('later', 'case-an', 'refer-111', '111', $2, $1, 'staffA', null)`,
      [new Date(evening), new Date(evening + 3 * hour)],
    );
    const late = { caseId: "case-an", urgency: "P0", kind: "refer-commune", dueAt: evening };
    const { overdue } = await supervision.overview(evening + hour);
    expect(overdue).toMatchObject({ total: 1, tasks: [late] });
    await house.pool.query("update cases set status = 'closed'");
    expect((await supervision.overview(evening + hour)).overdue).toEqual({ total: 0, tasks: [] });
  });

  test("who is given a talk has not acknowledged its alarms, but its case is in progress", async () => {
    const made = new Effects(lan, evening).turn(0);
    await house.cases.applyEffects([made.says(cry), made.opens(), alert(made)]);
    const given = { kind: "holder", holder: "staff", staff: staffA, name: "Chị Hà" } as const;
    await house.cases.applyEffects([made.turn().effect({ ...given, why: "transfer", by: staffB })]);
    expect(await house.cases.openAlerts(10)).toHaveLength(1);
    const talk = await house.cases.talkLine(lan);
    expect(talk).toMatchObject({ state: "running", caseStatus: "in-progress", holder: { staffId: staffA } });
  });

  test("a block empties the queue, quiets small alarms, is listed and recorded, and ends", async () => {
    const made = new Effects(lan, evening).turn(0);
    await house.cases.applyEffects([made.says("mua đi"), alert(made, "P2")]);
    const until = evening + 24 * hour;
    const blocks = made.turn().effect({ kind: "block", staff: staffB, reason: "adverts", until });
    await house.cases.applyEffects([blocks]);
    expect(await house.cases.talkLine(lan)).toMatchObject({ state: "with-bot", blockedUntil: until });
    expect(await house.cases.openAlerts(10)).toEqual([]);
    expect(await supervision.blocks(evening + hour)).toMatchObject([
      { person: lan, reason: "adverts", until, by: "Anh Nam", practice: false },
    ]);
    expect(await supervision.blocks(until)).toEqual([]);
    await house.cases.applyEffects([made.turn().effect({ kind: "unblock", why: "danger" })]);
    expect(await supervision.blocks(evening + hour)).toEqual([]);
    const { rows } = await house.pool.query(
      "select action, staff, detail from history where action like 'talk.%block%' order by id",
    );
    expect(rows).toMatchObject([
      { action: "talk.block", staff: staffB, detail: { reason: "adverts", hours: "24" } },
      { action: "talk.block-lifted", staff: null },
    ]);
  });

  test("a block never acknowledges an urgent alarm", async () => {
    const made = new Effects(lan, evening).turn(0);
    const until = evening + hour;
    await house.cases.applyEffects([
      made.says(cry),
      alert(made, "P0"),
      made.turn().effect({ kind: "block", staff: staffB, reason: "flooding", until }),
    ]);
    expect(await house.cases.openAlerts(10)).toHaveLength(1);
  });

  describe("practice", () => {
    const at = evening + 2 * hour;
    beforeEach(async () => {
      await story("tap", 2 * minute, true);
      const made = new Effects(personOf("tap-2"), evening).turn(0);
      const waits = [
        made.says(cry),
        made.opens({ caseId: "case-tap2" as CaseId, practice: true }),
        alert(made),
      ];
      await house.cases.applyEffects(waits.map((effect) => ({ ...effect, practice: true })));
      const due = new Date(evening);
      await house.pool.query(
        `insert into case_tasks (id, case_id, kind, office, due_at, added_at, added_by)
         values ('late', 'case-tap2', 'refer-commune', 'commune', $1, $1, 'staffA')`,
        [due],
      );
    });

    test("is marked in every list that shows it", async () => {
      const queue = await house.cases.listTalks({ state: "open", offset: 0, limit: 10 });
      expect(queue.rows.map(({ practice }) => practice)).toEqual([true, true]);
      const listed = await listCases(house.db, { status: "all", offset: 0, limit: 10 }, at);
      expect(listed.rows.map(({ practice }) => practice)).toEqual([true, true]);
      expect((await house.cases.openAlerts(10)).map(({ practice }) => practice)).toEqual([true]);
      expect(await house.cases.readCase("case-tap2" as CaseId)).toMatchObject({ practice: true });
      expect(await house.cases.talkLine(personOf("tap"))).toMatchObject({ practice: true });
    });

    test("counts nowhere: queue, overview, load, overdue, promises, ladder and phones", async () => {
      const { counts } = await house.cases.listTalks({ state: "open", offset: 0, limit: 10 });
      expect(Object.values(counts).every((count) => count === 0)).toBe(true);
      const shown = await supervision.overview(at);
      expect(shown).toMatchObject({ levels: [], alarms: [], overdue: { total: 0, tasks: [] }, practice: 2 });
      expect(shown.people.map(({ held, lastAnswerAt }) => [held, lastAnswerAt])).toEqual([
        [0, null],
        [0, null],
      ]);
      expect(shown.today).toMatchObject({ opened: 0, closed: 0, answered: 0, medianAnswerMs: null });
      expect((await listCases(house.db, { status: "all", offset: 0, limit: 10 }, at)).overdue).toBe(0);
      const changed = () => undefined;
      expect(await createTalkWork(house.db, house.keyring, changed).loadOf(staffA)).toMatchObject({
        held: 0,
      });
      expect(await createCallStore(house.db, house.keyring, changed).brokenPromises(at)).toEqual([]);
      expect((await house.pool.query("select * from alert_climbs")).rows).toEqual([]);
      expect(await openCasesHeldBy(house.db, staffA, 10)).toEqual([]);
      expect(await openCasesByCode(house.db, "case", 10)).toEqual([]);
    });
  });
});
