import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { alarmCode } from "../../../src/cases/alarm-code.js";
import { createCaseLife } from "../../../src/cases/case-life.js";
import { withHistoryKey } from "../../../src/cases/history-key.js";
import { createSealing } from "../../../src/cases/sealing.js";
import { createTalkWork } from "../../../src/cases/talk-work/store.js";
import { createDutyDesk } from "../../../src/composition/duty-desk.js";
import type { DutyDesk } from "../../../src/hotline/duty-bot/desk.js";
import { createPhones } from "../../../src/hotline/duty-bot/phones/phones.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import { silentLog } from "../../../src/infra/log.js";
import type { Event } from "../../../src/model/event.js";
import type { CaseId, StaffId } from "../../../src/model/ids.js";
import { Effects, type House, openHouse, personOf } from "../../cases/effects.js";
import { databases, type TestDatabase } from "../../support/database.js";

const lan = { id: "staff-lan" as StaffId, name: "Lan", roles: ["operator"] as const };
const minh = { id: "staff-minh" as StaffId, name: "Minh" };
const code = "A7K2QX4P";
const caseId = code.padEnd(26, "0") as CaseId;

describe.each(databases)("what staff do from a phone, on $name", ({ name, start }) => {
  let database: TestDatabase;
  let house: House;
  let desk: DutyDesk;
  let made: Effects;
  /** What comes of an event on the inbox. */
  let turn: (event: Event) => Promise<void>;
  let answer: "accepted" | "full";
  const events: Event[] = [];

  beforeAll(async () => {
    database = await start();
    house = await openHouse(database, name);
    for (const { id, name: called } of [lan, minh]) {
      await house.pool.query(
        `insert into staff (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart")
         values ($1, $2, $1 || '@hotline.local', true, 'operator', false, false)`,
        [id, called],
      );
    }
    const swaps = { onCall: [minh.id], supervisor: [], province: [] };
    desk = createDutyDesk({
      ...{ db: house.db, cases: house.cases, log: silentLog, now: Date.now, pause: async () => {} },
      work: createTalkWork(house.db, createKeyring([Buffer.alloc(32, 3)]), () => {}),
      present: async () => [lan.id],
      office: () => ({ roster: { onCall: async () => swaps } as never, alarms: {} as never }),
      accept: async (event) => {
        events.push(event);
        if (answer === "accepted") await turn(event);
        return answer;
      },
    });
  });
  beforeEach(async () => {
    await house.empty();
    events.length = 0;
    answer = "accepted";
    turn = async () => {};
    made = new Effects(personOf("tre", "zalo"), Date.now()).turn();
    await house.cases.applyEffects([made.says("cuu em"), made.opens({ caseId })]);
  });
  afterAll(async () => {
    await house.stop();
    await database.stop();
  });

  const holds = (staff: StaffId, called: string) =>
    house.cases.applyEffects([made.turn().takesOver(staff, called)]);

  test("cases are found by the beginning of their code while they are open, and that is recorded", async () => {
    expect(await desk.calledBy(lan.id, "A7K")).toEqual([
      { code: caseId, subject: { caseId }, urgency: "P0", openedAt: expect.any(Number), holder: null },
    ]);
    expect(await desk.calledBy(lan.id, "7K2")).toEqual([]);
    expect(await desk.calledBy(lan.id, "%")).toEqual([]);
    expect(await desk.casesOf(lan.id)).toEqual([]);
    await holds(lan.id, "Lan");
    expect(await desk.casesOf(lan.id)).toMatchObject([{ id: caseId, holder: { id: lan.id, name: "Lan" } }]);
    const life = createCaseLife(house.db, createKeyring([Buffer.alloc(32, 3)]), () => undefined);
    const press = { caseId, staff: lan.id, at: Date.now() };
    await life.addTasks(press, [{ id: "police", kind: "refer-police", words: "" }]);
    const closing = (request: string) => desk.closeCase(lan, caseId, "safe", "x", request);
    expect(await closing("r-0")).toBe("person-waits");
    await house.cases.applyEffects([made.turn().answers("staff", "Chị đây", { staff: lan.id })]);
    expect(await closing("r-1")).toBe("open-tasks");
    expect(events).toEqual([]);
    await life.endTask({ ...press, id: "police", result: "done", note: "" });
    expect(await closing("r-2")).toBe("closed");
    expect(events.at(-1)?.id).toBe(`hotline:${lan.id}.r-2`);
    expect(events.at(-1)?.body).toMatchObject({ kind: "hand-back", staff: lan.id });
    expect(await desk.calledBy(lan.id, "A7K")).toEqual([]);
    expect(await closing("r-3")).toBe("closed-before");
    const { rows } = await house.pool.query(
      "select distinct action, detail from history where staff = $1 and action like 'case.%' order by action",
      [lan.id],
    );
    expect(rows).toContainEqual({ action: "case.search", detail: { by: "phone" } });
    expect(rows).toContainEqual({ action: "case.list", detail: { by: "phone" } });
  });

  test("taking waits for what the turn decided", async () => {
    expect(await desk.take(lan, { caseId }, "r-1")).toEqual({ kind: "sent" });
    expect(events[0]).toMatchObject({
      id: `hotline:${lan.id}.r-1`,
      channel: "zalo",
      body: { kind: "take-over", staff: lan.id, name: "Lan" },
    });
    turn = () => holds(lan.id, "Lan");
    expect(await desk.take(lan, { caseId }, "r-2")).toEqual({ kind: "taken" });
    expect(await desk.take(lan, { caseId }, "r-3")).toEqual({ kind: "already-mine" });
  });

  test("a talk that rings without a case is taken by the code of its alarm", async () => {
    const other = new Effects(personOf("khong-ho-so"), Date.now(), 4).turn();
    const alert = other.effect({ kind: "alert", urgency: "P1", reason: "asks-for-person" });
    await house.cases.applyEffects([other.says("x"), alert]);
    const full = alarmCode(alert.id);
    const [called] = await desk.calledBy(lan.id, full.slice(0, 4));
    expect(called).toMatchObject({
      code: full,
      subject: { talk: other.person },
      urgency: "P1",
      holder: null,
    });
    turn = () => house.cases.applyEffects([other.turn().takesOver(lan.id, "Lan")]);
    expect(await desk.take(lan, { talk: other.person }, "r-1")).toEqual({ kind: "taken" });
    expect(await desk.take(lan, { talk: other.person }, "r-2")).toEqual({ kind: "already-mine" });
  });

  test("a race that was lost, a full inbox and a case that is gone are told", async () => {
    answer = "full";
    expect(await desk.take(lan, { caseId }, "r-1")).toEqual({ kind: "busy" });
    answer = "accepted";
    turn = () => holds(minh.id, "Minh");
    expect(await desk.take(lan, { caseId }, "r-2")).toEqual({ kind: "held", by: "Minh" });
    const before = events.length;
    expect(await desk.take(lan, { caseId }, "r-3")).toEqual({ kind: "held", by: "Minh" });
    expect(await desk.take(lan, { caseId: "none" as CaseId }, "r-4")).toEqual({ kind: "gone" });
    expect(events).toHaveLength(before);
  });

  test("who holds enough takes no more, unless somebody is in immediate danger", async () => {
    const late = new Effects(personOf("sau"), Date.now(), 9).turn();
    const lateCase = "C9" as CaseId;
    await house.cases.applyEffects([late.says("x"), late.opens({ caseId: lateCase, urgency: "P1" })]);
    for (const number of [1, 2, 3]) {
      const other = new Effects(personOf(`khac-${number}`), Date.now(), number).turn();
      await house.cases.applyEffects([other.says("x"), other.opens({ caseId: `C${number}` as CaseId })]);
      await house.cases.applyEffects([other.turn().takesOver(lan.id, "Lan")]);
    }
    expect(await desk.take(lan, { caseId: lateCase }, "r-1")).toEqual({ kind: "too-many" });
    turn = () => holds(lan.id, "Lan");
    expect(await desk.take(lan, { caseId }, "r-2")).toEqual({ kind: "taken" });
    turn = () => house.cases.applyEffects([late.turn().takesOver(lan.id, "Lan")]);
    const boss = { ...lan, roles: ["supervisor"] } as const;
    expect(await desk.take(boss, { caseId: lateCase }, "r-3")).toEqual({ kind: "taken" });
  });

  test("presses at once never find the same last hand free, and a decided one is free again", async () => {
    const others = [1, 2, 3, 4].map((number) => new Effects(personOf(`nhieu-${number}`), Date.now(), number));
    for (const [place, other] of others.entries()) {
      const opened = other.opens({ caseId: `C${place}` as CaseId, urgency: "P1" });
      await house.cases.applyEffects([other.turn().says("x"), opened]);
    }
    const press = (place: number, request: string) =>
      desk.take(lan, { caseId: `C${place}` as CaseId }, request);
    const took = await Promise.all([0, 1, 2, 3].map((place) => press(place, `r-${place}`)));
    expect(took.map(({ kind }) => kind).toSorted()).toEqual(["sent", "sent", "sent", "too-many"]);
    const last = took.findIndex(({ kind }) => kind === "too-many");
    expect(await press(last, "again")).toEqual({ kind: "too-many" });
    const decided = others[(last + 1) % 4];
    if (decided) await house.cases.applyEffects([decided.turn().takesOver(minh.id, "Minh")]);
    expect(await press(last, "at-last")).toEqual({ kind: "sent" });
  });

  test("a talk is handed over to who is on call, with its note", async () => {
    expect(await desk.colleaguesOf(lan.id)).toEqual([minh]);
    expect(await desk.handOver(lan, caseId, minh, "Đã ổn", "r-1")).toBe("gone");
    await holds(lan.id, "Lan");
    turn = () => holds(minh.id, "Minh");
    expect(await desk.handOver(lan, caseId, minh, "Đã ổn", "r-2")).toBe("handed-over");
    expect(events[0]?.body).toEqual({
      ...{ kind: "transfer", staff: lan.id, from: lan.id, to: minh.id, toName: "Minh" },
    });
    const { rows } = await house.pool.query("select kind, staff, to_staff from talk_notes");
    expect(rows).toEqual([{ kind: "transfer", staff: lan.id, to_staff: minh.id }]);
  });

  test("a phone has one owner and an owner one phone, and nothing tells the chat", async () => {
    const keyring = createKeyring([Buffer.alloc(32, 3)]);
    const phones = createPhones({
      db: withHistoryKey(house.db, keyring),
      sealing: createSealing(keyring),
      hashOf: (chat) => keyring.hash("test", chat),
    });
    expect(await phones.link("nobody" as StaffId, "chat-1", 1_000)).toBe(false);
    expect(await phones.link(lan.id, "chat-1", 1_000)).toBe(true);
    expect(await phones.link(minh.id, "chat-1", 2_000)).toBe(true);
    expect(await phones.linkedAt(lan.id)).toBeNull();
    expect(await phones.ownerOf("chat-1")).toMatchObject({ id: minh.id, name: "Minh", roles: ["operator"] });
    expect(await phones.link(minh.id, "chat-2", 3_000)).toBe(true);
    expect(await phones.ownerOf("chat-1")).toBeNull();
    expect(await phones.linkedAt(minh.id)).toBe(3_000);
    expect(await phones.chatsOf([lan.id, minh.id])).toEqual(new Map([[minh.id, "chat-2"]]));
    const { rows } = await house.pool.query("select * from duty_phones");
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/chat-[12]/);
    await house.pool.query(`update staff set "disabledAt" = now() where id = $1`, [minh.id]);
    expect([await phones.ownerOf("chat-2"), (await phones.chatsOf([minh.id])).size]).toEqual([null, 0]);
    expect(await phones.linked()).toEqual([]);
    await house.pool.query(`update staff set "disabledAt" = null where id = $1`, [minh.id]);
    expect(await phones.unlink(minh.id, "console", 4_000)).toBe(true);
    expect(await phones.unlink(minh.id, "console", 4_000)).toBe(false);
  });
});
