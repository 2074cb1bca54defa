import type { Kysely, Migration } from "kysely";

/** What officers of communes report, which class link a talk came from, and what staff have seen in the morning. */
export const offlineContacts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("referral_reports")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("referral", "text", (c) => c.notNull().references("case_referrals.id"))
      .addColumn("met", "boolean", (c) => c.notNull())
      .addColumn("safe", "text", (c) => c.notNull())
      .addColumn("need", "text", (c) => c.notNull())
      .addColumn("note_sealed", "text")
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addColumn("staff", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("referral_reports_referral")
      .on("referral_reports")
      .columns(["referral", "at"])
      .execute();
    await db.schema
      .alterTable("talks")
      .addColumn("class_word", "text")
      .addColumn("class_at", "timestamptz")
      .execute();
    await db.schema
      .createTable("morning_marks")
      .addColumn("person", "text", (c) => c.notNull().references("talks.person").onDelete("cascade"))
      .addColumn("staff", "text", (c) => c.notNull())
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addPrimaryKeyConstraint("morning_marks_key", ["person", "staff"])
      .execute();
  },
};
