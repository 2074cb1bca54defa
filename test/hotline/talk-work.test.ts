import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { colleagueList, talkDetail, talkList } from "../../src/hotline/api/contract.js";
import { draftUntil } from "../../src/hotline/draft-term.js";
import type { CaseId, PersonKey, StaffId } from "../../src/model/ids.js";
import type { Urgency } from "../../src/model/urgency.js";
import { cry, Effects, personOf } from "../cases/effects.js";
import type { TestDatabase } from "../support/database.js";
import { startPostgres } from "../support/postgres.js";
import { type Browser, codeOf, type Desk, idOf, openDesk, signedIn } from "./desk.js";

const minute = 60_000;
let database: TestDatabase;
let desk: Desk;
let ha: Browser;
let nam: Browser;
let boss: Browser;
let made: Effects;
let person: PersonKey;
let number = 0;

beforeAll(async () => {
  database = await startPostgres();
  desk = await openDesk(database, "PostgreSQL");
  ha = await signedIn(desk, "operator");
  nam = await signedIn(desk, "operator");
  boss = await signedIn(desk, "supervisor");
});
afterAll(async () => {
  await desk.stop();
  await database.stop();
});
beforeEach(async () => {
  desk.answer = "accepted";
  desk.events.length = 0;
  desk.now = Date.now();
  made = await newTalk("P0");
  ({ person } = made);
  await desk.client.del("te:duty:present");
});

async function newTalk(urgency: Urgency): Promise<Effects> {
  number += 1;
  const one = new Effects(personOf(`work-${number}`, "zalo"), desk.now).turn();
  const caseId = `work-${number}` as CaseId;
  await desk.cases.applyEffects([one.says(cry), one.opens({ caseId, urgency })]);
  return one;
}

const hold = async (browser: Browser, talk = made) =>
  desk.cases.applyEffects([talk.turn().takesOver((await idOf(browser)) as StaffId, "Chị Hà")]);
const post = (browser: Browser, what: string, body: object = {}) =>
  browser.post(`/talks/${person}/${what}`, { requestId: randomUUID(), ...body });
const read = async (browser: Browser) => talkDetail.parse((await browser.get(`/talks/${person}`)).body);

describe("passing a talk on", () => {
  test("goes to a colleague at the console, with a note and no word to the person", async () => {
    await hold(ha);
    const to = await idOf(nam);
    const body = { to, note: "em ở nhà bà ngoại" };
    expect(codeOf(await post(ha, "transfer", body))).toBe("colleague-away");
    await nam.post("/presence");
    const listed = colleagueList.parse((await ha.get("/colleagues")).body);
    expect(listed).toMatchObject({ max: 3 });
    expect(listed.colleagues[0]).toMatchObject({ id: to, held: 0, onCall: false, present: true });
    expect(listed.colleagues.map(({ id }) => id)).not.toContain(await idOf(ha));
    expect(codeOf(await post(nam, "transfer", { ...body, to: await idOf(ha) }))).toBe("not-holder");
    expect((await post(ha, "transfer", body)).status).toBe(202);
    expect(desk.events.map((event) => event.body)).toMatchObject([
      { kind: "transfer", staff: await idOf(ha), from: await idOf(ha), to },
    ]);
    expect((await nam.get("/notices")).body).toEqual({ notices: [] });
    const passed = { holder: "staff", staff: to as StaffId, name: "Nam", why: "transfer" } as const;
    await desk.cases.applyEffects([made.turn().effect({ kind: "holder", ...passed })]);
    const { notices } = (await nam.get("/notices")).body as { notices: { id: string; kind: string }[] };
    expect(notices).toMatchObject([{ kind: "transfer", person }]);
    expect(JSON.stringify(notices)).not.toContain("bà ngoại");
    expect((await read(nam)).notes).toMatchObject([{ kind: "transfer", text: body.note, to: { id: to } }]);
    expect(codeOf(await ha.post(`/notices/${notices[0]?.id}/seen`))).toBe("not-found");
    expect((await nam.post(`/notices/${notices[0]?.id}/seen`)).status).toBe(200);
    expect((await nam.get("/notices")).body).toEqual({ notices: [] });
  });

  test("offers who is on call before who only looks, and reaches who does neither at the second press", async () => {
    const away = await signedIn(desk, "operator");
    const rostered = await signedIn(desk, "operator");
    const shift = { rank: "first", from: desk.now - minute, to: desk.now + 60 * minute } as const;
    const by = { staff: (await idOf(boss)) as StaffId, at: desk.now };
    await desk.needs.duty.roster.add({ ...shift, staff: (await idOf(rostered)) as StaffId }, by);
    await nam.post("/presence");
    const { colleagues } = colleagueList.parse((await ha.get("/colleagues")).body);
    expect(colleagues.slice(0, 2).map(({ id, onCall, present }) => [id, onCall, present])).toEqual([
      [await idOf(rostered), true, false],
      [await idOf(nam), false, true],
    ]);
    await hold(ha);
    const to = async (browser: Browser, more: object = {}) =>
      post(ha, "transfer", { to: await idOf(browser), note: "giúp chị", ...more });
    expect((await to(rostered)).status).toBe(202);
    expect(codeOf(await to(away))).toBe("colleague-away");
    expect((await to(away, { away: true })).status).toBe(202);
  });

  test("is refused when the colleague's hands are full, unless a supervisor insists", async () => {
    for (let count = 0; count < 3; count += 1) await hold(nam, await newTalk("P2"));
    await hold(ha);
    await nam.post("/presence");
    const body = { to: await idOf(nam), note: "gấp", exceed: true };
    expect(codeOf(await post(ha, "transfer", body))).toBe("colleague-full");
    expect(codeOf(await post(boss, "transfer", { ...body, exceed: false }))).toBe("colleague-full");
    expect((await post(boss, "transfer", body)).status).toBe(202);
  });
});

