import { type Kysely, type Migration, sql } from "kysely";

/** Blocks, and what a supervisor looks at. */
export const supervision: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("talks")
      .addColumn("blocked_until", "timestamptz")
      .addColumn("blocked_reason", "text")
      .addColumn("blocked_by", "text")
      .addColumn("blocked_at", "timestamptz")
      .execute();
    await db.schema
      .createIndex("talks_blocked")
      .on("talks")
      .column("blocked_until")
      .where(sql.ref("blocked_until"), "is not", null)
      .execute();
    await db.schema
      .createIndex("transcript_entries_staff")
      .on("transcript_entries")
      .columns(["staff", "at"])
      .where(sql.ref("staff"), "is not", null)
      .execute();
  },
};
