import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { TestDatabase } from "./database.js";
import { shapedTemplate } from "./database-shape.js";

/** Makes a fresh database with the product's tables on the PostgreSQL server of the test run. */
export async function startPostgres(): Promise<TestDatabase> {
  const server = await (await fetch(new URL("/postgres", inject("sharedDoor")))).text();
  if (server === "") throw new Error("PostgreSQL 15 or newer is not installed; npm test installs it.");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await run(server, `create database ${name} template ${shapedTemplate}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => run(server, `drop database ${name} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
