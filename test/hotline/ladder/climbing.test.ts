import type { Kysely } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { calledTalks } from "../../../src/cases/called-talks.js";
import { caseCode } from "../../../src/cases/case-code.js";
import { createCaseLife } from "../../../src/cases/case-life.js";
import { createSealing, type Sealing } from "../../../src/cases/sealing.js";
import type { Tables } from "../../../src/cases/tables.js";
import type { TroubleBoard } from "../../../src/hotline/channel-state/board.js";
import { tellTroubles } from "../../../src/hotline/channel-state/messages.js";
import type { Noted } from "../../../src/hotline/channel-state/troubles.js";
import { createAlarmDesk } from "../../../src/hotline/ladder/alarm-desk.js";
import type { PersonNotice } from "../../../src/hotline/ladder/calls.js";
import type { Climbing, Rang } from "../../../src/hotline/ladder/climbing-copy.js";
import { defaultLadders } from "../../../src/hotline/ladder/ladder.js";
import { createMailWay } from "../../../src/hotline/ladder/mail.js";
import { addWebhook, writeAddress, writeLadders } from "../../../src/hotline/ladder/settings.js";
import { startWatcher, type Watcher } from "../../../src/hotline/ladder/watcher.js";
import { impatient, type Ways } from "../../../src/hotline/ladder/ways.js";
import { createWebhookWay, signatureOf, webhookHeaders } from "../../../src/hotline/ladder/webhook.js";
import { addShift } from "../../../src/hotline/roster/store.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import { silentLog } from "../../../src/infra/log.js";
import type { CaseId, EffectId, StaffId } from "../../../src/model/ids.js";
import {
  caseOne,
  cry,
  Effects,
  evening,
  type House,
  lan,
  openHouse,
  personOf,
  staffA,
  staffB,
} from "../../cases/effects.js";
import { SmtpServer } from "../../emulators/smtp/server.js";
import { databases, type TestDatabase } from "../../support/database.js";
import { WebhookReceiver } from "../../support/webhook-receiver.js";

const minute = 60_000;
const [first, leader, province] = ["first", "leader", "province"] as [StaffId, StaffId, StaffId];
const by = { staff: leader, at: evening };

