import type { Kysely, Migration } from "kysely";

/** Until when who holds a talk has to answer. Of talks held before this step it is not known until the next word. */
export const patience: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("talks").addColumn("patience_until", "timestamptz").execute();
    await db.schema
      .alterTable("talks")
      .addColumn("calls_left", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
