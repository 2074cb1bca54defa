import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { alarmCode } from "../../../src/cases/alarm-code.js";
import { caseCode } from "../../../src/cases/case-code.js";
import { createCases } from "../../../src/cases/repository.js";
import { createSealing } from "../../../src/cases/sealing.js";
import type { Tables } from "../../../src/cases/tables.js";
import { createAwayAlarms } from "../../../src/hotline/ladder/away.js";
import type { PersonNotice } from "../../../src/hotline/ladder/calls.js";
import { createClimbingCopy } from "../../../src/hotline/ladder/climbing-copy.js";
import { writeAddress } from "../../../src/hotline/ladder/settings.js";
import { startWatcher } from "../../../src/hotline/ladder/watcher.js";
import type { Ways } from "../../../src/hotline/ladder/ways.js";
import { createSnapshotStore, takeSnapshot } from "../../../src/hotline/roster/snapshot.js";
import { addShift } from "../../../src/hotline/roster/store.js";
import { connectDatabase, queryBuilder } from "../../../src/infra/database.js";
import { isDatabaseAway } from "../../../src/infra/database-away.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import { silentLog } from "../../../src/infra/log.js";
import type { CaseId, StaffId } from "../../../src/model/ids.js";
import { cry, Effects, type House, openHouse, personOf } from "../../cases/effects.js";
import { openLine } from "../../support/frozen-line.js";
import { openTestRoom, type TestRoom } from "../../support/mail-room.js";
import { type PausedDatabase, startPglite } from "../../support/pglite.js";
import { startRedis, type TestRedis } from "../../support/redis.js";
import { skippingClock } from "../../support/skipping-clock.js";

const [lan, boss] = ["lan", "boss"] as [StaffId, StaffId];
const child = personOf("away");
const keyring = createKeyring([Buffer.alloc(32, 5)]);
const sealing = createSealing(keyring);

let redis: TestRedis;
let room: TestRoom;
let house: House;
let database: PausedDatabase;

beforeAll(async () => {
  redis = await startRedis();
  database = await startPglite();
  house = await openHouse(database, "PGlite");
  room = await openTestRoom(redis.url, { clock: skippingClock() });
});

afterAll(async () => {
  await room.close();
  room.disconnect();
  await house.stop();
  await database.stop();
  await redis.stop();
});

test("while the database is stopped what rings goes on climbing, and then the ladder goes on without a storm", async () => {
  const begun = Date.now();
  let now = begun;
  const by = { staff: boss, at: begun };
  const span = { from: begun - 1_000, to: begun + 3_600_000 };
  for (const [id, role] of Object.entries({ lan: "operator", boss: "supervisor" })) {
    await house.pool.query(
      `insert into staff (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart")
       values ($1, $1, $1 || '@hotline.local', true, $2, false, false)`,
      [id, role],
    );
    await writeAddress(house.db, sealing, id as StaffId, `${id}@hotline.example`, by);
  }
  await addShift(house.db, { staff: lan, rank: "first", ...span }, by);
  await addShift(house.db, { staff: boss, rank: "supervisor", ...span }, by);
  const snapshots = createSnapshotStore(room.desk, keyring);
  await snapshots.write(await takeSnapshot({ db: house.db, sealing, linkedPhones: async () => [] }, now));
  expect(await room.desk.get("te:roster")).not.toContain("hotline.example");

  let mails: string[] = [];
  const told: [person: string, rung: number, nobody: boolean][] = [];
  const ways: Ways = {
    mail: async (to, { caseCode: code, urgency, rung }) => {
      mails.push(`${to.split("@")[0]} ${urgency} ${rung} ${code}`);
      return { sent: true, code: "sent" };
    },
    webhook: async () => ({ sent: false, code: "unreachable" }),
    dutyBot: null,
  };
  const copy = createClimbingCopy(room.desk, keyring);
  const shared = {
    ...{ ways, caseCode, copy, log: silentLog, now: () => now },
    tellPerson: async (person: string, _alert: string, { rung, nobody }: PersonNotice) => {
      told.push([person, rung, nobody]);
    },
  };
  const away = createAwayAlarms({ ...shared, snapshots });
  const watcher = startWatcher({
    ...{ ...shared, db: house.db, sealing, changed: () => undefined, pollMs: 3_600_000 },
    ...{ present: async () => [], onAway: away.ring },
  });
  /** What is heard at these minutes, when everybody looks who may. */
  const heardAt = async (minutes: number) => {
    mails = [];
    now = begun + minutes * 60_000;
    await watcher.round();
    await watcher.round();
    return mails.toSorted();
  };
  const old = new Effects(child, begun).turn(0);
  const opened = old.opens({ caseId: "A7K2QX4P00" as CaseId });
  const first = old.effect({
    kind: "alert",
    urgency: "P0",
    reason: "danger",
    caseId: "A7K2QX4P00" as CaseId,
  });
  const another = new Effects(personOf("taken"), begun, 5).turn(0);
  const answered = another.effect({ kind: "alert", urgency: "P1", reason: "danger" });
  await house.cases.applyEffects([old.says(cry), opened, first, another.says(cry), answered]);
  const code = caseCode(alarmCode(answered.id));
  expect(await heardAt(0)).toEqual(["lan P0 0 A7K2-QX4P", `lan P1 0 ${code}`]);
  expect(await room.desk.get("te:climbing")).not.toMatch(/A7K2|web\./);

  await database.leave();
  expect(await heardAt(1)).toEqual([]);
  expect(await heardAt(2)).toEqual(["lan P0 1 A7K2-QX4P"]);
  expect(await heardAt(4)).toEqual(["boss P0 2 A7K2-QX4P", "lan P0 2 A7K2-QX4P"]);

  // A new cry, a talk that was taken just before the database went, and practice.
  const made = new Effects(personOf("new"), begun + 300_000, 7).turn(0);
  const alert = made.effect({ kind: "alert", urgency: "P0", reason: "danger" });
  const quiet = new Effects(personOf("practice"), begun, 8).turn(0);
  const practice = quiet.effect({ kind: "alert", urgency: "P0", reason: "danger" });
  const waiting = [made.says(cry), alert, another.turn(60_000).takesOver(lan, "Lan")];
  for (const effect of [...waiting, { ...practice, practice: true }]) await room.writeEffect(effect);
  let rounds = 0;
  [mails, now] = [[], begun + 5 * 60_000];
  const clerk = room.startClerk((effects) => house.cases.applyEffects(effects), {
    databaseAnswers: () =>
      house.pool.query("select 1").then(
        () => true,
        () => false,
      ),
    onAway: async (effects) => {
      await away.ringWith(effects);
      rounds += 1;
    },
  });
  const patient = { timeout: 30_000 };
  await vi.waitFor(() => expect(mails).toHaveLength(1), patient);
  const later = rounds;
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(later + 3), patient);
  expect(mails).toEqual([`lan P0 0 ${caseCode(alarmCode(alert.id))}`]);
  expect(told).toContainEqual([personOf("new"), 0, false]);
  // Taken: its second rung, after 15 minutes, is not called.
  const heard = await heardAt(15.5);
  expect(heard.filter((one) => one.includes("P1"))).toEqual([]);
  expect(heard).toContain("lan P0 3 A7K2-QX4P");

  await database.comeBack();
  await vi.waitFor(async () => expect((await room.backlog()).effects).toBe(0), patient);
  await clerk.stop();
  expect(await heardAt(15.6)).toEqual([]);
  expect(await heardAt(16.6)).toContain("lan P0 4 A7K2-QX4P");
  await watcher.stop();
  // Practice climbs nowhere.
  expect(await house.db.selectFrom("alert_climbs").select("alert_id").execute()).toHaveLength(2);
  const lines = await house.pool.query("select detail from history where action = 'alert.rung'");
  expect(lines.rows.filter(({ detail }) => "without" in detail)).not.toHaveLength(0);
}, 120_000);

