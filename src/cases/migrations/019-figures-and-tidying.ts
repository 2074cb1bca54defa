import { type Kysely, type Migration, sql } from "kysely";

/** What the figures count by, and what the daily tidying looks for. */
export const figuresAndTidying: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex("transcript_entries_of_persons")
      .on("transcript_entries")
      .columns(["at", "person"])
      .where(sql.ref("by"), "=", "person")
      .execute();
    await db.schema
      .createIndex("cases_closed")
      .on("cases")
      .column("closed_at")
      .where(sql.ref("closed_at"), "is not", null)
      .execute();
    await db.schema.createIndex("take_over_refusals_at").on("take_over_refusals").column("at").execute();
    await db.schema.createIndex("staff_session_expires").on("staff_session").column("expiresAt").execute();
    await db.schema
      .createIndex("staff_verification_expires")
      .on("staff_verification")
      .column("expiresAt")
      .execute();
  },
};
