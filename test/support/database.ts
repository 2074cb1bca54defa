import { startPglite } from "./pglite.js";
import { startPostgres } from "./postgres.js";

/** A database of one test file's own, with the product's tables and nothing in them. */
export interface TestDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** Every kind of database the product runs on: `describe.each(databases)("… on $name", ({ start }) => …)`. */
export const databases: readonly { readonly name: string; start(): Promise<TestDatabase> }[] = [
  { name: "PGlite", start: startPglite },
  { name: "PostgreSQL", start: startPostgres },
];
