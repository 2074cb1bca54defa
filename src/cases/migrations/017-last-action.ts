import { type Kysely, type Migration, sql } from "kysely";

/** From when the platform's window runs. Of earlier talks only the moment their last words were accepted is known. */
export const lastAction: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("talks").addColumn("last_action_at", "timestamptz").execute();
    await sql`update talks set last_action_at = last_person_at where last_person_at is not null`.execute(db);
  },
};
