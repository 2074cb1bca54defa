import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blockList, figures, overview, talkDetail } from "../../src/hotline/api/contract.js";
import type { CaseId, PersonKey, StaffId } from "../../src/model/ids.js";
import type { Urgency } from "../../src/model/urgency.js";
import { cry, Effects, personOf } from "../cases/effects.js";
import type { TestDatabase } from "../support/database.js";
import { startPostgres } from "../support/postgres.js";
import { type Browser, codeOf, type Desk, idOf, openDesk, signedIn } from "./desk.js";

const hour = 3_600_000;
let database: TestDatabase;
let desk: Desk;
let ha: Browser;
let boss: Browser;
let number = 0;

beforeAll(async () => {
  database = await startPostgres();
  desk = await openDesk(database, "PostgreSQL");
  ha = await signedIn(desk, "operator");
  boss = await signedIn(desk, "supervisor");
});
afterAll(async () => {
  await desk.stop();
  await database.stop();
});
beforeEach(() => {
  desk.events.length = 0;
  desk.now = Date.now();
});

async function newTalk(urgency: Urgency): Promise<Effects> {
  number += 1;
  const one = new Effects(personOf(`lead-${number}`, "zalo"), desk.now).turn();
  const caseId = `lead-${number}` as CaseId;
  const alert = { kind: "alert", urgency, caseId, reason: "danger" } as const;
  await desk.cases.applyEffects([one.says(cry), one.opens({ caseId, urgency }), one.effect(alert)]);
  return one;
}
const post = (browser: Browser, person: PersonKey, what: string, body: object = {}) =>
  browser.post(`/talks/${person}/${what}`, { requestId: randomUUID(), ...body });

describe("a supervisor", () => {
  test("gives a talk that nobody has to a colleague at the console; an operator can not", async () => {
    const { person } = await newTalk("P2");
    const to = await idOf(ha);
    await ha.post("/presence");
    const body = { to, note: "xem giúp cuộc này" };
    expect(codeOf(await post(ha, person, "transfer", body))).toBe("not-holder");
    expect((await post(boss, person, "transfer", body)).status).toBe(202);
    expect(desk.events.map((event) => event.body)).toMatchObject([
      { kind: "transfer", staff: await idOf(boss), from: null, to },
    ]);
    const { can } = talkDetail.parse((await boss.get(`/talks/${person}`)).body);
    expect(can).toMatchObject({ transfer: true, block: true });
    expect(talkDetail.parse((await ha.get(`/talks/${person}`)).body).can).toMatchObject({
      ...{ transfer: false, block: false },
    });
  });

  test("blocks for a fixed time with a fixed reason, never where somebody may be in danger", async () => {
    const made = await newTalk("P2");
    const { person } = made;
    const body = { reason: "insults", hours: 72 };
    for (const unfit of [
      { ...body, hours: 200 },
      { ...body, reason: "annoying" },
    ]) {
      expect(codeOf(await post(boss, person, "block", unfit))).toBe("bad-request");
    }
    expect((await post(boss, person, "block", body)).status).toBe(202);
    const until = desk.now + 72 * hour;
    const staff = (await idOf(boss)) as StaffId;
    const wish = { kind: "block", staff, reason: "insults", until } as const;
    expect(desk.events.map((event) => event.body)).toEqual([wish]);
    await desk.cases.applyEffects([made.turn().effect(wish)]);
    const { blocks } = blockList.parse((await boss.get("/blocks")).body);
    expect(blocks).toMatchObject([{ person, reason: "insults", until }]);
    expect((await post(boss, person, "unblock")).status).toBe(202);
    expect(desk.events.at(-1)?.body).toEqual({ kind: "unblock", staff });
    const grave = await newTalk("P1");
    expect(codeOf(await post(boss, grave.person, "block", body))).toBe("grave-talk");
    expect(desk.events).toHaveLength(2);
  });

  test("sees who is there, what waits and what rings", async () => {
    const { person } = await newTalk("P0");
    await ha.post("/presence");
    const shown = overview.parse((await boss.get("/overview")).body);
    expect(shown.people).toMatchObject([{ id: await idOf(ha), present: true, onCall: false, held: 0 }]);
    expect(shown.levels[0]).toMatchObject({ urgency: "P0", waiting: 1, oldest: { person } });
    expect(shown.alarms[0]).toMatchObject({ person, urgency: "P0", rung: null });
    expect(shown).toMatchObject({ promises: [], overdue: { total: 0 }, maxTalks: 3, practice: 0 });
  });
});

describe("figures", () => {
  test("are read and saved by an analyst, who sees nothing else; both are written down", async () => {
    const analyst = await signedIn(desk, "analyst");
    await newTalk("P0");
    const shown = figures.parse((await analyst.get("/figures?step=month")).body);
    expect(shown.rows).toHaveLength(12);
    expect(JSON.stringify(shown)).not.toMatch(/zalo\.|lead-|danh/);
    const response = await fetch(`${desk.url}/hotline/api/figures?step=month&as=csv`, {
      headers: { cookie: analyst.cookie },
    });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      /attachment; filename="so-lieu-theo-thang-tu-01-01-\d{4}\.csv"/,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").slice(1).trimEnd().split("\r\n");
    expect(lines[0]).toBe('"Mục","Nhóm","Số"');
    expect(lines.some((line) => line.endsWith(',"<5"'))).toBe(true);
    expect(lines.some((line) => /,"[1-4]"$/.test(line))).toBe(false);
    expect(lines).toContain('"Loại nguy hiểm","Bắt nạt","0"');
    // Days are written as in Viet Nam, none of a time to come; what has too few cases has no unit of time.
    const months = lines.flatMap((line) => /^"Hồ sơ mới","01\/(\d\d)\/\d{4}",/.exec(line)?.[1] ?? []);
    expect(months.map(Number)).toEqual(
      Array.from({ length: new Date(desk.now + 7 * hour).getUTCMonth() + 1 }, (_, month) => month + 1),
    );
    expect(lines).toContain('"Từ tin đầu tới khi đóng hồ sơ (trung vị)","hồ sơ","0"');
    const { rows } = await desk.pool.query(
      "select action, detail from history where staff = $1 and action like 'fig%'",
      [await idOf(analyst)],
    );
    const year = `${new Date(shown.from + 7 * hour).getUTCFullYear()}-01-01`;
    const detail = { span: "month", day: year };
    expect(rows).toEqual([
      { action: "figures.read", detail },
      { action: "figures.export", detail },
    ]);
    expect(codeOf(await analyst.get("/figures?step=hour"))).toBe("bad-request");
    for (const path of ["/talks", "/cases", "/overview", "/alerts"])
      expect(codeOf(await analyst.get(path))).toBe("forbidden");
  });

  test("of a time to come are those of now", async () => {
    const now = figures.parse((await boss.get("/figures?step=day")).body);
    const later = figures.parse((await boss.get(`/figures?step=day&at=${desk.now + 400 * 24 * hour}`)).body);
    expect(later.from).toBe(now.from);
    // Back only as far as there is something.
    const earlier = figures.parse((await boss.get(`/figures?step=day&at=${Date.UTC(2020, 5, 1)}`)).body);
    expect([earlier.hasEarlier, later.hasEarlier]).toEqual([false, now.hasEarlier]);
  });
});