test("a supervisor takes a colleague's talk with one press, and the colleague reads why", async () => {
  await hold(ha);
  expect(codeOf(await post(nam, "pull", { reason: "unanswered" }))).toBe("forbidden");
  expect(codeOf(await post(boss, "pull", { reason: "vì thích" }))).toBe("bad-request");
  expect((await read(boss)).can.pull).toBe(true);
  expect((await post(boss, "pull", { reason: "unanswered" })).status).toBe(202);
  const me = (await idOf(boss)) as StaffId;
  expect(desk.events.map((event) => event.body)).toMatchObject([
    { kind: "transfer", staff: me, from: await idOf(ha), to: me },
  ]);
  // Told only once the talk is no longer theirs: the wish may come too late.
  expect((await ha.get("/notices")).body).toEqual({ notices: [] });
  const taken = { holder: "staff", staff: me, name: "Trưởng ca", why: "transfer" } as const;
  await desk.cases.applyEffects([made.turn().effect({ kind: "holder", ...taken })]);
  expect((await ha.get("/notices")).body).toMatchObject({ notices: [{ kind: "pull", person }] });
  expect((await read(ha)).notes).toMatchObject([
    { kind: "pull", text: "Người viết chờ quá lâu", to: { id: await idOf(ha) } },
  ]);
  expect((await read(boss)).can.pull).toBe(false);
  expect(codeOf(await post(boss, "pull", { reason: "unanswered" }))).toBe("already-held");
});

test("nobody takes more talks than allowed, but a supervisor may, and may change how many", async () => {
  ({ person } = await newTalk("P1"));
  expect((await boss.post("/talk-settings", { maxTalks: 1 })).body).toEqual({ maxTalks: 1 });
  const full = await signedIn(desk, "operator");
  const lead = await signedIn(desk, "supervisor");
  await hold(full, await newTalk("P2"));
  await hold(lead, await newTalk("P2"));
  expect((await read(full)).load).toEqual({ held: 1, max: 1 });
  expect(codeOf(await post(full, "take-over"))).toBe("too-many-talks");
  expect(codeOf(await post(full, "take-over", { exceed: true }))).toBe("too-many-talks");
  expect(codeOf(await post(lead, "take-over"))).toBe("too-many-talks");
  expect((await post(lead, "take-over", { exceed: true })).status).toBe(202);
  await boss.post("/talk-settings", { maxTalks: 3 });
  expect((await post(full, "take-over")).status).toBe(202);
});

test("presses at once never find the same last hand free, one's own or a colleague's", async () => {
  const quick = await signedIn(desk, "operator");
  const talks = [];
  for (let count = 0; count < 5; count += 1) talks.push(await newTalk("P2"));
  const took = await Promise.all(
    talks.map((talk) => quick.post(`/talks/${talk.person}/take-over`, { requestId: randomUUID() })),
  );
  const full = { too: "too-many-talks", given: "colleague-full" };
  const refused = took.filter(({ status }) => status !== 202);
  expect(refused.map(codeOf)).toEqual([full.too, full.too]);
  await quick.post("/presence");
  await hold(ha);
  const given = { to: await idOf(quick), note: "gấp" };
  expect(codeOf(await post(ha, "transfer", given))).toBe(full.given);
});

