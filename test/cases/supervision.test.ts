import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCallStore } from "../../src/cases/calls/call-store.js";
import { listCases } from "../../src/cases/case-list.js";
import { shownParts } from "../../src/cases/figures/small-groups.js";
import { spanAt } from "../../src/cases/figures/span.js";
import { openCasesByCode, openCasesHeldBy } from "../../src/cases/open-cases.js";
import { createSealing } from "../../src/cases/sealing.js";
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

describe("figures", () => {
  const at = (day: string) => Date.parse(`${day}T00:00:00+07:00`);
  test.each([
    ["day", "2026-02-14", "2026-02-01", "2026-03-01", 28],
    ["day", "2028-02-29", "2028-02-01", "2028-03-01", 29],
    ["week", "2026-03-07", "2026-01-05", "2026-04-06", 13],
    // The first days of a year belong to the week, and so to the quarter, before.
    ["week", "2026-01-03", "2025-10-06", "2026-01-05", 13],
    ["month", "2026-12-31", "2026-01-01", "2027-01-01", 12],
  ] as const)("by %s, %s lies between %s and %s, in %i rows", (step, day, from, to, rows) => {
    const last = { ...spanAt(step, at(day) + 24 * hour - 1) };
    expect(spanAt(step, at(day))).toEqual(last);
    expect([last.from, last.to, last.rows.length]).toEqual([at(from), at(to), rows]);
    expect(spanAt(step, last.from - 1).to).toBe(last.from);
    expect(spanAt(step, last.to).from).toBe(last.to);
  });

  test.each([
    ["none and five", [0, 5, 12], [0, 5, 12]],
    ["two small ones", [1, 4, 12], ["few", "few", 12]],
    ["one small one, which all others together would tell", [3, 12, 7, 0], ["few", 12, "hidden", 0]],
    ["one small one alone", [0, 3], [0, "few"]],
  ] as const)("show %s so that nobody is recognised", (_words, counts, shown) => {
    expect(shownParts(counts)).toEqual(shown);
  });

  test("no small number can be reckoned from those that are shown", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (counts) => {
        const shown = shownParts(counts);
        const small = counts.filter((count) => count > 0 && count < 5);
        const unknown = shown.filter((count) => typeof count !== "number").length;
        expect(shown.some((count) => typeof count === "number" && count > 0 && count < 5)).toBe(false);
        const alone = counts.every((count) => count < 5);
        if (small.length > 0 && !alone) expect(unknown).toBeGreaterThan(1);
      }),
    );
  });
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
    expect((await supervision.overview(evening + hour)).overdue).toEqual({ total: 0, tasks: [], cases: [] });
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

  test("figures count talks, cases, groups and times, never practice or a merged case", async () => {
    for (let one = 0; one < 12; one++) await story(`so-${one}`, (one + 1) * 2 * minute);
    await story("gop", minute);
    await story("tap", minute, true);
    const change = (set: string, ...ids: readonly (number | string)[]) =>
      house.pool.query(`update cases set ${set} where id = any($1)`, [ids.map((id) => `case-${idOf(id)}`)]);
    const idOf = (id: number | string) => (typeof id === "number" ? `so-${id}` : id);
    await change("merged_into = 'case-so-0'", "gop");
    await change("opened_at = opened_at + interval '1 day'", 9, 10, 11);
    await change("channel = 'zalo'", 6, 7, 8, 9, 10, 11);
    await change("province_name = 'Tỉnh Lào Cai'", 0, 1, 2, 3, 4, 5, 6);
    await change("province_name = 'Thành phố Huế'", 7, 8);
    for (let one = 0; one < 6; one++) {
      await change(`status = 'closed', closed_at = first_message_at + interval '${one + 1} hours'`, one);
    }
    const sent = (id: number, hours: number) =>
      house.pool.query(
        `with task as (
           insert into case_tasks (id, case_id, kind, office, added_at, added_by)
           values ($1, $1, 'refer-commune', 'commune', $2, $3) returning id)
         insert into case_referrals (id, case_id, to_kind, sent_at, sent_by)
         select id, id, 'commune', $2, $3 from task`,
        [`case-so-${id}`, new Date(evening + hours * hour), staffA],
      );
    await sent(6, 2);
    await sent(7, 13);
    await house.pool.query(
      `insert into case_dangers (case_id, number, kind, urgency, about, turn, evidence_sealed, rules, at)
       select case_id, 99, 'bullying', urgency, about, turn, evidence_sealed, rules, at
       from case_dangers where case_id = 'case-so-0' limit 1`,
    );
    const march = spanAt("day", evening);
    const shown = await supervision.figures(march, evening + 48 * hour);
    expect(shown.rows).toHaveLength(31);
    const nothing = { talks: 0, cases: 0, closed: 0 };
    expect(shown.rows[5]).toEqual({ from: midnightBefore(evening) - 24 * hour, ...nothing });
    expect(shown.rows[6]).toEqual({
      ...{ from: midnightBefore(evening), talks: 13, cases: "hidden", closed: "few" },
    });
    expect(shown.rows[7]).toMatchObject({ talks: 0, cases: "few", closed: "few" });
    expect(shown.total).toEqual({ talks: 13, cases: 12, closed: 6 });
    const some = <Id>(groups: readonly { id: Id; cases: unknown }[]) =>
      groups.flatMap(({ id, cases }) => (cases === 0 ? [] : [[id, cases]]));
    expect(some(shown.urgencies)).toEqual([["P0", 12]]);
    expect(some(shown.channels)).toEqual([
      ["zalo", 6],
      ["web", 6],
    ]);
    expect(some(shown.kinds)).toEqual([
      ["violence-now", 12],
      ["bullying", "few"],
    ]);
    expect(shown.provinces).toEqual([
      { id: "Thành phố Huế", cases: "few" },
      { id: "Tỉnh Lào Cai", cases: 7 },
      { id: null, cases: "few" },
    ]);
    const term = { sent: "few", closed: "hidden", late: 5, noMatter: 0, keptPercent: 58 };
    expect(shown.times).toEqual({ answerMs: 13 * minute, closingMs: 3.5 * hour, term });
    // A term that still runs counts neither way: of these, only what was done in time is known.
    const running = await supervision.figures(march, evening + hour);
    expect(running.times.term).toEqual({ ...term, late: 0, keptPercent: 100 });
    // Sent, closed without sending, and closed because nothing was the matter are three things.
    await change("outcome = 'handed-to-police'", 0, 1, 2, 3);
    await change("outcome = 'not-a-case'", 4);
    const closing = "closed_at = first_message_at + interval '5 hours', outcome = 'safe'";
    await change(closing, 5, 8, 9, 10, 11);
    const told = await supervision.figures(march, evening + 48 * hour);
    const few = { late: "few", noMatter: "few" };
    expect(told.times.term).toEqual({ sent: 5, closed: 5, ...few, keptPercent: 91 });
    // Found out too late, it was late all the same.
    await change("closed_at = first_message_at + interval '13 hours'", 4);
    const later = await supervision.figures(march, evening + 48 * hour);
    expect(later.times.term).toMatchObject({ late: "few", noMatter: 0, keptPercent: 83 });
    await change("closed_at = null, outcome = null", 8, 9, 10, 11);
    const year = await supervision.figures(spanAt("month", evening), evening + 48 * hour);
    expect(year.rows[2]).toMatchObject({ talks: 13, cases: 12, closed: 6 });
    const before = await supervision.figures(spanAt("day", march.from - 1), evening);
    expect(before).toMatchObject({
      total: nothing,
      provinces: [],
      times: { answerMs: null, closingMs: null, term: { sent: 0, late: 0, keptPercent: null } },
    });
  });

  test("what is over is forgotten: sessions, half-finished sign-ins, take-overs that came too late", async () => {
    const [past, future] = [new Date(evening - 25 * hour), new Date(evening + hour)];
    await house.cases.applyEffects([new Effects(lan, evening).turn(0).says(cry)]);
    for (const [id, at] of [
      ["old", past],
      ["new", future],
    ] as const) {
      await house.pool.query(
        `insert into staff_session (id, "expiresAt", token, "updatedAt", "userId") values ($1, $2, $1, $2, $3)`,
        [id, at, staffA],
      );
      await house.pool.query(
        `insert into staff_verification (id, identifier, value, "expiresAt") values ($1, $1, '', $2)`,
        [id, at],
      );
      await house.pool.query(
        `insert into take_over_refusals (id, person, staff, held_by, at) values ($1, $2, $3, '', $4)`,
        [id, lan, staffA, at],
      );
    }
    expect(await house.cases.forgetOver(evening)).toBe(3);
    for (const table of ["staff_session", "staff_verification", "take_over_refusals"]) {
      expect((await house.pool.query(`select id from ${table}`)).rows).toEqual([{ id: "new" }]);
    }
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
      const listed = await listCases(
        house.db,
        createSealing(house.keyring),
        { status: "all", offset: 0, limit: 10 },
        at,
      );
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
      expect(
        (await listCases(house.db, createSealing(house.keyring), { status: "all", offset: 0, limit: 10 }, at))
          .overdue,
      ).toBe(0);
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
