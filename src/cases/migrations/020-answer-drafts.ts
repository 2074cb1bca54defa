import type { Kysely, Migration } from "kysely";

/** Answers that were begun and not sent: they outlive the page they were written in, for their writer alone. */
export const answerDrafts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("answer_drafts")
      .addColumn("staff", "text", (c) => c.notNull().references("staff.id").onDelete("cascade"))
      .addColumn("person", "text", (c) => c.notNull().references("talks.person").onDelete("cascade"))
      .addColumn("text_sealed", "text", (c) => c.notNull())
      .addColumn("expires_at", "timestamptz", (c) => c.notNull())
      .addPrimaryKeyConstraint("answer_drafts_key", ["staff", "person"])
      .execute();
    await db.schema.createIndex("answer_drafts_person").on("answer_drafts").column("person").execute();
  },
};