test("a talk in immediate danger is taken however many one holds", async () => {
  const full = await signedIn(desk, "operator");
  for (let count = 0; count < 3; count += 1) await hold(full, await newTalk("P0"));
  expect((await read(full)).load).toEqual({ held: 3, max: 3 });
  expect((await post(full, "take-over")).status).toBe(202);
});

test("notes and whispers are for colleagues; only supervisors whisper, and only to a holder", async () => {
  expect(codeOf(await post(boss, "whisper", { text: "hỏi chỗ ở trước" }))).toBe("not-holder");
  await hold(ha);
  expect((await post(nam, "notes", { text: "đã gọi cô giáo" })).status).toBe(200);
  expect((await post(boss, "whisper", { text: "hỏi chỗ ở trước" })).status).toBe(200);
  expect((await read(ha)).notes.map(({ kind, text, to }) => [kind, text, to?.id ?? null])).toEqual([
    ["note", "đã gọi cô giáo", null],
    ["whisper", "hỏi chỗ ở trước", await idOf(ha)],
  ]);
  expect(desk.events).toEqual([]);
  expect(codeOf(await post(nam, "notes", { text: "  " }))).toBe("bad-request");
});

test("a second person joins and leaves; the holder does not follow the own talk", async () => {
  await hold(ha);
  expect((await post(nam, "companion", { task: "ring" })).status).toBe(200);
  expect((await read(ha)).companions).toMatchObject([{ id: await idOf(nam), task: "ring" }]);
  expect(codeOf(await post(ha, "companion", { task: "follow" }))).toBe("already-held");
  await post(nam, "companion", { task: null });
  expect((await read(ha)).companions).toEqual([]);
});

test("the bot is asked to run a flow of the list, never a lesson in immediate danger", async () => {
  expect(codeOf(await post(ha, "run-flow", { flow: "report-injury" }))).toBe("not-holder");
  await hold(ha);
  expect((await post(ha, "run-flow", { flow: "report-injury" })).status).toBe(202);
  expect(codeOf(await post(ha, "run-flow", { flow: "welcome" }))).toBe("bad-request");
  expect(codeOf(await post(ha, "run-flow", { flow: "lesson-feelings" }))).toBe("not-in-danger");
  expect(desk.events.map(({ body }) => body)).toMatchObject([{ kind: "run-flow", flow: "report-injury" }]);
});

test("first words that tell are let through while the person is there, and not two minutes later", async () => {
  await hold(ha);
  const telling = { text: "Chị đã báo công an rồi" };
  expect((await post(ha, "answer", telling)).status).toBe(202);
  desk.now = made.at + 3 * minute;
  expect(codeOf(await post(ha, "answer", telling))).toBe("telling-words");
  expect((await post(ha, "answer", { text: "Chào em, chị đọc tin của em đây" })).status).toBe(202);
  expect(desk.events).toHaveLength(2);
});

test("an answer begun comes back to its writer until the shift ends, and is gone once it is sent", async () => {
  await hold(ha);
  const draft = async (browser: Browser) => (await read(browser)).draft;
  expect(codeOf(await post(nam, "draft", { text: "của người khác" }))).toBe("not-holder");
  expect((await post(ha, "draft", { text: "em kể tiếp" })).status).toBe(200);
  expect([await draft(ha), await draft(nam)]).toEqual(["em kể tiếp", null]);
  desk.now += 25 * 60 * minute;
  expect(await draft(ha)).toBeNull();
  await post(ha, "draft", { text: "em kể tiếp" });
  expect(codeOf(await post(ha, "answer", { text: "" }))).toBe("bad-request");
  expect(await draft(ha)).toBe("em kể tiếp");
  desk.now = made.at;
  expect((await post(ha, "answer", { text: "em kể tiếp" })).status).toBe(202);
  expect(await draft(ha)).toBeNull();
});

test.each([
  ["the end of the shift", [-2, 5], 5],
  ["a whole day where nobody is on a shift", [1, 9], 24],
  ["an hour at least, for who writes on past the end", [-8, 0.2], 1],
  ["a day at most", [-1, 40], 24],
] as const)("an answer begun is kept for %s", (_, [from, to], hours) => {
  const hour = 60 * minute;
  expect(draftUntil([{ from: from * hour, to: to * hour }], 0)).toBe(hours * hour);
});

test("rows of the queue say until when the platform lets a human answer", async () => {
  const { rows } = talkList.parse((await ha.get("/talks?limit=100")).body);
  const row = rows.find((one) => one.person === person);
  expect(row?.humanUntil).toBe(made.at - 1_000 * 0 + 7 * 24 * 60 * minute);
});

