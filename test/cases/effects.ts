import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type pg from "pg";
import { type CaseLife, createCaseLife } from "../../src/cases/case-life.js";
import type { Change } from "../../src/cases/change.js";
import { withHistoryKey } from "../../src/cases/history-key.js";
import { migrate } from "../../src/cases/migrate.js";
import type { Cases } from "../../src/cases/repository.js";
import { createCases } from "../../src/cases/repository.js";
import type { Tables } from "../../src/cases/tables.js";
import { connectDatabase, queryBuilder } from "../../src/infra/database.js";
import { createKeyring, type Keyring } from "../../src/infra/keyring.js";
import { silentLog } from "../../src/infra/log.js";
import type { Danger } from "../../src/model/danger.js";
import type { Effect, EffectBody, TranscriptEntry } from "../../src/model/effect.js";
import type { CaseId, EffectId, MessageId, PersonKey, StaffId } from "../../src/model/ids.js";
import type { TestDatabase } from "../support/database.js";

/** A migrated database with the repository over it, and what it told as changed. */
export interface House {
  readonly pool: pg.Pool;
  readonly db: Kysely<Tables>;
  readonly keyring: Keyring;
  readonly cases: Cases;
  readonly life: CaseLife;
  readonly changes: Change[];
  /** Empties all tables but the history. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

const tables = [
  "talks",
  "transcript_entries",
  "cases",
  "case_urgencies",
  "case_answers",
  "case_dangers",
  "case_tasks",
  "case_referrals",
  "referral_climbs",
  "referral_reports",
  "case_links",
  "holidays",
  "alerts",
  "alert_climbs",
  "alert_rungs",
  "alarm_deliveries",
  "alarm_attempts",
  "calls",
  "lost_contacts",
  "lost_contact_steps",
  "talk_notes",
  "talk_companions",
  "morning_marks",
  "take_over_refusals",
  "dead_letters",
  "applied_effects",
];

/** PGlite serves one connection at a time. */
export function connections(name: string): number {
  return name === "PGlite" ? 1 : 5;
}

/** Opens the house over a started database. */
export async function openHouse(database: TestDatabase, name: string): Promise<House> {
  const pool = connectDatabase(database.url, connections(name), silentLog);
  const keyring = createKeyring([randomBytes(32)]);
  const db = withHistoryKey(queryBuilder<Tables>(pool), keyring);
  await migrate(db);
  const emptying = await emptyingOf(pool);
  const changes: Change[] = [];
  const cases = createCases(db, keyring, (told) => changes.push(...told));
  const life = createCaseLife(db, keyring, (told) => changes.push(...told));
  return {
    pool,
    db,
    keyring,
    cases,
    life,
    changes,
    empty: async () => {
      changes.length = 0;
      await pool.query(emptying);
    },
    stop: () => db.destroy(),
  };
}

/**
 * What empties the tables and all that refer to them. Deleting a few rows takes a thirtieth of the time of `truncate`,
 * which makes new files for every table and index.
 */
async function emptyingOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `with recursive emptied as (
       select oid from pg_class where relkind = 'r' and relname = any($1)
       union
       select pg_constraint.conrelid from pg_constraint join emptied on pg_constraint.confrelid = emptied.oid
     )
     select oid::regclass::text as name from emptied`,
    [tables],
  );
  const deletes = rows.map(({ name }) => `delete from ${name}`);
  // The order does not matter, since all go: keys that refer to others are not looked after meanwhile.
  return ["begin", "set local session_replication_role = replica", ...deletes, "commit"].join(";");
}

/** A moment all tests start from: 07/03/2026 21:00 in Viet Nam. */
export const evening = Date.UTC(2026, 2, 7, 14, 0, 0);

/** The key of a made-up person. */
export function personOf(name: string, channel = "web"): PersonKey {
  return `${channel}.${name.padEnd(22, "_").slice(0, 22)}` as PersonKey;
}

export const lan = personOf("lan");
export const minh = personOf("minh", "zalo");
export const staffA = "staffA" as StaffId;
export const staffB = "staffB" as StaffId;
export const caseOne = "case-one" as CaseId;
export const caseTwo = "case-two" as CaseId;

/** Makes effects with fresh ids: `turn` begins a new turn, `effect` adds to it. */
export class Effects {
  private turnNumber = 0;
  private inTurn = 0;

  constructor(
    readonly person: PersonKey = lan,
    public at = evening,
    readonly shard = 3,
  ) {}

  /** A new turn, `laterMs` after the one before. */
  turn(laterMs = 1_000): this {
    this.turnNumber += 1;
    this.inTurn = 0;
    this.at += laterMs;
    return this;
  }

  effect(body: EffectBody): Effect {
    this.inTurn += 1;
    const id = `${this.shard}.${this.person}-${this.turnNumber}-0.${this.inTurn}` as EffectId;
    const channel = this.person.split(".")[0] as Effect["channel"];
    return { id, person: this.person, channel, at: this.at, body };
  }

  says(text: string, more: Partial<TranscriptEntry> = {}): Effect {
    return this.effect({ kind: "entry", entry: { by: "person", text, ...more } });
  }

  answers(by: "bot" | "staff" | "outside", text: string, more: Partial<TranscriptEntry> = {}): Effect {
    return this.effect({ kind: "entry", entry: { by, text, ...more } });
  }

  opens(more: Partial<Extract<EffectBody, { kind: "case-open" }>> = {}): Effect {
    return this.effect({
      kind: "case-open",
      caseId: caseOne,
      urgency: "P0",
      dangers: [beaten],
      rules: "rules-1",
      voice: "child",
      origin: "talk",
      practice: false,
      firstAt: this.at,
      ...more,
    });
  }

  takesOver(staff: StaffId = staffA, name = "Chị Hà"): Effect {
    return this.effect({ kind: "holder", holder: "staff", staff, name, why: "take-over" });
  }
}

/** A cry for help; its last four words are the evidence. */
export const cry = "cuu e voi ba dang danh me";
export const beaten: Danger = {
  kind: "violence-now",
  urgency: "P0",
  about: "self",
  evidence: [{ start: 10, end: 25 }],
};

export const messageOne = "m-1-0.1" as MessageId;
