import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { lateCases } from "../../src/cases/case-list.js";
import { createMorning } from "../../src/cases/morning/morning.js";
import type { EffectId, StaffId } from "../../src/model/ids.js";
import { databases } from "../support/database.js";
import { caseOne, cry, Effects, evening, lan, staffA } from "./effects.js";
import { employ, setUpHouse } from "./house.js";

const hour = 3_600_000;
const officer = "officer" as StaffId;
const commune = "26506";
const unit = { code: commune, name: "Phường Vũng Tàu" };

describe.each(databases)("what officers of a commune report on $name", (database) => {
  const house = setUpHouse(database);

  beforeAll(() => employ(house.pool, [[officer, "Chú Sáu", "commune"]]));
  afterEach(() => house.empty());

  const at = evening + hour;
  const press = { caseId: caseOne, staff: officer, at: at + hour, commune };
  const filter = { status: "open", offset: 0, limit: 10 } as const;
  /** Lan's case, sent to the commune an hour after it was told. */
  const refer = async () => {
    const made = new Effects().turn(0);
    await house.cases.applyEffects([made.says(cry), made.opens({ urgency: "P2" })]);
    const task = { id: "sent", kind: "refer-commune", unit, words: "Xin tới xem ngay" } as const;
    await house.life.addTasks({ caseId: caseOne, staff: staffA, at }, [task]);
    await house.life.endTask({ caseId: caseOne, staff: staffA, at, id: "sent", result: "done", note: "" });
  };
  const officerHasAccount = (open: boolean) =>
    house.pool.query(
      `update staff set "communeCode" = '${commune}', "disabledAt" = ${open ? "null" : "now()"} where id = 'officer'`,
    );
  /** Nobody wrote in the hours that are looked at. */
  const morning = async (to = press.at + hour) => {
    const night = { from: press.at, to, staff: staffA };
    const { items } = await createMorning(house.db, house.keyring).list(night);
    return items.flatMap((item) => (item.kind === "line" ? [item.line] : item.group.lines));
  };
  const finding = { met: true, safe: "safe", need: "none" } as const;

  test("a referral nobody acknowledges within half an hour is overdue, until somebody does", async () => {
    await refer();
    const overdue = async (now: number) => (await house.life.list({ ...filter, overdue: true }, now)).total;
    expect([await overdue(at + 30 * 60_000), await overdue(at + 30 * 60_000 + 1)]).toEqual([0, 1]);
    const [row] = (await house.life.list(filter, at)).rows;
    expect(row?.referralDueAt).toBe(at + 30 * 60_000);
    expect(await house.life.acknowledgeReferral({ ...press, commune: "26526" })).toBe("unknown");
    expect(await house.life.acknowledgeReferral(press)).toBe("done");
    expect(await house.life.acknowledgeReferral(press)).toBe("not-now");
    expect(await overdue(at + 24 * hour)).toBe(0);
    expect((await house.life.list(filter, at)).rows[0]?.referralDueAt).toBeNull();
    expect(house.changes.at(-1)).toEqual({ person: lan, kinds: ["case", "talk", "alert"] });
  });

  test("reports stand beside each other, the same one counts once, and each acknowledges", async () => {
    await refer();
    const report = { ...press, id: "r1", finding: { ...finding, met: false }, note: "nhà khoá cửa" };
    expect(await house.life.reportReferral(report)).toBe("done");
    expect(await house.life.reportReferral(report)).toBe("done");
    expect(
      await house.life.reportReferral({ ...press, at: press.at + hour, id: "r2", finding, note: "" }),
    ).toBe("done");
    const shown = await house.life.officerReferral(caseOne, commune);
    expect(shown).toMatchObject({
      words: "Xin tới xem ngay",
      acknowledged: { at: press.at },
      report: { state: "safe" },
      reports: [
        { id: "r2", met: true },
        { id: "r1", met: false, note: "nhà khoá cửa" },
      ],
    });
    expect((await house.life.work(caseOne))?.referrals[0]?.reports).toHaveLength(2);
    expect(await house.cases.openAlerts(5)).toEqual([]);
    expect(await house.life.officerReferral(caseOne, "26526")).toBeNull();
    const sealed = await house.pool.query("select note_sealed from referral_reports where id = 'r1'");
    expect(sealed.rows[0].note_sealed).not.toContain("khoá");
  });

  test("the clock of the law goes on when a case is sent to a commune, until the child was found safe", async () => {
    const made = new Effects().turn(0);
    await house.cases.applyEffects([made.says(cry), made.opens({ urgency: "P1" })]);
    const over = evening + 12 * hour + 1;
    const sent = {
      caseId: caseOne,
      staff: staffA,
      at,
      id: "sent",
      unit: { ...unit, province: "Thành phố Hồ Chí Minh" },
      place: "",
      words: "",
    };
    expect(await house.life.forward(sent)).toBe("done");
    const clock = async () => ({
      deadline: (await house.cases.readCase(caseOne))?.legalDeadlineAt,
      overdue: (await house.life.list({ ...filter, overdue: true }, over)).total,
      late: (await lateCases(house.db, over, 10)).map(({ why }) => why),
    });
    await house.life.acknowledgeReferral(press);
    const runs = { deadline: evening + 12 * hour, overdue: 1, late: ["law"] };
    expect(await clock()).toEqual(runs);
    // Met is not yet safe.
    await house.life.reportReferral({
      ...press,
      id: "r8",
      finding: { ...finding, safe: "unknown" },
      note: "",
    });
    expect(await clock()).toEqual(runs);
    await house.life.reportReferral({ ...press, id: "r9", finding, note: "" });
    expect(await clock()).toEqual({ ...runs, overdue: 0, late: [] });
  });

  test("a child who is not safe rings at once, with a climb, and only once for a report", async () => {
    await refer();
    const report = { ...press, id: "r3", finding: { ...finding, safe: "unsafe" }, note: "" } as const;
    expect(await house.life.reportReferral({ ...report, commune: "26526" })).toBe("unknown");
    expect(await house.cases.openAlerts(5)).toEqual([]);
    await house.life.reportReferral(report);
    await house.life.reportReferral(report);
    expect(await house.cases.openAlerts(5)).toMatchObject([
      { id: "report.r3", urgency: "P1", reason: "officer-report", caseId: caseOne },
    ]);
    const climbs = await house.pool.query("select alert_id from alert_climbs");
    expect(climbs.rows).toEqual([{ alert_id: "report.r3" }]);
    expect(house.changes.at(-1)?.kinds).toContain("alert");
  });

  test("help that is asked for stays a task and a mark after the alarm is seen, until it is written what was done", async () => {
    await officerHasAccount(true);
    await refer();
    const need = { ...finding, safe: "unsafe", need: "police" } as const;
    const told = press.at;
    await house.life.reportReferral({ ...press, id: "r4", finding: need, note: "" });
    await house.cases.acknowledgeAlert("report.r4" as EffectId, staffA, told + 1);
    const tasks = async () => (await house.life.work(caseOne))?.tasks.filter(({ done }) => done === null);
    expect(await tasks()).toMatchObject([
      {
        ...{ id: "help-r4", kind: "refer-police", words: "Xã báo: Chưa an toàn. Cần công an." },
        dueAt: told + 30 * 60_000,
      },
    ]);
    const marks = { helpSince: told, unsafe: true, unheardSince: null, takenDueAt: null };
    const seen = async () => ({
      detail: (await house.cases.readCase(caseOne))?.communeMarks,
      list: (await house.life.list({ ...filter, overdue: true }, told)).rows[0]?.communeMarks,
      queue: (await house.cases.listTalks({ state: "all", offset: 0, limit: 5 })).rows[0]?.communeMarks,
      morning: (await morning()).map(({ communeMarks }) => communeMarks),
      overview: (await lateCases(house.db, told + 1, 10)).map(({ why, unsafe }) => [why, unsafe]),
    });
    expect(await seen()).toMatchObject({
      ...{ detail: marks, list: marks, queue: marks, morning: [marks], overview: [["help", true]] },
    });
    const end = { ...press, at: told + hour, id: "help-r4", result: "done", note: "113 đã tới" } as const;
    expect(await house.life.endTask(end)).toBe("done");
    expect(await seen()).toMatchObject({
      ...{ detail: { helpSince: null, unsafe: false }, list: undefined, morning: [], overview: [] },
    });
  });

  test("what is sent to a commune without an open account is marked at once, and until somebody there takes it", async () => {
    await officerHasAccount(false);
    await refer();
    const unheard = async () => (await house.cases.readCase(caseOne))?.communeMarks.unheardSince;
    expect(await house.life.officersOf(commune)).toBe(0);
    expect(await unheard()).toBe(at);
    expect((await lateCases(house.db, at + 1, 10)).map(({ why }) => why)).toEqual(["unheard"]);
    await officerHasAccount(true);
    expect([await house.life.officersOf(commune), await unheard()]).toEqual([1, null]);
    // An officer who is there and does not take it is late in the overview as in the list of cases.
    const late = at + 31 * 60_000;
    expect((await lateCases(house.db, late, 10)).map(({ why }) => why)).toEqual(["untaken"]);
    expect((await house.life.list(filter, late)).overdue).toBe(1);
    expect((await morning(late)).map(({ communeMarks }) => communeMarks.takenDueAt)).toEqual([
      at + 30 * 60_000,
    ]);
    await officerHasAccount(false);
    expect([await house.life.officersOf(commune), await unheard()]).toEqual([0, at]);
    await house.life.answerReferral({ ...press, id: "sent", commune: undefined });
    expect(await unheard()).toBeNull();
  });
});
