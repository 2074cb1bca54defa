import { Socket } from "node:net";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "./log.js";
import { faultFields } from "./log.js";

/** A query that has heard nothing of the server for so long fails, milliseconds; longer than connections lie idle. */
const patienceMs = 30_000;
const idleMs = 20_000;

/** For what may rightly take long at a start or at a desk: changes of the shape, walks over the whole history. */
export const longPatienceMs = 15 * 60_000;

/**
 * A pool of at most `max` connections. A server, a disk or a network that hangs without a word counts as away after
 * `patience` milliseconds: everything that waits on that connection fails, and the connection is given up.
 */
export function connectDatabase(url: string, max: number, log: Log, patience = patienceMs): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: Math.min(idleMs, patience / 2),
    // What the server still does for a connection that was given up here must not keep its locks.
    statement_timeout: patience,
    idle_in_transaction_session_timeout: patience,
    stream: () => impatientSocket(patience),
  });
  const onError = (error: Error) => log.warn("database-trouble", { fault: faultFields(error) });
  pool.on("error", onError);
  // A client that is checked out reports a broken connection on itself, not on the pool; unheard, it ends the process.
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

function impatientSocket(ms: number): Socket {
  const socket = new Socket();
  const hangs = () => Object.assign(new Error("The database does not answer."), { code: "ETIMEDOUT" });
  socket.setTimeout(ms, () => socket.destroy(hangs()));
  return socket.setKeepAlive(true, 10_000);
}

/** The typed query builder over a pool. `Tables` is the caller's schema. */
export function queryBuilder<Tables>(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
