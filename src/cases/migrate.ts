import { type Kysely, type Migration, Migrator } from "kysely";
import { Fault } from "../infra/fault.js";
import { talksAndCases } from "./migrations/001-talks-and-cases.js";
import { history } from "./migrations/002-history.js";
import { staffAccounts } from "./migrations/003-staff-accounts.js";
import type { Tables } from "./tables.js";

/** Every step of the database's shape, in order. A step that has once been run anywhere is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  "001-talks-and-cases": talksAndCases,
  "002-history": history,
  "003-staff-accounts": staffAccounts,
};

/**
 * Brings the database to the shape this program needs; run at every start, before anything else uses it.
 * Kysely takes a transaction-level advisory lock, so several processes may start at once. Resolves with the
 * names of the steps that were run. Throws a `Fault` when a step fails or the database belongs to a newer program.
 */
export async function migrate(db: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === "Error")?.migrationName;
    throw new Fault(
      "migration",
      failed === undefined
        ? "The database could not be brought up to date: it cannot be reached, or it belongs to a newer version of this program."
        : `The database could not be brought up to date: step ${failed} failed.`,
      { cause: error },
    );
  }
  return (results ?? []).map((result) => result.migrationName);
}