test("a database that hangs without a word counts as away: a new cry rings, and nothing waits on it for ever", async () => {
  const line = await openLine(database.url);
  const slow = connectDatabase(line.url, 2, silentLog, 400);
  const db = queryBuilder<Tables>(slow);
  const cases = createCases(db, keyring, () => undefined);
  const mails: string[] = [];
  const ways: Ways = {
    mail: async (to) => {
      mails.push(to);
      return { sent: true, code: "sent" };
    },
    webhook: async () => ({ sent: false, code: "unreachable" }),
    dutyBot: null,
  };
  const shared = {
    ...{ ways, caseCode, log: silentLog, now: Date.now, tellPerson: async () => undefined },
    copy: createClimbingCopy(room.desk, keyring),
  };
  const away = createAwayAlarms({ ...shared, snapshots: createSnapshotStore(room.desk, keyring) });
  let rounds = 0;
  const watcher = startWatcher({
    ...{ ...shared, db, sealing, changed: () => undefined, pollMs: 3_600_000, climbWithinMs: 200 },
    present: async () => [],
    onAway: async () => {
      rounds += 1;
    },
  });
  expect((await slow.query("select 1")).rowCount).toBe(1);
  line.freeze();
  const made = new Effects(personOf("hung"), Date.now(), 9).turn(0);
  await room.writeEffect(made.says(cry));
  await room.writeEffect(made.effect({ kind: "alert", urgency: "P0", reason: "danger" }));
  const clerk = room.startClerk((effects) => cases.applyEffects(effects), {
    databaseAnswers: () => slow.query("select 1").then(() => true),
    onAway: away.ringWith,
    applyWithinMs: 200,
  });
  await vi.waitFor(() => expect(mails).not.toEqual([]), { timeout: 30_000 });
  watcher.poke();
  await vi.waitFor(() => expect(rounds).toBe(1), { timeout: 30_000 });
  // The connection itself is given up.
  await expect(slow.query("select 1")).rejects.toSatisfy((fault) => isDatabaseAway(fault));
  line.thaw();
  await vi.waitFor(async () => expect((await room.backlog()).effects).toBe(0), { timeout: 30_000 });
  await clerk.stop();
  await watcher.stop();
  await db.destroy();
  await line.stop();
  expect(mails).toHaveLength(1);
}, 120_000);
