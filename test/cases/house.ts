import type pg from "pg";
import { afterAll, beforeAll } from "vitest";
import type { databases, TestDatabase } from "../support/database.js";
import { type House, openHouse } from "./effects.js";

/** Opens a house over a database of its own for the tests of a block, and closes both after them. */
export function setUpHouse({ name, start }: (typeof databases)[number]): House {
  const house = {} as House;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
    Object.assign(house, await openHouse(database, name));
  });
  afterAll(async () => {
    await house.stop();
    await database.stop();
  });
  return house;
}

/** Writes members of staff with their names and roles, without accounts to sign in with. */
export async function employ(
  pool: pg.Pool,
  staff: readonly (readonly [id: string, name: string, roles: string])[],
): Promise<void> {
  for (const [id, name, roles] of staff) {
    await pool.query(
      `insert into staff (id, name, email, "emailVerified", roles, "mustChangePassword", "firstStart")
       values ($1, $2, $1 || '@hotline.local', true, $3, false, false)`,
      [id, name, roles],
    );
  }
}
