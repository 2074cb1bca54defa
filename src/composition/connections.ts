import type { Kysely } from "kysely";
import type { Pool } from "pg";
import { withHistoryKey } from "../cases/history-key.js";
import { migrate } from "../cases/migrate.js";
import type { Tables } from "../cases/tables.js";
import { createTroubleBoard } from "../hotline/channel-state/board.js";
import type { Config } from "../infra/config.js";
import { connectDatabase, longPatienceMs, queryBuilder } from "../infra/database.js";
import { Fault } from "../infra/fault.js";
import { createKeyring, type Keyring } from "../infra/keyring.js";
import type { Log } from "../infra/log.js";
import { createMetrics, type Metrics } from "../infra/metrics.js";
import { connectRedis, type Redis } from "../infra/redis.js";
import { type TroubleNotes, troubleNotes } from "./trouble.js";

/** What all parts of a process share. */
export interface Connections {
  readonly config: Config;
  readonly log: Log;
  readonly keyring: Keyring;
  readonly metrics: Metrics;
  /** Where it is noted which channels are in trouble. */
  readonly troubles: TroubleNotes;
  /** Fails at once while Redis is away: for doors, whose callers try again. */
  readonly door: Redis;
  /** Waits for Redis: for workers, senders and clerks. */
  readonly desk: Redis;
  /** Only listens. */
  readonly ear: Redis;
  /** Null: no role of this process needs the database. */
  readonly database: Database | null;
  close(): Promise<void>;
}

export interface Database {
  readonly pool: Pool;
  readonly db: Kysely<Tables>;
}

/** The database of a process whose role needs it. */
export function databaseOf({ database }: Connections): Database {
  if (database === null) throw new Fault("no-database", "This process has no DATABASE_URL.");
  return database;
}

/** Connections to the database in one process. */
const poolSize = 8;

/** Gives the database the shape this program needs; a large table may take its time. */
export async function shapeDatabase({ config, log }: Connections): Promise<void> {
  if (config.DATABASE_URL === undefined) throw new Fault("no-database", "This process has no DATABASE_URL.");
  const db = queryBuilder<Tables>(connectDatabase(config.DATABASE_URL, 1, log, longPatienceMs));
  await migrate(db).finally(() => db.destroy());
}

/** Opens everything a process talks to. */
export async function openConnections(config: Config, log: Log): Promise<Connections> {
  const door = await connectRedis(config.REDIS_URL, "fail", log);
  const desk = await connectRedis(config.REDIS_URL, "wait", log);
  const ear = await connectRedis(config.REDIS_URL, "wait", log);
  const keyring = createKeyring(config.SECRET_KEYS);
  const database = openDatabase(config, keyring, log);
  return {
    ...{ config, log, keyring, door, desk, ear, database },
    metrics: createMetrics(),
    troubles: troubleNotes(createTroubleBoard(door), log, Date.now),
    close: async () => {
      for (const redis of [door, desk, ear]) redis.destroy();
      await database?.pool.end();
    },
  };
}

function openDatabase(config: Config, keyring: Keyring, log: Log): Database | null {
  if (config.DATABASE_URL === undefined) return null;
  const pool = connectDatabase(config.DATABASE_URL, poolSize, log);
  return { pool, db: withHistoryKey(queryBuilder<Tables>(pool), keyring) };
}
