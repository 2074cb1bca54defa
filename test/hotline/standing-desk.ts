import { afterAll, beforeAll } from "vitest";
import type { databases, TestDatabase } from "../support/database.js";
import { type Desk, openDesk } from "./desk.js";

/** Opens a desk over a database of its own before the tests of a description, and closes both after them. */
export function standingDesk({ name, start }: (typeof databases)[number], take: (desk: Desk) => void): void {
  let database: TestDatabase | undefined;
  let desk: Desk | undefined;
  beforeAll(async () => {
    database = await start();
    desk = await openDesk(database, name);
    take(desk);
  });
  afterAll(async () => {
    await desk?.stop();
    await database?.stop();
  });
}
