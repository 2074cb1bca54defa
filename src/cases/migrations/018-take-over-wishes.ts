import type { Kysely, Migration } from "kysely";

/** Who is about to take which talk: presses that cross must not both find the last free hand. */
export const takeOverWishes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("take_over_wishes")
      .addColumn("staff", "text", (c) => c.notNull())
      .addColumn("person", "text", (c) => c.notNull().references("talks.person").onDelete("cascade"))
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addPrimaryKeyConstraint("take_over_wishes_key", ["staff", "person"])
      .execute();
    await db.schema.createIndex("take_over_wishes_person").on("take_over_wishes").column("person").execute();
  },
};
