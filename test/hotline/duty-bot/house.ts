import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type pg from "pg";
import { caseCode } from "../../../src/cases/case-code.js";
import { migrate } from "../../../src/cases/migrate.js";
import type { OutcomeId } from "../../../src/cases/outcome.js";
import type { Tables } from "../../../src/cases/tables.js";
import { createAttempts } from "../../../src/hotline/accounts/attempts.js";
import type {
  Called,
  DutyCase,
  DutyDesk,
  DutyShift,
  HandOverResult,
  OfferedShift,
  Subject,
  TakeResult,
} from "../../../src/hotline/duty-bot/desk.js";
import { createDutyBot, type DutyBot, type DutyBotNeeds } from "../../../src/hotline/duty-bot/duty-bot.js";
import { createLinkCodes, type LinkCodes } from "../../../src/hotline/duty-bot/phones/link-codes.js";
import type { DutyFigures } from "../../../src/hotline/duty-bot/speaker.js";
import { connectDatabase, queryBuilder } from "../../../src/infra/database.js";
import { createKeyring, type Keyring } from "../../../src/infra/keyring.js";
import { createLog, type Log } from "../../../src/infra/log.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import type { CaseId, StaffId } from "../../../src/model/ids.js";
import { type EmulatedPhone, ZaloBotEmulator } from "../../emulators/zalo-bot/emulator.js";
import type { BotOptions } from "../../emulators/zalo-bot/options.js";
import type { TestDatabase } from "../../support/database.js";
import { startRedis, type TestRedis } from "../../support/redis.js";

export const lan = "staff-lan" as StaffId;
export const minh = "staff-minh" as StaffId;
export const hoa = "staff-hoa" as StaffId;
export const token = "1459000000000000001:bi-mat-cua-bot";
export const consoleUrl = "https://truc.invalid/hotline";
export const evening = Date.UTC(2026, 2, 7, 14, 0, 0);

/** A case of the tests' desk. */
export function dutyCase(id: string, more: Partial<DutyCase> = {}): DutyCase {
  return { id: id.padEnd(26, "0") as CaseId, urgency: "P0", openedAt: evening, holder: null, ...more };
}

function nameOf(subject: Subject): string {
  return "caseId" in subject ? caseCode(subject.caseId) : subject.talk;
}

/** What staff did at the desk, and what the desk answers. */
export class FakeDesk implements DutyDesk {
  cases: DutyCase[] = [];
  talks: Called[] = [];
  readonly done: unknown[][] = [];
  takeResult: TakeResult = { kind: "taken" };
  handOverResult: HandOverResult = "handed-over";
  closing: "closed" | "closed-before" | "open-tasks" | "person-waits" | "unknown" = "closed";
  shifts: DutyShift[] = [];
  offered: OfferedShift[] = [];
  swaps = true;
  climbs = true;
  withRoster = true;
  withLadder = true;
  broken = false;

  async calledBy(_staff: StaffId, code: string): Promise<Called[]> {
    if (this.broken) throw new Error("away");
    const cases = this.cases.map(({ id, ...rest }) => ({ ...rest, code: id, subject: { caseId: id } }));
    return [...cases, ...this.talks].filter((one) => one.code.startsWith(code));
  }
  async casesOf(staff: StaffId) {
    return this.cases.filter(({ holder }) => holder?.id === staff);
  }
  async colleaguesOf(staff: StaffId) {
    const all = [
      { id: lan, name: "Lan" },
      { id: minh, name: "Minh" },
    ];
    return all.filter(({ id }) => id !== staff);
  }
  async take(staff: { readonly id: StaffId }, subject: Subject, request: string) {
    this.done.push(["take", staff.id, nameOf(subject), request]);
    return this.takeResult;
  }
  get passOn() {
    if (!this.withLadder) return null;
    return async (staff: { readonly id: StaffId }, subject: Subject) => {
      this.done.push(["pass", staff.id, nameOf(subject)]);
      return this.climbs;
    };
  }
  async handOver(
    staff: { readonly id: StaffId },
    id: CaseId,
    to: { readonly id: StaffId },
    note: string,
  ): Promise<HandOverResult> {
    this.done.push(["hand-over", staff.id, caseCode(id), to.id, note]);
    return this.handOverResult;
  }
  async closeCase(
    staff: { readonly id: StaffId },
    id: CaseId,
    outcome: OutcomeId,
    note: string,
    request: string,
  ) {
    this.done.push(["close", staff.id, caseCode(id), outcome, note, request]);
    return this.closing;
  }
  async queueCounts() {
    return { waiting: 3, running: 2, urgent: 1 };
  }
  get roster() {
    if (!this.withRoster) return null;
    return {
      onCall: async () => ["Lan", "Minh"],
      shiftsOf: async () => this.shifts,
      offeredTo: async () => this.offered,
      requestSwap: async (staff: StaffId, shift: string, of: StaffId | null) => {
        this.done.push(["request-swap", staff, shift, of]);
        return this.swaps;
      },
      acceptSwap: async (staff: StaffId, swap: string) => {
        this.done.push(["accept-swap", staff, swap]);
        return this.swaps;
      },
    };
  }
  async testAlarm(staff: { readonly id: StaffId }) {
    this.done.push(["test-alarm", staff.id]);
  }
}

