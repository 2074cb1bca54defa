import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { Tables } from "../cases/tables.js";
import type { Config } from "../infra/config.js";
import { connectDatabase, queryBuilder } from "../infra/database.js";
import { createKeyring, type Keyring } from "../infra/keyring.js";
import type { Log } from "../infra/log.js";
import { createMetrics, type Metrics } from "../infra/metrics.js";
import { connectRedis, type Redis } from "../infra/redis.js";

/** What all parts of a process share. */
export interface Connections {
  readonly config: Config;
  readonly log: Log;
  readonly keyring: Keyring;
  readonly metrics: Metrics;
  /** Fails at once while Redis is away: for doors, whose callers try again. */
  readonly door: Redis;
  /** Waits for Redis: for workers, senders and clerks. */
  readonly desk: Redis;
  /** Only listens. */
  readonly ear: Redis;
  readonly pool: Pool;
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** Connections to the database in one process. */
const poolSize = 8;

/** Opens everything a process talks to. */
export async function openConnections(config: Config, log: Log): Promise<Connections> {
  const door = await connectRedis(config.REDIS_URL, "fail", log);
  const desk = await connectRedis(config.REDIS_URL, "wait", log);
  const ear = await connectRedis(config.REDIS_URL, "wait", log);
  const pool = connectDatabase(config.DATABASE_URL, poolSize, log);
  return {
    ...{ config, log, door, desk, ear, pool },
    keyring: createKeyring(config.SECRET_KEYS),
    metrics: createMetrics(),
    db: queryBuilder<Tables>(pool),
    close: async () => {
      for (const redis of [door, desk, ear]) redis.destroy();
      await pool.end();
    },
  };
}
