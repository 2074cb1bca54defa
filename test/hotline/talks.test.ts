import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { paths, type TalkDetail, talkDetail, talkList } from "../../src/hotline/api/contract.js";
import type { CaseId, PersonKey, StaffId } from "../../src/model/ids.js";
import { beaten, cry, Effects, personOf } from "../cases/effects.js";
import { databases, type TestDatabase } from "../support/database.js";
import { type Browser, codeOf, type Desk, idOf, openDesk, signedIn } from "./desk.js";

const hours = 3_600_000;

describe.each(databases)("the staff's server on $name", ({ name, start }) => {
  let database: TestDatabase;
  let desk: Desk;
  let ha: Browser;
  let nam: Browser;
  let boss: Browser;
  let made: Effects;
  let person: PersonKey;
  let caseId: CaseId;
  let number = 0;

  beforeAll(async () => {
    database = await start();
    desk = await openDesk(database, name);
    ha = await signedIn(desk, "operator");
    nam = await signedIn(desk, "operator");
    boss = await signedIn(desk, "supervisor");
  });
  beforeEach(async () => {
    number += 1;
    person = personOf(`child-${number}`, "zalo");
    caseId = `case-${number}` as CaseId;
    desk.now = Date.now();
    desk.answer = "accepted";
    desk.events.length = 0;
    made = new Effects(person, desk.now).turn();
    await desk.cases.applyEffects([made.says(cry, { dangers: [beaten] }), made.opens({ caseId })]);
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  const talk = `/talks/`;
  const read = async (browser: Browser): Promise<TalkDetail> => {
    const reply = await browser.get(`${talk}${person}`);
    expect(reply.status).toBe(200);
    return talkDetail.parse(reply.body);
  };
  const takeOver = async (browser: Browser) => {
    const staff = (await idOf(browser)) as StaffId;
    await desk.cases.applyEffects([made.turn().takesOver(staff, "Chị Hà")]);
    return staff;
  };

  test("the paths of the contract are the paths that are served", async () => {
    for (const path of [paths.me, paths.talks, paths.talk(person), paths.case(caseId), paths.alerts]) {
      expect((await ha.get(path.replace("/hotline/api", ""))).status).toBe(200);
    }
  });

  test("the queue shows a waiting child without its words", async () => {
    const reply = await ha.get("/talks?state=waiting&urgency=P0&limit=100");
    const list = talkList.parse(reply.body);
    expect(list.rows.find((row) => row.person === person)).toMatchObject({ urgency: "P0", caseId });
    expect(JSON.stringify(reply.body)).not.toContain("cuu");
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  test("each opening of the queue is one line of the history, its refreshing none", async () => {
    const minh = await signedIn(desk, "operator");
    const staff = await idOf(minh);
    const openings = async () => {
      const text = "select count(*)::int as n from history where action = 'talk.list' and staff = $1";
      return (await desk.pool.query(text, [staff])).rows[0].n;
    };
    await minh.get("/talks");
    for (const filter of ["", "&state=closed", "&mine=true"]) await minh.get(`/talks?again=true${filter}`);
    expect(await openings()).toBe(1);
    await minh.get("/talks");
    expect(await openings()).toBe(2);
    desk.now += 6 * 60_000;
    // Nobody had it open all the while, whatever the page says.
    await minh.get("/talks?again=true");
    expect(await openings()).toBe(3);
  });

  test("a talk is shown with words, evidence, case and what the asker may do; the read is in the history", async () => {
    const detail = await read(ha);
    expect(detail.entries).toMatchObject([{ text: cry, dangers: [beaten] }]);
    expect(detail.case).toMatchObject({ id: caseId, dangers: [{ quotes: ["cuu e voi ba dang danh me"] }] });
    const can = Object.entries(detail.can).filter(([, may]) => may);
    expect(can.map(([what]) => what).toSorted()).toEqual(["close", "join", "takeOver"]);
    expect(detail.window).toEqual({ botUntil: made.at + 48 * hours, humanUntil: made.at + 168 * hours });
    const history = await boss.get(`/cases/${caseId}/history`);
    expect(history.body).toMatchObject({
      lines: [
        { action: "case.read-history", staff: { id: await idOf(boss) } },
        { action: "talk.read", staff: { id: await idOf(ha) } },
        { action: "case.open", staff: null },
      ],
    });
  });

  test("the window is the platform's: from when the person acted, not from when we were told", async () => {
    const { at } = made.turn(5 * hours);
    const wrote = { kind: "entry", entry: { by: "person", text: "chị ơi" } } as const;
    await desk.cases.applyEffects([made.effect({ ...wrote, actionAt: at - 3 * hours })]);
    const late = await read(ha);
    expect(late.window).toEqual({ botUntil: at + 45 * hours, humanUntil: at + 165 * hours });
    expect(late.talk).toMatchObject({ lastPersonAt: at, humanUntil: at + 165 * hours });
    // A reaction leaves no line, and is no word of the person.
    await desk.cases.applyEffects([made.turn().effect({ kind: "action", actionAt: at - hours })]);
    const reacted = await read(ha);
    expect(reacted.window.humanUntil).toBe(at + 167 * hours);
    expect(reacted.talk.lastPersonAt).toBe(at);
    expect(reacted.entries).toHaveLength(late.entries.length);
    // An older one that comes later, and a changed message, do not move it.
    await desk.cases.applyEffects([made.turn().effect({ kind: "action", actionAt: at - 2 * hours })]);
    await desk.cases.applyEffects([made.turn().effect({ ...wrote, actionAt: null })]);
    expect((await read(ha)).window.humanUntil).toBe(at + 167 * hours);
  });

  test("a reaction alone makes no talk, and words without an action leave the end to the platform", async () => {
    const other = new Effects(personOf(`other-${number}`, "zalo"), desk.now).turn();
    await desk.cases.applyEffects([other.effect({ kind: "action", actionAt: other.at })]);
    expect((await ha.get(`${talk}${other.person}`)).status).toBe(404);
    const changed = { kind: "entry", entry: { by: "person", text: "em ơi" }, actionAt: null } as const;
    await desk.cases.applyEffects([other.turn().effect(changed)]);
    const detail = talkDetail.parse((await ha.get(`${talk}${other.person}`)).body);
    expect(detail.window).toEqual({ botUntil: null, humanUntil: null });
  });

  test("how it is safe to write back comes from the answers", async () => {
    const answer = (field: string, value: string) =>
      made.effect({ kind: "case-answer", caseId, field, value, source: "report-abuse/safe" });
    await desk.cases.applyEffects([answer("safe-way", "chỉ nhắn"), answer("safe-time", "sau 21 giờ")]);
    const { safeContact } = await read(ha);
    expect(safeContact).toEqual({ contact: null, time: "sau 21 giờ", way: "chỉ nhắn" });
  });

  test("taking over becomes an event with the asker's name and no address", async () => {
    const requestId = randomUUID();
    const reply = await ha.post(`${talk}${person}/take-over`, { requestId });
    expect([reply.status, reply.body]).toEqual([202, { accepted: true }]);
    const staff = await idOf(ha);
    expect(desk.events).toMatchObject([
      {
        id: `hotline:${staff}.${requestId}`,
        person,
        channel: "zalo",
        address: "",
        body: { kind: "take-over", staff, name: expect.stringContaining("Người trực") },
      },
    ]);
    expect((await read(ha)).talk.holder.who).toBe("bot");
  });

  test("the holder answers and hands back; nobody else does, but a supervisor may hand back", async () => {
    await takeOver(ha);
    expect((await read(ha)).can).toMatchObject({ takeOver: false, answer: true, handBack: true });
    expect((await read(nam)).can).toMatchObject({ takeOver: false, answer: false, handBack: false });
    const body = { requestId: randomUUID(), text: "  Chị đây, em đang ở đâu?  " };
    expect(codeOf(await nam.post(`${talk}${person}/answer`, body))).toBe("not-holder");
    expect(codeOf(await nam.post(`${talk}${person}/hand-back`, body))).toBe("not-holder");
    expect(codeOf(await ha.post(`${talk}${person}/take-over`, body))).toBe("already-held");
    expect((await ha.post(`${talk}${person}/answer`, body)).status).toBe(202);
    expect((await ha.post(`${talk}${person}/hand-back`, body)).status).toBe(202);
    expect((await boss.post(`${talk}${person}/hand-back`, body)).status).toBe(202);
    expect(desk.events.map(({ body: event }) => event)).toMatchObject([
      { kind: "staff-message", text: "Chị đây, em đang ở đâu?" },
      { kind: "hand-back" },
      { kind: "hand-back" },
    ]);
  });

  test("a supervisor who gives a colleague's talk back says so to that colleague", async () => {
    await takeOver(ha);
    await boss.post(`${talk}${person}/hand-back`, { requestId: randomUUID() });
    await desk.cases.applyEffects([made.turn().effect({ kind: "holder", holder: "bot", why: "hand-back" })]);
    expect((await ha.get("/notices")).body).toMatchObject({ notices: [{ person, kind: "pull" }] });
  });

  test("that nothing waits any more counts from who has answered since they have the talk", async () => {
    await takeOver(ha);
    const back = () => ha.post(`${talk}${person}/hand-back`, { requestId: randomUUID(), settled: true });
    await back();
    const staff = (await idOf(ha)) as StaffId;
    await desk.cases.applyEffects([made.turn().answers("staff", "Chị đây", { staff, name: "Chị Hà" })]);
    await back();
    expect(desk.events.map(({ body }) => "settled" in body)).toEqual([false, true]);
  });

  test("a note, a saved call, typing and being on the phone count as work of who has the talk", async () => {
    await takeOver(ha);
    await desk.cases.applyEffects([
      made.turn().effect({ kind: "patience", until: made.at + 60_000, callsLeft: 1 }),
    ]);
    expect((await read(ha)).talk).toMatchObject({ patienceUntil: made.at + 60_000, callsLeft: 1 });
    const work = (who: Browser, how: string) =>
      who.post(`${talk}${person}/work`, { requestId: randomUUID(), work: how });
    expect(codeOf(await work(nam, "typing"))).toBe("not-holder");
    expect((await work(ha, "typing")).status).toBe(202);
    expect((await work(ha, "calling")).status).toBe(202);
    await desk.cases.applyEffects([made.turn().effect({ kind: "patience", until: made.at, callsLeft: 0 })]);
    expect(codeOf(await work(ha, "calling"))).toBe("calls-used");
    for (const who of [nam, ha]) await who.post(`${talk}${person}/notes`, { text: "gọi 113 rồi" });
    const call = { id: randomUUID(), kind: "113", answered: "yes", name: "", phone: "113" };
    const kept = { ...call, promise: "", dueAt: null, forwarded: false };
    for (const who of [nam, ha]) {
      expect((await who.post(`/cases/${caseId}/calls`, { ...kept, id: randomUUID() })).status).toBe(200);
    }
    const staff = await idOf(ha);
    expect(desk.events.map(({ body }) => body)).toEqual(
      ["typing", "calling", "note", "call"].map((what) => ({ kind: "staff-work", staff, work: what })),
    );
  });

  test("one press that comes twice is done once, with the same answer; a refused one may be tried again", async () => {
    const press = { "x-press": randomUUID() };
    const note = (headers: Record<string, string>, text = "gọi cô giáo") =>
      nam.post(`${talk}${person}/notes`, { text }, headers);
    const both = await Promise.all([note(press), note(press)]);
    expect([...both, await note(press)].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await read(nam)).notes).toHaveLength(1);
    await note({ "x-press": randomUUID() });
    await note({});
    expect((await read(nam)).notes).toHaveLength(3);
    // Another's press of the same id is another press.
    await ha.post(`${talk}${person}/notes`, { text: "x" }, press);
    expect((await read(nam)).notes).toHaveLength(4);
    const refused = { "x-press": randomUUID() };
    expect((await note(refused, "")).status).toBe(400);
    expect((await note(refused)).status).toBe(200);
  });

  test("what the bot has cannot be handed back", async () => {
    const reply = await boss.post(`${talk}${person}/hand-back`, { requestId: randomUUID() });
    expect([reply.status, codeOf(reply)]).toEqual([409, "not-holder"]);
  });

  test("who lost the race is told by whom", async () => {
    await takeOver(nam);
    const lost = {
      kind: "take-over-refused",
      staff: (await idOf(ha)) as StaffId,
      heldBy: "Anh Nam",
    } as const;
    await desk.cases.applyEffects([made.turn().effect(lost)]);
    expect((await read(ha)).refusal).toEqual({ at: made.at, heldBy: "Anh Nam" });
    expect((await read(nam)).refusal).toBeNull();
  });

  test("no answer is taken when the platform's window is closed", async () => {
    await takeOver(ha);
    const body = { requestId: randomUUID(), text: "Chào em" };
    desk.now = made.at + 169 * hours;
    const reply = await ha.post(`${talk}${person}/answer`, body);
    expect([reply.status, codeOf(reply)]).toEqual([409, "window-closed"]);
    expect(desk.events).toEqual([]);
  });

  test.each([
    ["seen", 202],
    ["full", 503],
    [new Error("no Redis"), 503],
  ] as const)("a mail room that says %s is answered with %i", async (answer, status) => {
    desk.answer = answer;
    const reply = await ha.post(`${talk}${person}/take-over`, { requestId: randomUUID() });
    expect(reply.status).toBe(status);
    if (status === 503) expect(codeOf(reply)).toBe("busy");
  });

  test("closing a case takes it out of the queue, once, and hands the talk back", async () => {
    const staff = await takeOver(ha);
    const close = `/cases/${caseId}/close`;
    const waits = await ha.post(close, { outcome: "safe" });
    expect([waits.status, codeOf(waits)]).toEqual([409, "person-waits"]);
    const reply = await ha.post(close, { outcome: "safe", note: "đã có cô giáo", despiteWaiting: true });
    expect(reply.body).toMatchObject({
      status: "closed",
      closed: { outcome: "safe", note: "đã có cô giáo" },
    });
    expect(desk.events.map((event) => event.body)).toMatchObject([
      { kind: "hand-back", staff, settled: true },
    ]);
    const again = await ha.post(close, { outcome: "safe" });
    expect([again.status, codeOf(again)]).toEqual([409, "case-closed"]);
    await desk.cases.applyEffects([made.turn().effect({ kind: "holder", holder: "bot", why: "hand-back" })]);
    expect((await read(ha)).talk).toMatchObject({ state: "closed", urgency: null });
  });

  test("an alarm is acknowledged by name", async () => {
    const alarm = made.effect({ kind: "alert", urgency: "P0", reason: "danger", caseId });
    await desk.cases.applyEffects([alarm]);
    const open = await ha.get("/alerts");
    expect(JSON.stringify(open.body)).toContain(alarm.id);
    const reply = await ha.post(`/alerts/${encodeURIComponent(alarm.id)}/acknowledge`);
    expect(reply.body).toMatchObject({ id: alarm.id, acknowledgedBy: expect.stringContaining("Người trực") });
    expect(JSON.stringify((await ha.get("/alerts")).body)).not.toContain(alarm.id);
    expect(codeOf(await ha.post("/alerts/none/acknowledge"))).toBe("not-found");
  });

  test("a practice link is made, and somebody who looks is on duty", async () => {
    expect((await ha.post("/practice-links")).status).toBe(201);
    await desk.client.del("te:duty");
    expect(await desk.board.someoneOnDuty()).toBe(false);
    expect((await ha.post("/presence")).body).toEqual({ until: desk.now + 150_000 });
    expect(await desk.board.someoneOnDuty()).toBe(true);
    expect(await desk.client.pTTL("te:duty")).toBeGreaterThan(60_000);
  });

  test.each([
    ["a person that is none", () => ["get", "/talks/zalo.khong-co-ai-ten-the-nay"], 404, "not-found"],
    ["a key that is none", () => ["get", "/talks/..%2Fme"], 404, "not-found"],
    ["a case that is none", () => ["get", "/cases/none"], 404, "not-found"],
    ["a path that is none", () => ["get", "/nothing"], 404, "not-found"],
    ["an unknown filter", () => ["get", "/talks?state=nothing"], 400, "bad-request"],
    ["too long a page", () => ["get", "/talks?limit=1000"], 400, "bad-request"],
    ["no request id", () => ["post", `/talks/${person}/take-over`, {}], 400, "bad-request"],
    ["an unknown outcome", () => ["post", `/cases/${caseId}/close`, { outcome: "x" }], 400, "bad-request"],
    ["a broken body", () => ["post", `/cases/${caseId}/close`, "{"], 400, "bad-request"],
    ["a huge body", () => ["post", "/presence", { x: "x".repeat(20_000) }], 413, "too-large"],
  ] as const)("%s is refused in Vietnamese", async (_word, make, status, code) => {
    const [method, path, body] = make() as [string, string, unknown?];
    const reply = method === "get" ? await ha.get(path) : await ha.post(path, body);
    expect([reply.status, codeOf(reply)]).toEqual([status, code]);
    expect(reply.body).toMatchObject({
      error: {
        message: expect.stringMatching(
          /[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/,
        ),
      },
    });
  });

  test.each([
    ["from another site", { origin: "https://xau.invalid" }],
    ["from a page without an origin", { origin: "null" }],
    ["from a name that only begins like ours", { origin: "http://127.0.0.1.xau.invalid" }],
  ])("a request %s changes nothing", async (_word, headers) => {
    const reply = await ha.post(`${talk}${person}/take-over`, { requestId: randomUUID() }, headers);
    expect([reply.status, codeOf(reply)]).toEqual([403, "foreign-origin"]);
    const signIn = await ha.post("/auth/sign-in/email", { email: "a@b.vn", password: "x" }, headers);
    expect(signIn.status).toBe(403);
    expect(desk.events).toEqual([]);
  });

  test("nothing is shown when the read cannot be recorded", async () => {
    await desk.pool.query("alter table history rename to history_gone");
    const reply = await ha.get(`${talk}${person}`);
    await desk.pool.query("alter table history_gone rename to history");
    expect([reply.status, codeOf(reply)]).toEqual([500, "fault"]);
    expect(JSON.stringify(reply.body)).not.toContain("cuu");
  });
});
