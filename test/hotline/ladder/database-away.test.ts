import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { caseCode } from "../../../src/cases/case-code.js";
import { createSealing } from "../../../src/cases/sealing.js";
import { createAwayAlarms } from "../../../src/hotline/ladder/away.js";
import type { PersonNotice } from "../../../src/hotline/ladder/calls.js";
import type { Notice } from "../../../src/hotline/ladder/notice.js";
import { writeAddress } from "../../../src/hotline/ladder/settings.js";
import { startWatcher } from "../../../src/hotline/ladder/watcher.js";
import type { Ways } from "../../../src/hotline/ladder/ways.js";
import { createSnapshotStore, takeSnapshot } from "../../../src/hotline/roster/snapshot.js";
import { addShift } from "../../../src/hotline/roster/store.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import { silentLog } from "../../../src/infra/log.js";
import type { StaffId } from "../../../src/model/ids.js";
import { cry, Effects, type House, openHouse, personOf } from "../../cases/effects.js";
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

test("while the database is stopped alarms go to the last roster, again and again, and then the ladder goes on", async () => {
  const now = Date.now();
  const by = { staff: boss, at: now };
  await addShift(house.db, { staff: lan, rank: "first", from: now - 1_000, to: now + 3_600_000 }, by);
  await house.pool.query(
    `insert into staff (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart")
     values ('lan', 'Lan', 'lan@hotline.local', true, 'operator', false, false)`,
  );
  await writeAddress(house.db, sealing, lan, "lan@hotline.example", by);
  const snapshots = createSnapshotStore(room.desk, keyring);
  await snapshots.write(await takeSnapshot({ db: house.db, sealing, linkedPhones: async () => [] }, now));
  expect(await room.desk.get("te:roster")).not.toContain("hotline.example");

  const mails: [to: string, notice: Notice][] = [];
  const told: PersonNotice[] = [];
  const ways: Ways = {
    mail: async (to, notice) => {
      mails.push([to, notice]);
      return { sent: true, code: "sent" };
    },
    webhook: async () => ({ sent: false, code: "unreachable" }),
    dutyBot: null,
  };
  const shared = {
    ...{ ways, caseCode, log: silentLog, now: Date.now, someoneLooks: async () => false },
    tellPerson: async (_person: string, _alert: string, notice: PersonNotice) => {
      told.push(notice);
    },
  };
  let rounds = 0;
  const onAway = createAwayAlarms({ ...shared, redis: room.desk, snapshots });

  await database.leave();
  const made = new Effects(child, now).turn(0);
  const alert = made.effect({ kind: "alert", urgency: "P0", reason: "danger" });
  for (const effect of [made.says(cry), alert]) await room.writeEffect(effect);
  const quiet = new Effects(personOf("practice"), now).turn(0);
  const practice = quiet.effect({ kind: "alert", urgency: "P0", reason: "danger" });
  await room.writeEffect({ ...practice, practice: true });
  const clerk = room.startClerk((effects) => house.cases.applyEffects(effects), {
    databaseAnswers: () =>
      house.pool.query("select 1").then(
        () => true,
        () => false,
      ),
    onAway: async (effects) => {
      await onAway(effects);
      rounds += 1;
    },
  });
  const patient = { timeout: 30_000 };
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(3), patient);
  expect(mails).toEqual([["lan@hotline.example", expect.objectContaining({ urgency: "P0", rung: 0 })]]);
  expect(told).toEqual([{ rung: 0, told: "on-call", nobody: false, urgency: "P0" }]);

  // The note runs out: time to ring again.
  expect(await room.desk.pTTL(`te:away:${alert.id}`)).toBeLessThanOrEqual(120_000);
  await room.desk.del(`te:away:${alert.id}`);
  await vi.waitFor(() => expect(mails).toHaveLength(2), patient);

  await database.comeBack();
  await vi.waitFor(async () => expect((await room.backlog()).effects).toBe(0), patient);
  const watcher = startWatcher({
    ...{ ...shared, db: house.db, sealing, changed: () => undefined, pollMs: 3_600_000 },
  });
  await watcher.round();
  await watcher.stop();
  expect(mails).toHaveLength(3);
  await clerk.stop();
  const climbs = await house.db.selectFrom("alert_climbs").select("rung").execute();
  // Practice climbs nowhere.
  expect(climbs).toEqual([{ rung: expect.any(Number) }]);
}, 120_000);