/** A database, a Redis, the emulated platform, and the desk; bots are started over them. */
export interface House {
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  readonly redis: Redis;
  readonly server: TestRedis;
  readonly keyring: Keyring;
  readonly codes: LinkCodes;
  readonly desk: FakeDesk;
  readonly platform: ZaloBotEmulator;
  readonly figures: DutyFigures & { readonly counted: string[] };
  /** All lines of the log. */
  readonly lines: string[];
  /** Told by the other ways. */
  readonly alarms: string[];
  bot(more?: Partial<DutyBotNeeds>): DutyBot;
  /** Links a phone of this person and hears that it is linked. */
  linked(staff: StaffId, name: string): Promise<EmulatedPhone>;
  stop(): Promise<void>;
}

/** Opens the house over a started database. */
export async function openHouse(
  database: TestDatabase,
  options: Partial<BotOptions> & { readonly connections?: number } = {},
): Promise<House> {
  const server = await startRedis();
  const lines: string[] = [];
  const log: Log = createLog("debug", { write: (line: string) => lines.push(line) });
  const redis = await connectRedis(server.url, "wait", log);
  const ear = await connectRedis(server.url, "wait", log);
  const { connections = 5, ...emulated } = options;
  const pool = connectDatabase(database.url, connections, log);
  const db = queryBuilder<Tables>(pool);
  await migrate(db);
  await addStaff(pool);
  const keyring = createKeyring([randomBytes(32)]);
  const platform = await ZaloBotEmulator.start({ token, allowLocal: true, ...emulated });
  const counted: string[] = [];
  const figures = {
    counted,
    message: (outcome: string) => counted.push(`message ${outcome}`),
    update: (outcome: string) => counted.push(`update ${outcome}`),
    trouble: (word: string) => counted.push(`trouble ${word}`),
    quotaLeft: () => {},
  };
  const codes = createLinkCodes(redis, keyring, createAttempts(redis));
  const desk = new FakeDesk();
  const alarms: string[] = [];
  return {
    ...{ db, pool, redis, server, keyring, codes, desk, platform, figures, lines, alarms },
    bot: (more = {}) =>
      createDutyBot({
        ...{ token, apiUrl: platform.url, webhook: null, redis, ear, db, keyring, desk, consoleUrl },
        ...{ figures, log, onTrouble: (word) => alarms.push(word), pollSeconds: 0.3, chatPaceMs: 1, ...more },
      }),
    linked: async (staff, name) => {
      const made = await codes.make(staff, Date.now());
      const phone = platform.phone(name);
      await phone.asks(made?.code ?? "", "Đã liên kết");
      return phone;
    },
    stop: async () => {
      await platform.stop();
      redis.destroy();
      ear.destroy();
      await db.destroy();
      await server.stop();
    },
  };
}

async function addStaff(pool: pg.Pool): Promise<void> {
  const people = [
    [lan, "Lan", "operator"],
    [minh, "Minh", "operator,supervisor"],
    [hoa, "Hoa", "admin"],
  ];
  for (const [id, name, roles] of people) {
    await pool.query(
      `insert into staff (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart")
       values ($1, $2, $1 || '@hotline.local', true, $3, false, false)`,
      [id, name, roles],
    );
  }
}
