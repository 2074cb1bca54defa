import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "./log.js";
import { faultFields } from "./log.js";

/** A pool of at most `max` connections. */
export function connectDatabase(url: string, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  const onError = (error: Error) => log.warn("database-trouble", { fault: faultFields(error) });
  pool.on("error", onError);
  // A client that is checked out reports a broken connection on itself, not on the pool; unheard, it ends the process.
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

/** The typed query builder over a pool. `Tables` is the caller's schema. */
export function queryBuilder<Tables>(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