test("ready answers: those of the program and the office's own, written by supervisors", async () => {
  const before = (await ha.get("/replies")).body as { replies: { id: string; by: string | null }[] };
  expect(before.replies.length).toBeGreaterThanOrEqual(30);
  const body = { title: "Chào sáng", text: "Chào em buổi sáng", moment: "opening" };
  expect(codeOf(await ha.post("/replies", body))).toBe("forbidden");
  expect((await boss.post("/replies", body)).status).toBe(200);
  const after = (await ha.get("/replies")).body as typeof before;
  const own = after.replies.find(({ by }) => by !== null);
  expect(own).toMatchObject({ title: "Chào sáng", texts: { child: body.text } });
  expect((await boss.post(`/replies/${own?.id}/remove`)).status).toBe(200);
  expect(codeOf(await boss.post(`/replies/${own?.id}/remove`))).toBe("not-found");
});

describe("what a person sent", () => {
  const sends = async (kind: string, locked: boolean) => {
    const media = { kind, urls: ["https://anh.vi-du.vn/1"], locked };
    await desk.cases.applyEffects([made.turn().says("", { media })]);
    desk.media = () => ({
      kind: "found",
      type: "image/png",
      length: 4,
      body: Readable.from([Buffer.from("bytes")]),
    });
  };
  const look = (browser: Browser) =>
    fetch(`${desk.url}/hotline/api/talks/${person}/media/2/0`, { headers: { cookie: browser.cookie } });

  test("comes through the server, kept by nobody, and the look is in the history", async () => {
    await sends("audio", false);
    desk.media = () => ({
      kind: "found",
      type: "audio/mpeg",
      length: null,
      body: Readable.from([Buffer.from("âm")]),
    });
    const answer = await look(ha);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "audio/mpeg"]);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(await answer.text()).toBe("âm");
    const [deed] = await desk.cases.caseHistory(`work-${number}` as CaseId, 1);
    expect(deed).toMatchObject({ action: "media.read", detail: { line: "2", place: "0" } });
  });

  test.each([
    ["audio", "#!AMR\n\x3c", "audio/amr"],
    ["audio", "\xff\xfb\x90\x00", "audio/mpeg"],
    ["audio", "\xff\xf1\x50\x80", "audio/aac"],
    ["audio", "\x00\x00\x00\x20ftypmp42", "audio/mp4"],
    ["video", "\x00\x00\x00\x20ftypmp42", "video/mp4"],
    ["image", "\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"],
    ["file", "\xff\xfb\x90\x00", "application/octet-stream"],
    ["file", "<script>", "application/octet-stream"],
  ])(
    "sent as %s and beginning with %j is shown as %s, though the platform named no kind",
    async (kind, head, type) => {
      await sends(kind, false);
      const bytes = Buffer.from(`${head}${"x".repeat(40)}`, "latin1");
      // Byte by byte: the beginning need not come at once.
      const body = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
      desk.media = () => ({ kind: "found", type: "application/octet-stream", length: null, body });
      const { headers, bytes: sent } = await look(ha).then(async (answer) => ({
        headers: answer.headers,
        bytes: Buffer.from(await answer.arrayBuffer()),
      }));
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("content-disposition")).toContain(type.includes("/octet") ? "attachment" : "inline");
      expect(sent.equals(bytes)).toBe(true);
    },
  );

  test("comes in parts to a player that asks so, as one line of the history", async () => {
    await sends("video", false);
    const whole = Buffer.from(Array.from({ length: 100 }, (_, place) => place));
    desk.media = () => ({
      ...{ kind: "found", type: "video/mp4", length: 100 },
      body: Readable.from([0, 30, 60, 90].map((from) => whole.subarray(from, from + 30))),
    });
    const before = (await desk.cases.caseHistory(`work-${number}` as CaseId, 100)).length;
    const part = async (range: string) => {
      const url = `${desk.url}/hotline/api/talks/${person}/media/2/0`;
      const answer = await fetch(url, { headers: { cookie: ha.cookie, range } });
      const bytes = [...Buffer.from(await answer.arrayBuffer())];
      return [answer.status, answer.headers.get("content-range"), bytes.at(0), bytes.at(-1), bytes.length];
    };
    expect(await part("bytes=0-1")).toEqual([206, "bytes 0-1/100", 0, 1, 2]);
    expect(await part("bytes=0-")).toEqual([206, "bytes 0-99/100", 0, 99, 100]);
    desk.now += 5 * minute;
    expect(await part("bytes=25-64")).toEqual([206, "bytes 25-64/100", 25, 64, 40]);
    expect(await part("bytes=-10")).toEqual([206, "bytes 90-99/100", 90, 99, 10]);
    expect(await part("bytes=0-5,9-12")).toEqual([200, null, 0, 99, 100]);
    const lines = () => desk.cases.caseHistory(`work-${number}` as CaseId, 100);
    expect((await lines()).length).toBe(before + 2);
    expect((await part("bytes=100-")).slice(0, 2)).toEqual([416, "bytes */100"]);
    desk.now += 16 * minute;
    await part("bytes=25-64");
    expect((await lines()).length).toBe(before + 3);
  });

  test("is put on a computer as a file of its kind, which is written down, and never what is locked", async () => {
    const save = (browser: Browser) =>
      fetch(`${desk.url}/hotline/api/talks/${person}/media/2/0?save=1`, {
        headers: { cookie: browser.cookie },
      });
    await sends("audio", false);
    desk.media = () => ({
      ...{ kind: "found", type: "application/octet-stream", length: 6 },
      body: Readable.from([Buffer.from("#!AMR\n")]),
    });
    const { headers } = await save(ha);
    expect(headers.get("content-disposition")).toBe('attachment; filename="ghi-am.amr"');
    const [deed] = await desk.cases.caseHistory(`work-${number}` as CaseId, 1);
    expect(deed).toMatchObject({ action: "media.save", detail: { line: "2", place: "0" } });
  });

  test("that broke off before its beginning came is answered as not to be had", async () => {
    await sends("image", false);
    const body = new Readable({ read: () => body.destroy(new Error("broken off")) });
    desk.media = () => ({ kind: "found", type: "image/png", length: 40, body });
    expect((await look(ha)).status).toBe(502);
  });

  test("is no page in the console's name, whatever the platform calls it", async () => {
    await sends("file", false);
    desk.media = () => ({
      kind: "found",
      type: "text/html",
      length: null,
      body: Readable.from(["<script>"]),
    });
    const { headers } = await look(ha);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toContain("attachment");
  });

  test("is opened, when locked, by a supervisor who says why, and for nobody else", async () => {
    await sends("image", true);
    const refused = async (browser: Browser) => (await look(browser)).status;
    expect([await refused(ha), await refused(boss)]).toEqual([403, 403]);
    expect(codeOf(await ha.post(`/talks/${person}/media/2/open`, { reason: "safety" }))).toBe("forbidden");
    expect(codeOf(await boss.post(`/talks/${person}/media/2/open`, { reason: "vì tò mò" }))).toBe(
      "bad-request",
    );
    const second = { reason: "safety", place: 1 };
    expect(codeOf(await boss.post(`/talks/${person}/media/2/open`, second))).toBe("not-found");
    expect((await boss.post(`/talks/${person}/media/2/open`, { reason: "safety" })).status).toBe(200);
    expect([await refused(ha), await refused(boss)]).toEqual([403, 200]);
    const saved = await fetch(`${desk.url}/hotline/api/talks/${person}/media/2/0?save=1`, {
      headers: { cookie: boss.cookie },
    });
    expect(saved.headers.get("content-disposition")).toBe("inline");
    desk.now += 3 * minute;
    expect(await refused(boss)).toBe(403);
    const lines = await desk.cases.caseHistory(`work-${number}` as CaseId, 10);
    expect(lines).toContainEqual(
      expect.objectContaining({ action: "media.open", detail: { line: "2", place: "0", reason: "safety" } }),
    );
  });

  test.each([
    ["gone", 410],
    ["away", 502],
  ] as const)("that the platform says is %s is answered with %i", async (kind, status) => {
    await sends("image", false);
    desk.media = () => ({ kind });
    expect((await look(ha)).status).toBe(status);
    const nothing = await ha.get(`/talks/${person}/media/1/0`);
    expect([nothing.status, codeOf(nothing)]).toEqual([404, "not-found"]);
  });
});

test("while the database is away the answer is 503 in Vietnamese, and all is well when it is back", async () => {
  await desk.pool.query("alter table talks rename to talks_kept");
  expect((await ha.get("/talks")).status).toBe(500);
  await desk.pool.query("alter table talks_kept rename to talks");
  const away = await startPostgres();
  const gone = await openDesk(away, "PostgreSQL");
  const staff = await signedIn(gone, "operator");
  await away.stop();
  const reply = await staff.get("/talks");
  expect([reply.status, codeOf(reply)]).toEqual([503, "busy"]);
  expect(reply.headers.get("retry-after")).toBe("3");
  await gone.stop();
});
