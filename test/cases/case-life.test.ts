import { afterEach, describe, expect, test } from "vitest";
import type { CaseId, StaffId } from "../../src/model/ids.js";
import { databases } from "../support/database.js";
import { caseOne, caseTwo, cry, Effects, evening, lan, minh, staffA, staffB } from "./effects.js";
import { setUpHouse } from "./house.js";

const hour = 3_600_000;
const supervisor = "boss" as StaffId;

describe.each(databases)("the life of a case on $name", (database) => {
  const house = setUpHouse(database);

  afterEach(() => house.empty());

  const press = (caseId: CaseId = caseOne, at = evening + hour) => ({ caseId, staff: staffA, at });
  const shown = async (id: CaseId = caseOne) => {
    const view = await house.cases.readCase(id);
    if (view === null) throw new Error("no such case");
    return view;
  };
  const deeds = async (id: CaseId = caseOne) =>
    (await house.cases.caseHistory(id, 20)).map(({ action, detail }) => [action, detail] as const);
  const work = async (id: CaseId = caseOne) => {
    const found = await house.life.work(id);
    if (found === null) throw new Error("no such case");
    return found;
  };
  /** Lan's case at P0, told at {@link evening}. */
  const open = async () => {
    const made = new Effects().turn(0);
    await house.cases.applyEffects([
      made.says(cry),
      made.opens(),
      made.effect({
        kind: "case-answer",
        caseId: caseOne,
        field: "place",
        value: "gần chợ",
        source: "words",
      }),
    ]);
    return made;
  };
  /** Minh's case about the same matter, a day later. */
  const openSecond = async (urgency: "P1" | "P2" = "P1") => {
    const made = new Effects(minh, evening + 24 * hour).turn(0);
    await house.cases.applyEffects([
      made.says("be nha hang xom cong xanh bi danh"),
      made.opens({ caseId: caseTwo, urgency, firstAt: made.at }),
    ]);
    return made;
  };

  test("a corrected field shows who, why and where it came from, and keeps what stood before", async () => {
    await open();
    expect((await shown()).answers).toMatchObject([{ field: "place", line: 1, staff: null }]);
    const correction = { ...press(), field: "place", value: "chợ Bến Ngự", reason: "told" } as const;
    expect(await house.life.correctField(correction)).toBe("done");
    const view = await shown();
    expect(view.place).toBe("chợ Bến Ngự");
    expect(view.answers).toMatchObject([
      { value: "chợ Bến Ngự", source: "staff", line: null, reason: "told", earlier: 1 },
    ]);
    expect((await house.life.field(caseOne, "place")).map(({ value }) => value)).toEqual([
      "chợ Bến Ngự",
      "gần chợ",
    ]);
    expect((await deeds())[0]).toEqual(["case.correct", { field: "place", reason: "told" }]);
    expect(house.changes.at(-1)).toEqual({ person: lan, kinds: ["case", "talk"] });
    expect(await house.life.correctField({ ...correction, field: "nonsense" })).toBe("unknown");
  });

  test("a field that is emptied counts as not said", async () => {
    const made = await open();
    const effect = made.effect({
      kind: "case-answer",
      caseId: caseOne,
      field: "contact",
      value: "x",
      source: "words",
    });
    await house.cases.applyEffects([effect]);
    expect((await shown()).safeContact.contact).toBe("x");
    await house.life.correctField({ ...press(), field: "contact", value: "", reason: "mistake" });
    expect((await shown()).safeContact.contact).toBeNull();
  });

  test("the legal clock follows the urgency, and a lower level is marked until a supervisor has seen it", async () => {
    await open();
    const lower = { ...press(), urgency: "P2", reason: "safe-confirmed" } as const;
    expect(await house.life.changeUrgency({ ...lower, reason: "danger-now" })).toBe("not-now");
    expect(await house.life.changeUrgency(lower)).toBe("done");
    expect(await shown()).toMatchObject({
      urgency: "P2",
      legalDeadlineAt: null,
      lowered: { at: evening + hour },
    });
    expect((await house.cases.talkLine(lan))?.urgency).toBe("P2");
    expect((await deeds())[0]).toEqual(["case.lower", { from: "P0", to: "P2", reason: "safe-confirmed" }]);
    expect(
      (await house.life.list({ status: "open", lowered: true, offset: 0, limit: 5 }, evening)).total,
    ).toBe(1);
    expect(await house.life.seeLowering({ ...press(), staff: supervisor })).toBe("done");
    expect((await shown()).lowered).toBeNull();
    await house.life.changeUrgency({ ...press(), urgency: "P1", reason: "no-contact" });
    expect(await shown()).toMatchObject({ legalDeadlineAt: evening + 12 * hour });
    expect((await shown()).urgencies.map(({ urgency, reason }) => [urgency, reason])).toEqual([
      ["P0", null],
      ["P2", "safe-confirmed"],
      ["P1", "no-contact"],
    ]);
  });

  test("tasks get their terms, end once, and what they say is kept", async () => {
    await open();
    const tasks = [
      {
        id: "t-commune",
        kind: "refer-commune",
        words: "gọi chị Hai",
        unit: { code: "26506", name: "Phường Vũng Tàu" },
      },
      { id: "t-urgent", kind: "urgent-intervention", words: "" },
      { id: "t-own", kind: "own", words: "gọi lại", dueAt: null },
    ] as const;
    expect(await house.life.addTasks(press(), tasks)).toBe("done");
    expect(await house.life.addTasks(press(), tasks.slice(0, 1))).toBe("done");
    const { tasks: found, suggestions } = await work();
    expect(found.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      // "Ngay" counts from receiving the information, not from when somebody thought of it.
      ["t-commune", evening + hour / 2],
      ["t-urgent", evening + 12 * hour],
      ["t-own", null],
    ]);
    expect(found[0]).toMatchObject({ words: "gọi chị Hai", office: "commune", unit: { code: "26506" } });
    expect(suggestions.map(({ kind }) => kind)).not.toContain("refer-commune");
    const end = { ...press(), id: "t-own", result: "done", note: "đã gặp" } as const;
    expect(await house.life.endTask(end)).toBe("done");
    expect(await house.life.endTask(end)).toBe("not-now");
    expect(await house.life.endTask({ ...end, id: "none" })).toBe("unknown");
    expect((await work()).tasks.at(-1)).toMatchObject({
      id: "t-own",
      done: { result: "done", note: "đã gặp" },
    });
  });

  const vungTau = { code: "26506", name: "Phường Vũng Tàu", province: "Thành phố Hồ Chí Minh" };
  /** When somebody should have told the commune, in the case, in the list of cases, and in the queue. */
  const forwardDues = async () => {
    const { rows } = await house.life.list({ status: "all", offset: 0, limit: 5 }, evening);
    const line = await house.cases.talkLine(lan);
    return [(await shown()).forwardDueAt, rows[0]?.forwardDueAt, line?.forwardDueAt];
  };
  const overdue = async (at: number) =>
    (await house.life.list({ status: "open", overdue: true, offset: 0, limit: 5 }, at)).overdue;

  test("a case that nobody passes on is overdue by itself, until it is sent to a commune", async () => {
    await open();
    const due = evening + hour / 2;
    expect(await forwardDues()).toEqual([due, due, due]);
    expect([await overdue(due), await overdue(due + 1)]).toEqual([0, 1]);
    await house.life.setAtOnce({ minutes: 45, staff: supervisor, at: evening });
    expect(await forwardDues()).toEqual([due + hour / 4, due + hour / 4, due + hour / 4]);
    // A task that is only noted sends nothing.
    await house.life.addTasks(press(), [{ id: "r1", kind: "refer-commune", words: "" }]);
    expect((await shown()).forwardDueAt).not.toBeNull();
    const forwarding = { ...press(), id: "f1", unit: vungTau, place: "nhà số 5, hẻm chợ", words: "Tới ngay" };
    expect(await house.life.forward(forwarding)).toBe("done");
    expect(await forwardDues()).toEqual([null, null, null]);
    expect(await overdue(evening + hour)).toBe(0);
    await house.life.setAtOnce({ minutes: 30, staff: supervisor, at: evening });
    // New information about a closed case has to be passed on again.
    await house.cases.closeCase({ ...press(), outcome: "safe", note: "" });
    expect((await shown()).forwardDueAt).toBeNull();
    await house.life.reopen({ ...press(caseOne, evening + 30 * hour), reason: "danger-again" });
    expect((await shown()).forwardDueAt).toBe(evening + 30.5 * hour);
    expect((await work()).suggestions.map(({ kind }) => kind)).toContain("refer-commune");
  });

  test("111 stands for the commune only while nobody knows it, and staff may note that nobody has to be told", async () => {
    await open();
    await house.life.addTasks(press(), [{ id: "r1", kind: "refer-111", words: "" }]);
    await house.life.endTask({ ...press(), id: "r1", result: "done", note: "" });
    expect((await shown()).forwardDueAt).toBeNull();
    await house.life.setUnit({ ...press(), unit: vungTau });
    expect((await shown()).forwardDueAt).not.toBeNull();
    await house.life.addTasks(press(), [{ id: "r2", kind: "refer-commune", words: "" }]);
    await house.life.endTask({ ...press(), id: "r2", result: "refused", note: "" });
    expect((await shown()).forwardDueAt).not.toBeNull();
    expect((await work()).suggestions.map(({ kind }) => kind)).toContain("refer-commune");
    await house.life.addTasks(press(), [{ id: "r3", kind: "refer-commune", words: "" }]);
    await house.life.endTask({ ...press(), id: "r3", result: "not-needed", note: "" });
    expect((await shown()).forwardDueAt).toBeNull();
  });

  test("sent to a commune in one step, the officer gets place and words, and a second press sends nothing", async () => {
    await open();
    await house.life.addTasks(press(), [{ id: "r1", kind: "refer-commune", words: "" }]);
    const forwarding = { ...press(), id: "f1", unit: vungTau, place: "nhà số 5, hẻm chợ", words: "Tới ngay" };
    expect(await house.life.forward(forwarding)).toBe("done");
    expect(await shown()).toMatchObject({ status: "referred", unit: vungTau, place: "nhà số 5, hẻm chợ" });
    expect(await house.life.officerReferral(caseOne, "26506")).toMatchObject({ words: "Tới ngay" });
    expect((await work()).tasks).toMatchObject([{ id: "r1", done: { result: "done" } }]);
    const before = await deeds();
    expect(before.map(([action]) => action)).toEqual(
      expect.arrayContaining(["case.unit", "case.correct", "task.end", "case.status"]),
    );
    // The open task was taken for it; without one the id given is the referral's, and counts once.
    expect(await house.life.forward({ ...forwarding, id: "f2", words: "" })).toBe("done");
    expect(await house.life.forward({ ...forwarding, id: "f2", words: "" })).toBe("done");
    expect((await work()).referrals.map(({ id }) => id).toSorted()).toEqual(["f2", "r1"]);
    await house.cases.closeCase({ ...press(), outcome: "safe", note: "" });
    expect(await house.life.forward({ ...forwarding, id: "f3" })).toBe("case-closed");
  });

  test("a carer who does the harm makes any level urgent by law, and the clock goes when that was a mistake", async () => {
    await open();
    await house.life.changeUrgency({ ...press(), urgency: "P2", reason: "misread" });
    const harmer = (value: string) =>
      house.life.correctField({ ...press(), field: "harmer", value, reason: "told" });
    await harmer("Người ngoài");
    expect((await shown()).legalDeadlineAt).toBeNull();
    await harmer("bố dượng");
    expect((await shown()).legalDeadlineAt).toBe(evening + 12 * hour);
    // Then the decree's working days do not hold.
    await house.life.addTasks(press(), [{ id: "p", kind: "approval", words: "" }]);
    expect((await work()).tasks[0]?.dueAt).toBeNull();
    await house.life.changeUrgency({ ...press(), urgency: "P3", reason: "misread" });
    expect((await shown()).legalDeadlineAt).toBe(evening + 12 * hour);
    await house.cases.closeCase({ ...press(), outcome: "safe", note: "" });
    await house.life.reopen({ ...press(caseOne, evening + 30 * hour), reason: "new-information" });
    expect((await shown()).legalDeadlineAt).toBe(evening + 42 * hour);
    await harmer("Không rõ");
    expect((await shown()).legalDeadlineAt).toBeNull();
  });

  test("the 15 days of a separation count from when it began, and looking at it again becomes a task", async () => {
    await open();
    const days = 24 * hour;
    await house.life.addTasks(press(), [
      { id: "early", kind: "separation-review", words: "" },
      { id: "s1", kind: "separation", words: "" },
    ]);
    expect((await work()).tasks.find(({ id }) => id === "early")?.dueAt).toBeNull();
    const end = { ...press(caseOne, evening + 3 * hour), result: "done", note: "" } as const;
    await house.life.endTask({ ...end, id: "s1", since: evening + hour });
    const reviews = async () =>
      (await work()).tasks.filter(({ kind, done }) => kind === "separation-review" && done === null);
    expect(await reviews()).toMatchObject([{ id: "early", dueAt: evening + hour + 15 * days }]);
    await house.life.endTask({ ...end, id: "early" });
    await house.life.addTasks(press(), [{ id: "s2", kind: "separation", words: "" }]);
    // A moment that is still to come is no beginning.
    await house.life.endTask({ ...end, id: "s2", since: evening + 9 * days });
    expect(await reviews()).toMatchObject([{ dueAt: evening + 3 * hour + 15 * days }]);
  });

  test("empty fields are filled together without a reason, and never over what stands", async () => {
    await open();
    const fill = (...values: { field: string; value: string }[]) =>
      house.life.fillFields({ ...press(), values });
    const two = [
      { field: "age", value: "9" },
      { field: "harmer", value: "Cha, mẹ hoặc người nuôi" },
    ];
    expect(await fill(...two)).toBe("done");
    expect((await shown()).answers.slice(1)).toMatchObject(
      two.map((one) => ({ ...one, source: "staff", reason: null, earlier: 0 })),
    );
    // The same press again writes nothing; over what somebody else wrote meanwhile, nothing of it is written.
    expect(await fill(...two)).toBe("done");
    expect(await fill({ field: "sex", value: "Bé gái" }, { field: "age", value: "8" })).toBe("not-now");
    expect(await fill({ field: "nonsense", value: "x" })).toBe("unknown");
    expect((await shown()).answers).toHaveLength(3);
    expect((await deeds()).slice(0, 2).map(([action, { field }]) => [action, field])).toEqual([
      ["case.fill", "harmer"],
      ["case.fill", "age"],
    ]);
  });

  test("two cases of one place look alike before anybody chose the commune", async () => {
    await open();
    const second = await openSecond();
    const place = {
      kind: "case-answer",
      caseId: caseTwo,
      field: "place",
      value: "chợ",
      source: "x",
    } as const;
    await house.cases.applyEffects([second.effect(place)]);
    for (const caseId of [caseOne, caseTwo]) {
      await house.life.fillFields({ ...press(caseId), values: [{ field: "age", value: "9" }] });
    }
    const at = evening + 25 * hour;
    const byPlace = (words: string) => (words.endsWith("chợ") ? "26506" : null);
    expect(await house.life.duplicates(caseTwo, at, () => null)).toEqual([]);
    expect(await house.life.duplicates(caseTwo, at, byPlace)).toMatchObject([
      { id: caseOne, reasons: expect.arrayContaining([{ kind: "same-place" }, { kind: "same-age" }]) },
    ]);
  });

  test("the first referral moves the case on, and the commune it went to answers", async () => {
    await open();
    const unit = { code: "26506", name: "Phường Vũng Tàu" };
    await house.life.addTasks(press(), [{ id: "r1", kind: "refer-commune", words: "", unit }]);
    expect(await house.life.referredTo(caseOne, "26506")).toBe(false);
    await house.life.endTask({ ...press(), id: "r1", result: "done", note: "" });
    expect((await shown()).status).toBe("referred");
    expect(await house.life.referredTo(caseOne, "26506")).toBe(true);
    expect(await house.life.referredTo(caseOne, "26507")).toBe(false);
    expect(await house.life.casesReferredTo("26506")).toMatchObject([
      { caseId: caseOne, referralId: "r1", acknowledgedAt: null },
    ]);
    const answer = { ...press(caseOne, evening + 2 * hour), staff: staffB, id: "r1" };
    expect(await house.life.answerReferral({ ...answer, commune: "26507" })).toBe("unknown");
    expect(await house.life.answerReferral({ ...answer, commune: "26506" })).toBe("done");
    expect(await house.life.answerReferral({ ...answer, commune: "26506" })).toBe("not-now");
    await house.life.answerReferral({ ...answer, report: { state: "met", note: "cháu ở nhà bà" } });
    expect((await work()).referrals).toMatchObject([
      {
        id: "r1",
        unit,
        acknowledged: { at: evening + 2 * hour },
        report: { state: "met", note: "cháu ở nhà bà" },
      },
    ]);
  });

  test("a referral that was not needed sends nothing", async () => {
    await open();
    await house.life.addTasks(press(), [{ id: "r1", kind: "refer-police", words: "" }]);
    await house.life.endTask({ ...press(), id: "r1", result: "not-needed", note: "" });
    expect(await work()).toMatchObject({ referrals: [] });
    expect((await shown()).status).toBe("new");
  });

  test("terms in working days skip what the office entered as off", async () => {
    await open();
    await house.life.changeUrgency({ ...press(), urgency: "P2", reason: "misread" });
    await house.life.setHolidays([
      { day: "2026-03-09", kind: "off", note: "bão", staff: supervisor, at: evening },
    ]);
    await house.life.addTasks(press(), [{ id: "p", kind: "approval", words: "" }]);
    // Saturday night; Monday is off; two working days are Tuesday and Wednesday.
    expect((await work()).tasks[0]?.dueAt).toBe(Date.parse("2026-03-11T23:59:59.999+07:00"));
    await house.life.setHolidays([
      { day: "2026-03-09", kind: null, note: "", staff: supervisor, at: evening },
    ]);
    expect(await house.life.holidays()).toEqual([]);
  });

  test("only moves there are can be made", async () => {
    await open();
    const to = (status: "in-progress" | "monitoring" | "referred", reason: "work-begun" | "child-met") =>
      house.life.changeStatus({ ...press(), status, reason });
    expect(await to("monitoring", "child-met")).toBe("not-now");
    expect(await to("in-progress", "child-met")).toBe("not-now");
    expect(await to("in-progress", "work-begun")).toBe("done");
    expect(await to("monitoring", "child-met")).toBe("done");
    expect((await shown()).status).toBe("monitoring");
  });

  test.each([
    ["danger-again", evening + 30 * hour + 12 * hour],
    ["closed-by-mistake", evening + 12 * hour],
  ] as const)(
    "reopened because of %s, the talk shows it again, with the right clock",
    async (reason, deadline) => {
      await open();
      await house.cases.closeCase({ ...press(), outcome: "safe", note: "x" });
      expect(await house.life.addTasks(press(), [{ id: "t", kind: "own", words: "" }])).toBe("case-closed");
      expect(await house.life.reopen({ ...press(caseOne, evening + 30 * hour), reason })).toBe("done");
      expect(await shown()).toMatchObject({ status: "in-progress", closed: null, legalDeadlineAt: deadline });
      // Nobody has answered the cry: it waits since then, and rings.
      expect(await house.cases.talkLine(lan)).toMatchObject({
        ...{ caseId: caseOne, urgency: "P0", state: "waiting" },
        ...{ unansweredSince: evening, openAlerts: 1 },
      });
      const [ringing] = await house.cases.openAlerts(9);
      expect(ringing).toMatchObject({ reason: "reopened", urgency: "P0", caseId: caseOne });
      expect(await house.db.selectFrom("alert_climbs").select("alert_id").execute()).toEqual([
        { alert_id: ringing?.id },
      ]);
      expect(await house.life.reopen({ ...press(), reason })).toBe("not-now");
    },
  );

  test.each([
    ["danger-again", 1],
    ["closed-by-mistake", 0],
  ] as const)(
    "reopened because of %s after a person had answered, it rings for a new danger only",
    async (reason, alarms) => {
      const made = await open();
      await house.cases.applyEffects([made.turn().takesOver(), made.turn().answers("staff", "Chị đây")]);
      await house.cases.applyEffects([
        made.turn().effect({ kind: "holder", holder: "bot", why: "hand-back" }),
      ]);
      await house.cases.closeCase({ ...press(), outcome: "safe", note: "x" });
      await house.life.reopen({ ...press(caseOne, evening + 30 * hour), reason });
      expect(await house.cases.openAlerts(9)).toHaveLength(alarms);
      expect(await house.cases.talkLine(lan)).toMatchObject({ state: alarms > 0 ? "waiting" : "with-bot" });
    },
  );

  test("a case whose child waits for an answer is closed only when that is meant", async () => {
    await open();
    const closing = { ...press(), outcome: "not-a-case", note: "" } as const;
    expect(await house.cases.closeCase({ ...closing, despiteWaiting: false })).toEqual({
      kind: "person-waits",
    });
    expect(await shown()).toMatchObject({ closed: null });
    expect(await house.cases.closeCase({ ...closing, despiteWaiting: true })).toMatchObject({
      kind: "closed",
    });
  });

  test("an outcome that says an office has it is taken only where the case says it was sent there", async () => {
    await open();
    const closing = { ...press(), outcome: "handed-to-police", note: "", despiteNotHanded: false } as const;
    const task = { id: "sent-111", kind: "refer-111", words: "" } as const;
    await house.life.addTasks(press(), [task]);
    await house.life.endTask({ ...press(), id: task.id, result: "done", note: "" });
    expect(await house.cases.closeCase(closing)).toEqual({ kind: "not-handed" });
    expect(await house.cases.closeCase({ ...closing, outcome: "handed-to-111" })).toMatchObject({
      kind: "closed",
    });
  });

  test("two cases that look alike are shown with reasons until a person decides", async () => {
    await open();
    await openSecond();
    for (const caseId of [caseOne, caseTwo]) {
      const unit = { code: "26506", name: "Phường Vũng Tàu", province: "Thành phố Hồ Chí Minh" };
      await house.life.setUnit({ ...press(caseId), unit });
      await house.life.correctField({
        ...press(caseId),
        field: "age",
        value: caseId === caseOne ? "8" : "9 tuổi",
        reason: "told",
      });
    }
    expect((await shown()).unit?.province).toBe("Thành phố Hồ Chí Minh");
    const [found] = await house.life.duplicates(caseTwo, evening + 25 * hour, () => null);
    expect(found).toMatchObject({
      id: caseOne,
      reasons: [
        { kind: "same-place" },
        { kind: "near-age" },
        { kind: "near-time", days: 1 },
        { kind: "same-words", words: ["danh"] },
      ],
    });
    expect(await house.life.decideLink({ ...press(caseTwo), other: caseOne, kind: "different" })).toBe(
      "done",
    );
    expect(await house.life.duplicates(caseTwo, evening, () => null)).toEqual([]);
    expect(await house.life.decideLink({ ...press(caseTwo), other: caseOne, kind: "same-matter" })).toBe(
      "done",
    );
    expect((await work(caseOne)).links).toMatchObject([{ id: caseTwo, kind: "same-matter" }]);
    expect(await house.life.decideLink({ ...press(), other: caseOne, kind: "merged" })).toBe("not-now");
  });

  test("merged, the older case goes on with the tasks, alarms and later dangers of the newer", async () => {
    await open();
    const second = await openSecond();
    await house.cases.applyEffects([
      second.effect({ kind: "alert", urgency: "P1", caseId: caseTwo, reason: "danger" }),
    ]);
    await house.life.changeUrgency({ ...press(), urgency: "P2", reason: "misread" });
    await house.life.addTasks(press(caseTwo), [{ id: "t", kind: "own", words: "gọi trường" }]);
    // Whichever is named first: the one opened first stands.
    expect(await house.life.decideLink({ ...press(caseOne), other: caseTwo, kind: "merged" })).toBe("done");
    expect(await shown(caseTwo)).toMatchObject({
      status: "closed",
      mergedInto: caseOne,
      closed: { outcome: "duplicate" },
    });
    expect(await shown()).toMatchObject({ urgency: "P1", legalDeadlineAt: evening + 36 * hour });
    expect((await work()).tasks).toMatchObject([{ id: "t", words: "gọi trường" }]);
    expect(await house.cases.openAlerts(9)).toMatchObject([{ caseId: caseOne }]);
    expect(await house.cases.talkLine(minh)).toMatchObject({ caseId: caseOne, urgency: "P1" });

    second.turn();
    const evidence = [{ start: 0, end: 11 }];
    const danger = { kind: "sexual-abuse", urgency: "P0", about: "child", evidence } as const;
    await house.cases.applyEffects([
      second.says("be so lam a", {
        dangers: [danger],
        media: { kind: "image", urls: ["https://a.invalid/1"], locked: false },
      }),
      second.effect({ kind: "case-raise", caseId: caseTwo, urgency: "P0", dangers: [danger], rules: "r" }),
      second.effect({
        kind: "case-answer",
        caseId: caseTwo,
        field: "safe-way",
        value: "Gọi điện thoại",
        source: "words",
      }),
    ]);
    const standing = await shown();
    expect(standing).toMatchObject({ urgency: "P0", safeContact: { way: null } });
    expect(standing.dangers.at(-1)).toMatchObject({ kind: "sexual-abuse", quotes: ["be so lam a"] });
    expect(standing.merged).toMatchObject([{ id: caseTwo, answers: [{ field: "safe-way" }] }]);
    const talk = await house.cases.readTalk(minh, staffA);
    expect(talk).toMatchObject({ case: { id: caseOne }, safeContact: { way: "Gọi điện thoại" } });
    expect(talk?.entries.at(-1)?.media?.locked).toBe(true);
    expect((await house.cases.readTalk(lan, staffA))?.safeContact.way).toBeNull();

    expect(await house.life.reopen({ ...press(caseTwo), reason: "new-information" })).toBe("not-now");
    await house.cases.closeCase({ ...press(), outcome: "safe", note: "" });
    expect((await house.cases.talkLine(minh))?.caseId).toBeNull();
    second.turn();
    await house.cases.applyEffects([
      second.effect({ kind: "alert", urgency: "P1", caseId: caseTwo, reason: "danger" }),
    ]);
    expect(await shown()).toMatchObject({ status: "new" });
    expect((await house.cases.talkLine(minh))?.caseId).toBe(caseOne);
  });

  test("a merge opens the older case again when only the newer one was open", async () => {
    await open();
    await house.cases.closeCase({ ...press(), outcome: "safe", note: "" });
    await openSecond();
    const { legalDeadlineAt } = await shown(caseTwo);
    expect(legalDeadlineAt).toBe(evening + 36 * hour);
    await house.life.decideLink({ ...press(caseTwo), other: caseOne, kind: "merged" });
    expect(await shown()).toMatchObject({ status: "new", closed: null, legalDeadlineAt });
    expect((await house.cases.talkLine(minh))?.caseId).toBe(caseOne);
    expect((await house.cases.talkLine(lan))?.caseId).toBe(caseOne);
  });

  test("the list finds by status, urgency, term, unit and code, the nearest term first", async () => {
    await open();
    await openSecond("P2");
    await house.life.setUnit({
      ...press(caseTwo),
      unit: { code: "26506", name: "Phường Vũng Tàu", province: "TP" },
    });
    const at = evening + 25 * hour;
    await house.life.addTasks(press(caseTwo, at - 2 * hour), [{ id: "t", kind: "refer-commune", words: "" }]);
    const list = async (more: object) =>
      (await house.life.list({ status: "open", offset: 0, limit: 50, ...more }, at)).rows.map(({ id }) => id);
    expect(await list({})).toEqual([caseOne, caseTwo]);
    expect(await list({ urgency: "P2" })).toEqual([caseTwo]);
    expect(await list({ overdue: true })).toEqual([caseOne, caseTwo]);
    expect(await list({ units: ["79", "26506"] })).toEqual([caseTwo]);
    expect(await list({ code: "case-t" })).toEqual([caseTwo]);
    expect(await list({ code: "%" })).toEqual([caseOne, caseTwo]);
    expect(await list({ limit: 1, offset: 1 })).toEqual([caseTwo]);
    await house.life.endTask({ ...press(caseTwo), id: "t", result: "done", note: "" });
    expect(await house.life.list({ status: "referred", offset: 0, limit: 9 }, at)).toMatchObject({
      rows: [{ id: caseTwo, openTasks: 0, nextDueAt: null }],
      total: 1,
      // The other one by its legal clock, this one since nobody at the commune has acknowledged it.
      overdue: 2,
    });
  });
});
