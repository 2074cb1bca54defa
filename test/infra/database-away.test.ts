import pg from "pg";
import { expect, it } from "vitest";
import { isDatabaseAway } from "../../src/infra/database-away.js";

function fromServer(code: string, severity = "ERROR"): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError("", 0, "error"), { code, severity });
}

it.each([
  ["a refused connection", Object.assign(new Error(), { code: "ECONNREFUSED" }), true],
  ["a server that is shutting down", fromServer("57P01"), true],
  ["a refused sign-in at the start", fromServer("3D000", "FATAL"), true],
  ["too many connections", fromServer("53300"), true],
  ["a pool that waited in vain", new Error("timeout exceeded when trying to connect"), true],
  ["one of them inside another fault", new Error("x", { cause: fromServer("08006") }), true],
  ["several at once", new AggregateError([Object.assign(new Error(), { code: "ECONNREFUSED" })]), true],
  ["a query that is wrong", fromServer("42P01"), false],
  ["a value that does not fit", fromServer("23505"), false],
  ["a fault of ours", new TypeError("x is undefined"), false],
  ["something else", "ECONNREFUSED", false],
])("%s: %s", (_what, thrown, away) => expect(isDatabaseAway(thrown)).toBe(away));