describe.each(databases)("an alarm on $name", ({ name, start }) => {
  let database: TestDatabase;
  let house: House;
  let sealing: Sealing;
  let smtp: SmtpServer;
  let now = evening;
  let looks: readonly StaffId[] = [];
  let told: PersonNotice[] = [];
  let rang: [staff: StaffId, urgency: string, code: string | null][] = [];
  let phones: "ring" | "fail" = "ring";
  let watchers: Watcher[] = [];
  let copied: readonly Climbing[] = [];
  let rangAway = new Map<EffectId, Rang>();
  const receiver = new WebhookReceiver();
  let receiverUrl = "";

  const ways = (): Ways => ({
    mail: createMailWay({
      url: smtp.url,
      from: "may@hotline.example",
      console: "https://x.example/hotline",
      now: () => now,
    }),
    webhook: createWebhookWay({ console: "https://x.example/hotline", now: () => now }),
    dutyBot: async (staff, { urgency, caseCode: code }) => {
      if (phones === "fail") return { sent: false, code: "not-linked" };
      rang.push([staff, urgency, code]);
      return { sent: true, code: "sent" };
    },
  });
  const watch = (db: Kysely<Tables> = house.db, sentBy = ways()): Watcher => {
    const watcher = startWatcher({
      ...{ db, sealing, caseCode, log: silentLog, pollMs: 3_600_000 },
      ways: sentBy,
      changed: (changes) => house.changes.push(...changes),
      present: async () => looks,
      copy: {
        write: async (alarms) => {
          copied = alarms;
        },
        rang: async () => rangAway,
      },
      onAway: async () => undefined,
      tellPerson: async (_person, _alert, notice) => {
        told.push(notice);
      },
      now: () => now,
    });
    watchers.push(watcher);
    return watcher;
  };
  /** Looks at these minutes after the alarm; gives who was rung at each. */
  const walk = async (...minutes: number[]) => {
    const watcher = watch();
    const steps: string[][] = [];
    for (const at of minutes) {
      rang = [];
      now = evening + at * minute;
      await watcher.round();
      steps.push(rang.map(([staff]) => staff).toSorted());
    }
    return steps;
  };
  /** Only who can read a talk can stand on the roster. */
  const hire = async (staff: StaffId) => {
    await house.pool.query(
      `insert into staff (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart")
       values ($1, $1, $1 || '@hotline.local', true, $2, false, false) on conflict do nothing`,
      [staff, staff === leader ? "supervisor" : "operator"],
    );
  };
  const onRoster = async (staff: StaffId, rank: "first" | "supervisor" | "province") => {
    await hire(staff);
    await addShift(house.db, { staff, rank, from: evening - minute, to: evening + 24 * 60 * minute }, by);
  };
  const raise = async (urgency: "P0" | "P1" | "P2" = "P0", practice = false) => {
    const made = new Effects(lan, evening).turn(0);
    const effects = [made.says(cry), made.opens({ urgency, practice })];
    const alert = made.effect({ kind: "alert", urgency, caseId: caseOne, reason: "danger" });
    await house.cases.applyEffects([...effects, alert]);
    return alert.id;
  };
  /** An alarm about what nobody waits for in a chat. */
  const raiseWithoutChat = async (way: "officer" | "phone") => {
    const person = way === "phone" ? personOf("rang", "phone") : lan;
    const made = new Effects(person, evening).turn(0);
    const reason = way === "phone" ? "danger" : "officer-report";
    const alert = made.effect({ kind: "alert", urgency: "P0", reason });
    await house.cases.applyEffects([made.says(cry), made.opens(), alert]);
  };
  const anew = { kind: "alert", urgency: "P0", caseId: caseOne, reason: "danger" } as const;
  const climbs = () => house.db.selectFrom("alert_climbs").selectAll().execute();

  beforeAll(async () => {
    database = await start();
    house = await openHouse(database, name);
    sealing = createSealing(createKeyring([Buffer.alloc(32, 3)]));
    smtp = await SmtpServer.start();
    receiverUrl = await receiver.start();
  });
  beforeEach(async () => {
    await house.empty();
    const mine = [
      "shifts",
      "shift_patterns",
      "shift_swaps",
      "duty_addresses",
      "alarm_webhooks",
      "alert_climbs",
    ];
    await house.pool.query(
      `truncate ${[...mine, "alert_rungs", "alarm_deliveries", "alarm_attempts"].join(", ")}`,
    );
    await house.pool.query("delete from staff where id in ('first', 'leader', 'province')");
    [now, looks, told, rang, phones, watchers] = [evening, [], [], [], "ring", []];
    [copied, rangAway] = [[], new Map()];
    receiver.got.length = 0;
    receiver.answer = 204;
    smtp.mails.length = 0;
    smtp.recipientAnswer = "250 ok";
  });
  afterEach(async () => {
    for (const watcher of watchers) await watcher.stop();
  });
  afterAll(async () => {
    await Promise.all([receiver.stop(), smtp.stop()]);
    await house.stop();
    await database.stop();
  });

  test.each(["officer", "phone"] as const)(
    "rings of what came by the %s, and writes to nobody",
    async (way) => {
      await onRoster(first, "first");
      await raiseWithoutChat(way);
      expect(await walk(0, 2)).toEqual([[first], [first]]);
      expect(told).toEqual([]);
    },
  );

  test("climbs from those on call to the supervisor and the province, and repeats until the end of days", async () => {
    await onRoster(first, "first");
    await onRoster(leader, "supervisor");
    await onRoster(province, "province");
    await raise();
    const all = [first, leader, province];
    expect(await walk(0, 1, 2, 3, 4, 8, 9, 16, 24)).toEqual([
      [first],
      [],
      [first],
      [],
      [first, leader],
      all,
      [],
      all,
      all,
    ]);
    expect(told).toEqual([
      { rung: 0, told: "on-call", nobody: false, urgency: "P0" },
      { rung: 1, told: "on-call", nobody: false, urgency: "P0" },
      { rung: 2, told: "supervisor", nobody: false, urgency: "P0" },
      { rung: 3, told: "province", nobody: false, urgency: "P0" },
      { rung: 4, told: "province", nobody: false, urgency: "P0" },
      { rung: 5, told: "province", nobody: false, urgency: "P0" },
    ]);
    const lines = await house.db
      .selectFrom("history")
      .select("detail")
      .where("action", "=", "alert.rung")
      .execute();
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(house.changes.filter(({ kinds }) => kinds.includes("alert")).length).toBeGreaterThan(6);
  });

  test.each(["acknowledged", "taken over", "closed"])("stops when it is %s", async (how) => {
    await onRoster(first, "first");
    const alert = await raise();
    await walk(0);
    const made = new Effects(lan, evening + minute, 9).turn(0);
    if (how === "acknowledged") await house.cases.acknowledgeAlert(alert, staffA, evening + minute);
    if (how === "taken over") await house.cases.applyEffects([made.takesOver()]);
    const closing = {
      caseId: caseOne,
      staff: staffA,
      outcome: "safe",
      note: "",
      at: evening + minute,
    } as const;
    if (how === "closed") await house.cases.closeCase(closing);
    expect(await walk(2, 8)).toEqual([[], []]);
    expect(await climbs()).toEqual([]);
    expect(told).toHaveLength(1);
  });

  test("rings again from below when whoever took the talk falls silent", async () => {
    await onRoster(first, "first");
    await raise();
    await walk(0);
    const made = new Effects(lan, evening + minute, 9).turn(0);
    await house.cases.applyEffects([made.takesOver()]);
    made.turn(3 * minute);
    const silent = { kind: "alert", urgency: "P0", caseId: caseOne, reason: "staff-silent" } as const;
    await house.cases.applyEffects([made.effect(silent)]);
    expect(await walk(4, 5, 6)).toEqual([[first], [], [first]]);
  });

  test("two watchers at once carry out each rung once", async () => {
    await onRoster(first, "first");
    for (const shard of [1, 2, 3, 4, 5]) {
      const made = new Effects(lan, evening, shard).turn(0);
      await house.cases.applyEffects([made.effect({ kind: "alert", urgency: "P0", reason: "danger" })]);
    }
    const both = [watch(), watch()];
    await Promise.all(both.map((watcher) => watcher.round()));
    await Promise.all(both.map((watcher) => watcher.round()));
    expect(rang).toHaveLength(5);
    expect(await house.db.selectFrom("alert_rungs").selectAll().execute()).toHaveLength(5);
  });

  test("several alarms of one talk ring once each, and repeat as one", async () => {
    await onRoster(first, "first");
    await raise();
    const made = new Effects(lan, evening + 1_000, 8).turn(0);
    await house.cases.applyEffects([made.effect({ kind: "alert", urgency: "P0", reason: "higher-danger" })]);
    const [atOnce, second] = await walk(0.1, 2.1);
    expect(atOnce).toEqual([first, first]);
    expect(second).toEqual([first]);
  });

  test("a call that was taken by a process that died is made again, and none is lost", async () => {
    await onRoster(first, "first");
    await raise();
    phones = "fail";
    await walk(0);
    // As if the process had died between taking and noting: the attempt counts, nothing came of it.
    await house.pool.query("delete from alarm_attempts");
    phones = "ring";
    expect(await walk(1)).toEqual([[first]]);
  });

  test("tells the person that nobody could be called, and does not when it is not known yet", async () => {
    await onRoster(first, "first");
    phones = "fail";
    await raise();
    await walk(0);
    expect(told).toEqual([{ rung: 0, told: "on-call", nobody: true, urgency: "P0" }]);
  });

  test("with an empty roster it goes up at once; with nobody at all the person hears it", async () => {
    await raise();
    expect(await walk(0)).toEqual([[]]);
    expect(told).toEqual([{ rung: 0, told: "on-call", nobody: true, urgency: "P0" }]);
    await onRoster(leader, "supervisor");
    expect(await walk(2)).toEqual([[leader]]);
    expect(told.at(-1)).toEqual({ rung: 1, told: "supervisor", nobody: false, urgency: "P0" });
  });

  test("an open console counts as called", async () => {
    looks = [first];
    phones = "fail";
    await onRoster(first, "first");
    await raise();
    await walk(0);
    expect(told).toEqual([{ rung: 0, told: "on-call", nobody: false, urgency: "P0" }]);
  });

  test.each([
    ["who leads", [leader], "reached", { told: "supervisor", nobody: false }],
    ["somebody else of the staff", [first], "unreached", { told: "on-call", nobody: false }],
    ["nobody", [], "unreached", { told: "on-call", nobody: true }],
  ] as const)(
    "without phones a higher rung reaches whom it is for when %s looks",
    async (_who, there, state, heard) => {
      phones = "fail";
      await onRoster(leader, "supervisor");
      await raise();
      looks = [...there];
      const calls = watch(house.db, { ...ways(), dutyBot: null });
      await calls.round();
      const rungs = await house.db.selectFrom("alert_rungs").select(["told", "state"]).execute();
      expect(rungs).toEqual([{ told: "supervisor", state }]);
      expect(told.at(-1)).toMatchObject(heard);
    },
  );

  test("what hangs on one way keeps back neither the other ways nor the alarms behind it", async () => {
    await onRoster(first, "first");
    await writeAddress(house.db, sealing, first, "first@hotline.example", by);
    let letGo = () => {};
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let calls = 0;
    const watcher = watch(house.db, {
      ...ways(),
      dutyBot: async (staff, { urgency, caseCode: code }) => {
        calls += 1;
        if (calls === 1) await hanging;
        rang.push([staff, urgency, code]);
        return { sent: true, code: "sent" };
      },
    });
    await raise();
    watcher.poke();
    await vi.waitFor(() => expect([calls, smtp.mails.length]).toEqual([1, 1]));
    const other = new Effects(personOf("second"), evening, 6).turn(0);
    const alarm = other.effect({ kind: "alert", urgency: "P0", reason: "danger" });
    await house.cases.applyEffects([other.says(cry), alarm]);
    watcher.poke();
    await vi.waitFor(() => expect([rang.length, smtp.mails.length]).toEqual([1, 2]));
    await vi.waitFor(() => expect(told).toContainEqual(expect.objectContaining({ nobody: false })));
    letGo();
    await watcher.round();
    expect(rang).toHaveLength(2);
  });

  test("a way that never comes to an end has failed, and is tried again", async () => {
    await onRoster(first, "first");
    const never = { ...ways(), mail: null, dutyBot: () => new Promise<never>(() => {}) };
    const watcher = watch(house.db, impatient(never, 20));
    await raise();
    await watcher.round();
    const codes = await house.db.selectFrom("alarm_attempts").select("code").orderBy("id").execute();
    expect(codes[0]).toEqual({ code: "too-late" });
    const calls = await house.db
      .selectFrom("alarm_deliveries")
      .select("state")
      .where("way", "=", "duty-bot")
      .execute();
    expect(calls).toEqual([{ state: "waiting" }]);
    expect(told).toEqual([{ rung: 0, told: "on-call", nobody: true, urgency: "P0" }]);
  });

  test("with nobody of the province on duty those are called who stand for it in other hours", async () => {
    await hire(province);
    await onRoster(first, "first");
    const tomorrow = evening + 24 * 60 * minute;
    await addShift(
      house.db,
      { staff: province, rank: "province", from: tomorrow, to: tomorrow + minute },
      by,
    );
    await raise();
    expect(await walk(0, 2, 4, 8)).toEqual([[first], [first], [first, province], [first, province]]);
  });

  test("practice rings nowhere but in the console, and P2 waits for the morning without a word to the person", async () => {
    await onRoster(leader, "supervisor");
    await raise("P0", true);
    expect(await climbs()).toEqual([]);
    await house.empty();
    await raise("P2");
    // Saturday evening; Monday at eight in Viet Nam is 35 hours later.
    expect(await walk(0, 60, 34 * 60)).toEqual([[], [], []]);
    await hire(leader);
    await addShift(
      house.db,
      { staff: leader, rank: "supervisor", from: now, to: now + 24 * 60 * minute },
      by,
    );
    expect(await walk(35 * 60)).toEqual([[leader]]);
    expect(told).toEqual([]);
  });

  test("passed on, the next level hears at once", async () => {
    await onRoster(first, "first");
    await onRoster(leader, "supervisor");
    await raise();
    await walk(0);
    const desk = createAlarmDesk({
      ...{ db: house.db, sealing, ways: { mail: true, dutyBot: true } },
      changed: async () => undefined,
    });
    expect(await desk.passOn({ caseId: caseOne }, { staff: first, at: evening + minute })).toBe(true);
    expect(await desk.passOn({ caseId: "another" as CaseId }, by)).toBe(false);
    expect(await walk(1)).toEqual([[first, leader]]);
  });

  test("a talk without a case has a code, the same for all its alarms, by which the next level is called", async () => {
    await onRoster(first, "first");
    await onRoster(leader, "supervisor");
    for (const shard of [1, 2]) {
      const made = new Effects(lan, evening + shard, shard).turn(0);
      await house.cases.applyEffects([made.effect({ kind: "alert", urgency: "P0", reason: "voice-note" })]);
    }
    await walk(0.1);
    const [code = ""] = rang.map(([, , one]) => one ?? "");
    expect(rang).toEqual([1, 2].map(() => [first, "P0", code]));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(copied).toMatchObject([{ code, rung: 1 }, { code }]);
    const [found, ...others] = await calledTalks(house.db, code.slice(0, 3), 10);
    expect([found?.person, others]).toEqual([lan, []]);
    const desk = createAlarmDesk({
      ...{ db: house.db, sealing, ways: { mail: true, dutyBot: true } },
      changed: async () => undefined,
    });
    expect(await desk.passOn({ talk: lan }, { staff: first, at: now })).toBe(true);
    expect(await walk(1)).toEqual([[first, leader]]);
    const taken = new Effects(lan, now, 9).turn(0);
    await house.cases.applyEffects([taken.takesOver(staffB, "Minh")]);
    expect(await calledTalks(house.db, code.slice(0, 4), 10)).toMatchObject([{ holder: { name: "Minh" } }]);
    await house.cases.applyEffects([
      taken.turn().effect({ kind: "holder", holder: "bot", why: "hand-back" }),
    ]);
    expect(await calledTalks(house.db, code.slice(0, 4), 10)).toEqual([]);
  });

  test("goes on from what rang without the database, and rings nothing twice", async () => {
    await onRoster(first, "first");
    const alert = await raise();
    await walk(0);
    rangAway.set(alert, { rung: 1, at: evening + 2 * minute, told: "on-call" });
    expect(await walk(2.5, 3.5, 4)).toEqual([[], [], [first]]);
    const rungs = await house.db.selectFrom("alert_rungs").select("rung").orderBy("rung").execute();
    expect(rungs.map(({ rung }) => rung)).toEqual([0, 1, 2]);
  });

  test("ordinary notices keep the quiet hours, urgent ones never do", async () => {
    await onRoster(leader, "supervisor");
    const quiet = { from: 22, to: 9 };
    await writeLadders(house.db, { ...defaultLadders, quiet }, by);
    await raise("P2");
    // Monday at eight in Viet Nam is still quiet here; at nine it is not.
    const monday = evening + 35 * 60 * minute;
    const span = { from: monday - minute, to: monday + 24 * 60 * minute };
    await hire(leader);
    await addShift(house.db, { staff: leader, rank: "supervisor", ...span }, by);
    expect(await walk(35 * 60, 36 * 60 - 1, 36 * 60)).toEqual([[], [], [leader]]);
    await house.empty();
    await raise("P1");
    expect(await walk(120)).toEqual([[leader]]);
    await house.pool.query("delete from alarm_settings");
  });

  describe("a case referred to a commune", () => {
    const hour = 60;
    const [officer, elsewhere] = ["officer", "elsewhere"] as [StaffId, StaffId];
    const commune = { code: "26506", name: "Phường Vũng Tàu" };

    beforeEach(async () => {
      for (const [id, place] of Object.entries({ officer: commune.code, elsewhere: "26526" })) {
        await house.pool.query(
          `insert into staff
             (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart", "communeCode")
           values ($1, $1, $1 || '@hotline.local', true, 'commune', false, false, $2) on conflict do nothing`,
          [id, place],
        );
      }
      for (const id of [officer, elsewhere]) {
        await writeAddress(house.db, sealing, id, `${id}@xa.example`, by);
        await house.pool.query(
          `insert into duty_phones (id, staff, chat_hash, chat_sealed, linked_at)
           values ($1, $1, $1, 'x', now()) on conflict do nothing`,
          [id],
        );
      }
    });

    const refer = async (urgency: "P0" | "P2", practice = false) => {
      const made = new Effects(lan, evening).turn(0);
      await house.cases.applyEffects([made.says(cry), made.opens({ urgency, practice })]);
      const life = createCaseLife(house.db, house.keyring, () => undefined);
      const press = { caseId: caseOne, staff: first, at: evening };
      await life.addTasks(press, [{ id: "r", kind: "refer-commune", unit: commune, words: "" }]);
      await life.endTask({ ...press, id: "r", result: "done", note: "" });
      return { life, answer: { ...press, commune: commune.code } };
    };

    test("is told to its officers at once, when nobody took it, and when the decree's 12 hours are over", async () => {
      await refer("P0");
      const steps = [[officer], [], [officer], [], [officer], []];
      expect(await walk(0, 29, 30, 11 * hour, 12 * hour, 20 * hour)).toEqual(steps);
      expect(smtp.mails.flatMap(({ to }) => to)).toEqual([0, 1, 2].map(() => "officer@xa.example"));
      for (const { data } of smtp.mails) expect(data).not.toContain("danh");
      expect(told).toEqual([]);
      expect(await house.db.selectFrom("referral_climbs").selectAll().execute()).toEqual([]);
    });

    test("the hotline's own people hear when nobody of the commune can, takes it, or reports", async () => {
      await onRoster(leader, "supervisor");
      await onRoster(province, "province");
      for (const id of [leader, province]) {
        await writeAddress(house.db, sealing, id, `${id}@hotline.example`, by);
      }
      const mailed = async (at: number) => {
        await walk(at);
        const sent = await house.db
          .selectFrom("alarm_deliveries")
          .select(["target", "notice"])
          .where("way", "=", "e-mail")
          .where("at", "=", new Date(now))
          .where("state", "=", "sent")
          .execute();
        const kinds = sent.map((one) => `${one.target} ${JSON.parse(one.notice).kind}`);
        return kinds.filter((one) => one.includes(" referral")).toSorted();
      };
      await refer("P0");
      await house.pool.query(`update staff set "disabledAt" = now() where id = 'officer'`);
      expect(await mailed(0)).toEqual(["leader referral-unreached"]);
      await house.pool.query(`update staff set "disabledAt" = null where id = 'officer'`);
      expect(await mailed(30)).toEqual(["leader referral-untaken", "officer referral-overdue"]);
      expect(await mailed(12 * hour)).toEqual([
        "leader referral-unreported",
        "officer referral-overdue",
        "province referral-unreported",
      ]);
    });

    test("what is stuck goes to the office's signed webhooks too, by its code alone", async () => {
      const hook = await addWebhook(house.db, sealing, { name: "Tổng đài tỉnh", url: receiverUrl }, by);
      const posted = async (at: number) => {
        await walk(at);
        return receiver.got.splice(0).map(({ headers, body }) => {
          const timestamp = String(headers[webhookHeaders.timestamp]);
          expect(headers[webhookHeaders.signature]).toBe(signatureOf(hook.secret, timestamp, body));
          return JSON.parse(body);
        });
      };
      await refer("P0");
      const stuck = { urgency: "P0", caseCode: caseCode(caseOne), console: expect.any(String) };
      const at = (rung: number, minutes: number) => ({ rung, waitingSeconds: minutes * 60 });
      // That it came, and that it was told to the commune, is no alarm.
      expect(await posted(0)).toEqual([]);
      expect(await posted(30)).toEqual([
        { ...stuck, ...at(1, 30), kind: "referral-untaken", told: "supervisor" },
      ]);
      expect(await posted(12 * hour)).toEqual([
        { ...stuck, ...at(2, 12 * hour), kind: "referral-unreported", told: "province" },
      ]);
    });

    test("rings in the console too, calls nobody twice, and is over once the commune has it", async () => {
      await onRoster(first, "first");
      const { life, answer } = await refer("P0");
      const open = async () => (await house.cases.openAlerts(9)).map(({ reason, at }) => [reason, at]);
      await walk(0, 29);
      expect(await open()).toEqual([]);
      const changes = house.changes.length;
      await walk(30, 31);
      const alarm = ["referral-untaken", evening + 30 * minute];
      expect(await open()).toEqual([alarm]);
      expect(house.changes.slice(changes)).toEqual([{ person: lan, kinds: ["alert"] }]);
      expect(await climbs()).toEqual([]);
      await life.acknowledgeReferral(answer);
      expect(await open()).toEqual([]);
      await walk(12 * hour);
      expect(await open()).toEqual([["referral-unreported", now]]);
      const finding = { met: true, safe: "safe", need: "none" } as const;
      await life.reportReferral({ ...answer, id: "report", finding, note: "" });
      expect(await open()).toEqual([]);
    });

    test("that rings does not silence an alarm of the same child", async () => {
      await onRoster(first, "first");
      await refer("P0");
      await walk(30);
      await house.cases.applyEffects([new Effects(lan, evening + 31 * minute).turn(0).turn(0).effect(anew)]);
      expect(await walk(31, 33)).toEqual([[first], [first]]);
    });

    test("is not told again once it was taken and reported, and practice is told to nobody", async () => {
      const { life, answer } = await refer("P0");
      expect(await walk(0)).toEqual([[officer]]);
      await life.acknowledgeReferral(answer);
      expect(await walk(30, 60)).toEqual([[], []]);
      const finding = { met: true, safe: "safe", need: "none" } as const;
      await life.reportReferral({ ...answer, id: "report", finding, note: "" });
      expect(await walk(12 * hour)).toEqual([[]]);
      await house.empty();
      await refer("P0", true);
      expect(await walk(0)).toEqual([[]]);
    });

    test("waits for the morning when it is no emergency, and is one message then", async () => {
      await writeLadders(house.db, { ...defaultLadders, quiet: { from: 20, to: 6 } }, by);
      await refer("P2");
      expect(await walk(0, 60, 9 * hour - 1, 9 * hour, 10 * hour)).toEqual([[], [], [], [officer], []]);
      await house.pool.query("delete from alarm_settings");
    });
  });

  test("trouble of a channel is written to supervisors and webhooks once, and again when it comes back", async () => {
    await addWebhook(house.db, sealing, { name: "Tổng đài tỉnh", url: receiverUrl }, by);
    await house.pool.query(
      `insert into staff (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart")
       values ('leader', 'Trưởng', 'leader@hotline.local', true, 'supervisor', false, false)
       on conflict do nothing`,
    );
    for (const id of [first, leader]) await writeAddress(house.db, sealing, id, `${id}@hotline.example`, by);
    let noted: Noted[] = [];
    const board: TroubleBoard = {
      failed: async () => undefined,
      worked: async () => undefined,
      over: async () => undefined,
      told: async ({ word }, at) => {
        noted = noted.map((one) => (one.word === word ? { ...one, toldAt: at } : one));
      },
      read: async () => noted,
    };
    const look = async (minutes: number) => {
      now = evening + minutes * minute;
      await tellTroubles({ db: house.db, board, waysOn: { mail: true, dutyBot: true } }, now);
      await watch().round();
      return [smtp.mails.splice(0).flatMap(({ to }) => to), receiver.got.splice(0).length, rang.length];
    };
    const zalo = { channel: "zalo", word: "token", at: evening, workedAt: null, toldAt: null } as const;
    noted = [zalo, { ...zalo, word: "signature" }];
    expect(await look(0)).toEqual([["leader@hotline.example"], 1, 0]);
    noted = noted.map((one) => ({ ...one, at: evening + 90 * minute }));
    expect(await look(91)).toEqual([[], 0, 0]);
    noted = noted.map((one) => ({ ...one, workedAt: evening + 80 * minute }));
    expect(await look(92)).toEqual([["leader@hotline.example"], 1, 0]);
    await house.pool.query("delete from staff where id = 'leader'");
  });

  test("a webhook is signed, says nothing of a talk, is tried again, and given up in the end", async () => {
    const hook = await addWebhook(house.db, sealing, { name: "Tổng đài tỉnh", url: receiverUrl }, by);
    receiver.answer = 500;
    await onRoster(first, "first");
    phones = "fail";
    const alert = await raise();
    const watcher = watch();
    for (const at of [0, 10, 80, 400, 1_400, 3_000]) {
      now = evening + at * 1_000;
      await house.pool.query("delete from alert_climbs where rung > 0");
      await watcher.round();
    }
    expect(receiver.got).toHaveLength(5);
    const { headers, body } = receiver.got[0] ?? { headers: {}, body: "" };
    const timestamp = String(headers["x-tieng-em-timestamp"]);
    expect(timestamp).toBe(String(evening / 1_000));
    expect(headers["x-tieng-em-signature"]).toBe(signatureOf(hook.secret, timestamp, body));
    expect(JSON.parse(body)).toEqual({
      ...{ kind: "alert", urgency: "P0", caseCode: caseCode(caseOne), waitingSeconds: 0 },
      ...{ told: "on-call", rung: 0, console: "https://x.example/hotline" },
    });
    const rows = await house.db
      .selectFrom("alarm_deliveries")
      .select(["state", "attempts"])
      .where("way", "=", "webhook")
      .where("alert_id", "=", alert as EffectId)
      .execute();
    expect(rows).toEqual([{ state: "failed", attempts: 5 }]);
    const tried = await house.db
      .selectFrom("alarm_attempts")
      .select("code")
      .where("code", "=", "500")
      .execute();
    expect(tried).toHaveLength(5);
  });

  test("a mail goes to whoever has an address, with urgency, waiting time and code only", async () => {
    await onRoster(first, "first");
    await writeAddress(house.db, sealing, first, "truc-1@hotline.example", by);
    await raise();
    await walk(3);
    expect(smtp.mails.map(({ from, to }) => [from, to])).toEqual([
      ["may@hotline.example", ["truc-1@hotline.example"]],
    ]);
    const text = smtp.mails[0]?.data ?? "";
    const subject = /^Subject: ((?:.*\n)(?: .*\n)*)/m.exec(text)?.[1] ?? "";
    const words = subject.replace(/=\?UTF-8\?Q\?([^?]*)\?=\s*/g, (_all, coded: string) =>
      decodeURIComponent(coded.replaceAll("_", " ").replaceAll("=", "%")),
    );
    expect(words.trim()).toBe(`[Tiếng Em] Khẩn cấp · chờ 3 phút · ${caseCode(caseOne)}`);
    for (const word of cry.split(" ").filter((one) => one.length > 3)) expect(text).not.toContain(word);
  });

  test("a mail that is refused is a failure with the server's number", async () => {
    await onRoster(first, "first");
    await writeAddress(house.db, sealing, first, "truc-1@hotline.example", by);
    [phones, smtp.recipientAnswer] = ["fail", "550 no such person"];
    await raise();
    await walk(0);
    const { attempts } = await createAlarmDesk({
      ...{ db: house.db, sealing, ways: { mail: true, dutyBot: true } },
      changed: async () => undefined,
    }).read();
    expect(attempts.map(({ way, sent, code }) => [way, sent, code]).toSorted()).toEqual([
      ["duty-bot", false, "not-linked"],
      ["e-mail", false, "550"],
    ]);
    expect(told.map(({ nobody }) => nobody)).toEqual([true]);
  });
});
