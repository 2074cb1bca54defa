import pg from "pg";

/** Connection faults (class 08), shutting down and starting up (57P), too many connections (53300), time limits (57014, 25P03). */
const states = /^(?:08|57P0[123]|53300|57014|25P03)/;
const systemCodes: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH", "ENOENT"],
]);
const driverWords =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended/i;

/** True if something failed only because the database cannot be reached now: trying again later may help. */
export function isDatabaseAway(thrown: unknown, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > 5) return false;
  if (thrown instanceof pg.DatabaseError)
    // Fatal is what ends or refuses a connection, never what is wrong with a query.
    return thrown.severity === "FATAL" || states.test(thrown.code ?? "");
  const code = (thrown as { code?: unknown }).code;
  if (typeof code === "string" && systemCodes.has(code)) return true;
  if (driverWords.test(thrown.message)) return true;
  const inner = thrown instanceof AggregateError ? thrown.errors : [];
  return [thrown.cause, ...inner].some((one) => isDatabaseAway(one, depth + 1));
}
