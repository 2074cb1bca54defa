import { beforeEach, describe, expect, test } from "vitest";
import { PoisonEffect } from "../../src/cases/apply.js";
import type { TalkView } from "../../src/cases/talk-detail.js";
import type { TalkLine } from "../../src/cases/talk-list.js";
import type { CaseId, EffectId, PersonKey } from "../../src/model/ids.js";
import { databases } from "../support/database.js";
import {
  beaten,
  caseOne,
  caseTwo,
  cry,
  Effects,
  evening,
  lan,
  messageOne,
  staffA,
  staffB,
} from "./effects.js";
import { setUpHouse } from "./house.js";

const minutes = 60_000;
const hours = 60 * minutes;

describe.each(databases)("effects on $name", (database) => {
  const house = setUpHouse(database);

  beforeEach(() => house.empty());

  const talkOf = async (person: PersonKey = lan): Promise<TalkView> => {
    const talk = await house.cases.readTalk(person, staffA);
    if (!talk) throw new Error("no such talk");
    return talk;
  };
  const lineOf = async (): Promise<TalkLine> => (await talkOf()).talk;
  const caseOf = async (id: CaseId = caseOne) => {
    const found = await house.cases.readCase(id);
    if (!found) throw new Error("no such case");
    return found;
  };

  test("the first cry opens a case with its words, its evidence and the law's clock", async () => {
    const made = new Effects().turn();
    await house.cases.applyEffects([made.says(cry, { dangers: [beaten] }), made.opens()]);
    const { talk, entries, case: opened } = await talkOf();
    expect(talk).toMatchObject({
      state: "waiting",
      urgency: "P0",
      dangers: ["violence-now"],
      caseId: caseOne,
      caseStatus: "new",
      unansweredSince: made.at,
    });
    expect(entries).toMatchObject([
      { number: 1, by: "person", text: cry, dangers: [beaten], delivery: null },
    ]);
    expect(opened).toMatchObject({
      urgency: "P0",
      status: "new",
      voice: "child",
      firstMessageAt: made.at,
      legalDeadlineAt: made.at + 12 * hours,
      dangers: [{ kind: "violence-now", quotes: ["cuu e voi ba dang danh me"], rules: "rules-1" }],
      urgencies: [{ urgency: "P0", at: made.at, rules: "rules-1" }],
      safeContact: { contact: null, time: null, way: null },
    });
  });

  test("the evidence is found wherever in its turn the case was opened", async () => {
    const made = new Effects().turn();
    const opens = made.opens();
    await house.cases.applyEffects([opens, made.says(cry)]);
    expect((await caseOf()).dangers[0]?.quotes).toEqual(["cuu e voi ba dang danh me"]);
  });

  test("the law's clock runs from the first message, not from the opening", async () => {
    const made = new Effects().turn();
    const firstAt = made.at;
    await house.cases.applyEffects([made.says("em sợ"), made.turn(20 * minutes).opens({ firstAt })]);
    expect(await caseOf()).toMatchObject({ openedAt: made.at, legalDeadlineAt: firstAt + 12 * hours });
  });

  test.each(["P2", "P3"] as const)(
    "at %s the law sets no clock, until the case is raised",
    async (urgency) => {
      const made = new Effects().turn();
      await house.cases.applyEffects([made.opens({ urgency, dangers: [] })]);
      expect((await caseOf()).legalDeadlineAt).toBeNull();
      const raise = { kind: "case-raise", caseId: caseOne, urgency: "P1", dangers: [], rules: "r" } as const;
      await house.cases.applyEffects([made.turn(hours).effect(raise)]);
      expect(await caseOf()).toMatchObject({ urgency: "P1", legalDeadlineAt: evening + 1_000 + 12 * hours });
    },
  );

  test("a raise never lowers the urgency, but adds its dangers", async () => {
    const made = new Effects().turn();
    const bullied = { ...beaten, kind: "bullying", urgency: "P2" } as const;
    const raise = {
      kind: "case-raise",
      caseId: caseOne,
      urgency: "P2",
      dangers: [bullied],
      rules: "r",
    } as const;
    await house.cases.applyEffects([made.opens(), made.turn().effect(raise)]);
    expect(await caseOf()).toMatchObject({ urgency: "P0", urgencies: [{ urgency: "P0" }] });
    expect(await lineOf()).toMatchObject({ urgency: "P0", dangers: ["violence-now", "bullying"] });
  });

  test("the newest answer to a field is shown, the earlier ones are kept", async () => {
    const made = new Effects().turn();
    const answer = (field: string, value: string) =>
      made.effect({ kind: "case-answer", caseId: caseOne, field, value, source: "report-abuse/place" });
    await house.cases.applyEffects([
      made.opens(),
      answer("place", "gần chợ"),
      answer("safe-time", "sau 9 giờ tối"),
      answer("place", "gần trường tiểu học"),
      answer("contact", "nhắn ở đây"),
      answer("safe-way", "chỉ nhắn, đừng gọi"),
    ]);
    expect(await caseOf()).toMatchObject({
      place: "gần trường tiểu học",
      answers: [
        { field: "place", value: "gần trường tiểu học", earlier: 1 },
        { field: "safe-time", earlier: 0 },
        { field: "contact" },
        { field: "safe-way" },
      ],
      safeContact: { contact: "nhắn ở đây", time: "sau 9 giờ tối", way: "chỉ nhắn, đừng gọi" },
    });
  });

  test("a report once complete is not broken off later", async () => {
    const made = new Effects().turn();
    const intake = (state: "complete" | "broken-off") =>
      made.effect({ kind: "case-intake", caseId: caseOne, state });
    await house.cases.applyEffects([made.opens(), intake("broken-off")]);
    expect((await caseOf()).intake).toBe("broken-off");
    await house.cases.applyEffects([intake("complete"), intake("broken-off")]);
    expect((await caseOf()).intake).toBe("complete");
  });

  test("a talk with the bot calls for nobody", async () => {
    const made = new Effects().turn();
    await house.cases.applyEffects([
      made.says("quyền trẻ em là gì"),
      made.answers("bot", "Trẻ em có 25 quyền."),
    ]);
    expect(await lineOf()).toMatchObject({ state: "with-bot", urgency: null, unansweredSince: null });
  });

  test("taking over starts the work, acknowledges the alarms and is answered by a person's words", async () => {
    const made = new Effects().turn();
    const alert = { kind: "alert", urgency: "P0", caseId: caseOne, reason: "danger" } as const;
    await house.cases.applyEffects([made.says(cry), made.opens(), made.effect(alert)]);
    expect(await lineOf()).toMatchObject({ state: "waiting", openAlerts: 1 });
    await house.cases.applyEffects([made.turn().takesOver()]);
    expect(await lineOf()).toMatchObject({
      state: "running",
      holder: { who: "staff", staffId: staffA, name: "Chị Hà", since: made.at },
      caseStatus: "in-progress",
      openAlerts: 0,
      unansweredSince: evening + 1_000,
    });
    await house.cases.applyEffects([
      made.turn().answers("staff", "Chị đây", { staff: staffA, name: "Chị Hà" }),
    ]);
    expect(await lineOf()).toMatchObject({ unansweredSince: null, lastAnswerAt: made.at });
    await house.cases.applyEffects([made.turn().says("da")]);
    expect(await lineOf()).toMatchObject({ state: "running", unansweredSince: made.at });
  });

  test("a cry that nobody answered is not buried by giving the talk back: it waits on and rings again", async () => {
    const made = new Effects().turn();
    const cried = made.at;
    const back = { kind: "holder", holder: "bot", why: "hand-back", by: staffA } as const;
    await house.cases.applyEffects([
      ...[made.says(cry), made.opens(), made.turn().takesOver(), made.turn().effect(back)],
    ]);
    const { talk, alerts } = await talkOf();
    expect(talk).toMatchObject({ state: "waiting", unansweredSince: cried, openAlerts: 1 });
    expect(alerts).toMatchObject([{ reason: "handed-back", urgency: "P0", caseId: caseOne }]);
    const { rows } = await house.pool.query(
      "select staff, detail from history where action = 'talk.hand-back'",
    );
    expect(rows).toEqual([{ staff: staffA, detail: { still: "unanswered" } }]);
  });

  test("who takes a talk owes an answer to what was written to the bot before", async () => {
    const made = new Effects().turn();
    const back = { kind: "holder", holder: "bot", why: "hand-back" } as const;
    await house.cases.applyEffects([
      ...[made.says(cry), made.opens(), made.turn().takesOver(), made.turn().answers("staff", "Chị đây")],
      ...[made.turn().effect(back), made.turn().says("chi oi em so")],
    ]);
    const wrote = made.at;
    expect(await lineOf()).toMatchObject({ state: "with-bot", unansweredSince: null });
    await house.cases.applyEffects([made.turn().takesOver()]);
    expect(await lineOf()).toMatchObject({ unansweredSince: wrote });
    // The clock of silence that takes the talk back does not put it back either.
    const silent = { kind: "alert", urgency: "P0", caseId: caseOne, reason: "staff-silent" } as const;
    await house.cases.applyEffects([
      made.turn().effect({ kind: "holder", holder: "bot", why: "staff-silence" }),
      made.effect(silent),
    ]);
    expect(await lineOf()).toMatchObject({ state: "waiting", unansweredSince: wrote });
  });

  test("until when the holder has to answer is shown, and forgotten with the holder", async () => {
    const made = new Effects().turn();
    await house.cases.applyEffects([made.says(cry), made.opens(), made.turn().takesOver()]);
    const until = made.at + 3 * minutes;
    await house.cases.applyEffects([made.effect({ kind: "patience", until, callsLeft: 2 })]);
    expect(await lineOf()).toMatchObject({ patienceUntil: until, callsLeft: 2 });
    const back = { kind: "holder", holder: "bot", why: "staff-silence" } as const;
    await house.cases.applyEffects([made.turn().effect(back)]);
    expect(await lineOf()).toMatchObject({ patienceUntil: null });
  });

  test.each([
    ["hand-back", "with-bot"],
    ["staff-silence", "waiting"],
  ] as const)("after %s a talk with an open case is %s", async (why, state) => {
    const made = new Effects().turn();
    const settled = why === "hand-back" ? { settled: true as const } : {};
    const back = { kind: "holder", holder: "bot", why, ...settled } as const;
    await house.cases.applyEffects([
      made.says(cry),
      made.opens(),
      made.turn().takesOver(),
      made.turn().effect(back),
    ]);
    expect(await lineOf()).toMatchObject({ state, holder: { who: "bot", staffId: null, since: null } });
  });

  test("an answer from the platform's own inbox counts as answered by a person", async () => {
    const made = new Effects().turn();
    const outside = { kind: "holder", holder: "outside", why: "outside-answer" } as const;
    await house.cases.applyEffects([
      made.says(cry),
      made.opens(),
      made.turn().answers("outside", "Chào em"),
      made.effect(outside),
    ]);
    expect(await lineOf()).toMatchObject({
      state: "running",
      holder: { who: "outside" },
      unansweredSince: null,
    });
  });

  test("who lost a take-over is told, and nobody else", async () => {
    const made = new Effects().turn();
    const lost = { kind: "take-over-refused", staff: staffA, heldBy: "Anh Nam" } as const;
    await house.cases.applyEffects([
      made.says("a"),
      made.turn().takesOver(staffB, "Anh Nam"),
      made.effect(lost),
    ]);
    expect((await talkOf()).refusal).toEqual({ at: made.at, heldBy: "Anh Nam" });
    expect((await house.cases.readTalk(lan, staffB))?.refusal).toBeNull();
  });

  test.each([
    [["sent", "delivered", "read"], "read"],
    [["read", "sent"], "read"],
    [["held", "sent"], "sent"],
    [["unsure", "delivered"], "delivered"],
    [["failed", "sent"], "failed"],
    [["failed", "delivered"], "delivered"],
  ] as const)("receipts %j leave the message %s", async (states, shown) => {
    const made = new Effects().turn();
    await house.cases.applyEffects([
      made.answers("bot", "Chào em", { messageId: messageOne }),
      ...states.map((state) => made.effect({ kind: "delivery", messageId: messageOne, state })),
    ]);
    expect((await talkOf()).entries[0]?.delivery?.state).toBe(shown);
  });

  test("why a message failed is shown", async () => {
    const made = new Effects().turn();
    const reason = { word: "window-closed", code: "-230" } as const;
    await house.cases.applyEffects([
      made.answers("staff", "Chào em", { messageId: messageOne }),
      made.effect({ kind: "delivery", messageId: messageOne, state: "failed", reason }),
    ]);
    const { delivery } = (await talkOf()).entries[0] ?? {};
    expect(delivery).toMatchObject({ state: "failed", reason: "window-closed", code: "-230" });
  });

  test("addresses of locked media are not handed out", async () => {
    const made = new Effects().turn();
    const media = (locked: boolean) => ({ kind: "image", urls: ["https://files.invalid/1"], locked });
    await house.cases.applyEffects([
      made.says("", { media: media(true) }),
      made.says("", { media: media(false) }),
    ]);
    expect((await talkOf()).entries.map((entry) => entry.media?.urls.length)).toEqual([0, 1]);
  });

  test("a closed case is opened again by danger, with a clock of its own", async () => {
    const made = new Effects().turn();
    await house.cases.applyEffects([made.says(cry), made.opens()]);
    const closing = {
      caseId: caseOne,
      staff: staffA,
      outcome: "safe",
      note: "đã gặp mẹ",
      at: made.at,
    } as const;
    expect(await house.cases.closeCase(closing)).toEqual({ kind: "closed", person: lan });
    expect(await lineOf()).toMatchObject({ state: "closed", urgency: null, caseId: null });
    const alert = { kind: "alert", urgency: "P0", caseId: caseOne, reason: "higher-danger" } as const;
    await house.cases.applyEffects([made.turn(24 * hours).effect(alert)]);
    expect(await lineOf()).toMatchObject({ state: "waiting", urgency: "P0", caseId: caseOne });
    expect(await caseOf()).toMatchObject({
      status: "new",
      closed: null,
      legalDeadlineAt: made.at + 12 * hours,
    });
  });

  test("an effect that can not be applied is named, and nothing of its batch is kept", async () => {
    const made = new Effects().turn();
    const says = made.says("một");
    const lost = made.effect({
      kind: "case-answer",
      caseId: caseOne,
      field: "place",
      value: "x",
      source: "words",
    });
    const error = await house.cases.applyEffects([says, lost]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PoisonEffect);
    expect(error).toMatchObject({ code: "poison-effect", effectId: lost.id });
    expect(await house.cases.talkLine(lan)).toBeNull();
    expect(house.changes).toEqual([]);

    await house.cases.putAside(lost, "unknown-case");
    await house.cases.putAside(lost, "unknown-case");
    await house.cases.applyEffects([says, lost]);
    expect((await talkOf()).entries).toHaveLength(1);
    expect(await house.cases.openAlerts(10)).toMatchObject([
      { id: lost.id, urgency: "P1", reason: "dead-letter" },
    ]);
  });

  test("an effect of an unknown kind is named", async () => {
    const odd = new Effects().turn().effect({ kind: "nothing" } as never);
    await expect(house.cases.applyEffects([odd])).rejects.toMatchObject({ effectId: odd.id });
  });

  test("who listens hears of each person once, after the commit", async () => {
    const one = new Effects().turn();
    await house.cases.applyEffects([one.says("a"), one.answers("bot", "b"), one.opens()]);
    expect(house.changes).toEqual([{ person: lan, kinds: ["entry", "talk", "case"] }]);
    await house.cases.applyEffects([one.says("c"), one.says("c")].slice(0, 0));
    expect(house.changes).toHaveLength(1);
  });

  describe("withdrawing", () => {
    const withdraw = (made: Effects) => made.turn().effect({ kind: "withdraw" });
    const words = async () =>
      (await house.cases.readTalk(lan, staffA))?.entries.map((entry) => entry.text) ?? null;

    test("leaves nothing of a talk without a case", async () => {
      const made = new Effects().turn();
      const alert = { kind: "alert", urgency: "P2", reason: "asks-for-person" } as const;
      await house.cases.applyEffects([made.says("em buồn"), made.effect(alert), withdraw(made)]);
      expect(await words()).toBeNull();
      expect(await house.cases.openAlerts(10)).toEqual([]);
    });

    test("silences no urgent alarm that nobody has acknowledged; afterwards that goes too", async () => {
      const made = new Effects().turn();
      const broken = made.says("em sợ lắm");
      await house.cases.putAside(broken, "poison-effect");
      await house.cases.applyEffects([made.turn().says("xoá hết"), withdraw(made)]);
      const [alarm] = await house.cases.openAlerts(10);
      expect(alarm).toMatchObject({ urgency: "P1", reason: "dead-letter" });
      expect(await house.db.selectFrom("alert_climbs").select("alert_id").execute()).toHaveLength(1);
      expect(await house.db.selectFrom("dead_letters").select("id").execute()).toHaveLength(1);
      expect(await words()).toEqual([]);
      expect(await lineOf()).toMatchObject({ state: "waiting", urgency: "P1" });
      const later = made.at + hours;
      expect(await house.cases.forgetWithdrawn(later)).toBe(0);
      await house.cases.acknowledgeAlert(alarm?.id ?? broken.id, staffA, later);
      expect(await house.cases.forgetWithdrawn(made.at)).toBe(0);
      expect(await house.cases.forgetWithdrawn(later)).toBe(1);
      expect(await words()).toBeNull();
      for (const table of ["alerts", "dead_letters"] as const) {
        expect(await house.db.selectFrom(table).select("id").execute()).toEqual([]);
      }
    });

    test("a talk that came back is not forgotten", async () => {
      const made = new Effects().turn();
      await house.cases.putAside(made.says("em sợ lắm"), "poison-effect");
      await house.cases.applyEffects([withdraw(made), made.turn().says("em quay lại rồi")]);
      const [alarm] = await house.cases.openAlerts(10);
      if (alarm) await house.cases.acknowledgeAlert(alarm.id, staffA, made.at);
      expect(await house.cases.forgetWithdrawn(made.at + hours)).toBe(0);
    });

    test("keeps the case with its lines, marks it, and removes the rest", async () => {
      const made = new Effects().turn();
      await house.cases.applyEffects([
        made.says("trước đó"),
        made.turn(hours).says(cry),
        made.opens(),
        made.turn().says("nhanh với"),
        withdraw(made),
      ]);
      expect(await words()).toEqual([cry, "nhanh với"]);
      expect(await caseOf()).toMatchObject({ status: "new", withdrawnAt: made.at });
      expect(await lineOf()).toMatchObject({ state: "waiting", urgency: "P0" });
    });

    test("removes what was written after the case was closed", async () => {
      const made = new Effects().turn();
      await house.cases.applyEffects([made.says(cry), made.opens()]);
      await house.cases.closeCase({ caseId: caseOne, staff: staffA, outcome: "safe", note: "", at: made.at });
      await house.cases.applyEffects([made.turn().says("cảm ơn"), withdraw(made)]);
      expect(await words()).toEqual([cry]);
    });
  });

  test("ids long applied can be forgotten", async () => {
    const made = new Effects().turn();
    await house.cases.applyEffects([made.says("a"), made.says("b")]);
    expect(await house.cases.forgetApplied(Date.now() - hours)).toBe(0);
    expect(await house.cases.forgetApplied(Date.now() + hours)).toBe(2);
  });

  test("a second case of the same person stands in the queue when the first is closed", async () => {
    const made = new Effects().turn();
    await house.cases.applyEffects([made.says(cry), made.opens()]);
    await house.cases.applyEffects([made.turn().opens({ caseId: caseTwo, urgency: "P2", dangers: [] })]);
    expect(await lineOf()).toMatchObject({ caseId: caseTwo });
    await house.cases.closeCase({
      caseId: caseTwo,
      staff: staffA,
      outcome: "advised",
      note: "",
      at: made.at,
    });
    expect(await lineOf()).toMatchObject({ caseId: caseOne, urgency: "P0", state: "waiting" });
    expect((await talkOf()).cases.map((line) => line.id)).toEqual([caseTwo, caseOne]);
  });

  test("an id is only passed over within its own batch when it was applied", async () => {
    const made = new Effects().turn();
    const first = made.says("a");
    await house.cases.applyEffects([first, first, { ...first, id: "other.1-0.1" as EffectId }]);
    expect((await talkOf()).entries).toHaveLength(2);
  });
});
