import { fileURLToPath } from "node:url";
import pg from "pg";
import { filesBelow, fingerprint } from "../../launcher/fingerprint.mjs";
import { migrate } from "../../src/cases/migrate.js";
import type { Tables } from "../../src/cases/tables.js";
import { connectDatabase, queryBuilder } from "../../src/infra/database.js";
import { silentLog } from "../../src/infra/log.js";

/** The database that new ones are copied from, on the PostgreSQL server of a test run. */
export const shapedTemplate = "shaped";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Changes with every change of the product's tables. */
export function shapeFingerprint(): string {
  const sources = ["package-lock.json", "src/cases/migrate.ts", ...filesBelow(root, "src/cases/migrations")];
  return fingerprint(root, sources).slice(0, 16);
}

/** Makes the database `name` on a server and gives it the product's tables. */
export async function giveShape(server: string, name: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  await shape(url.href);
}

/** Gives an empty database the product's tables. */
export async function shape(url: string): Promise<void> {
  const db = queryBuilder<Tables>(connectDatabase(url, 1, silentLog));
  await migrate(db);
  await db.destroy();
}
