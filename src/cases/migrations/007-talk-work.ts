import { type Kysely, type Migration, sql } from "kysely";

/** Notes and companions of a talk, ready answers of the office, limits, and two marks of a talk. */
export const talkWork: Migration = {
  async up(db: Kysely<unknown>) {
    await markTalks(db);
    await createNotes(db);
    await createCompanions(db);
    await createOwnReplies(db);
    await db.schema
      .createTable("talk_settings")
      .addColumn("name", "text", (c) => c.primaryKey())
      .addColumn("value", "integer", (c) => c.notNull())
      .execute();
  },
};

async function markTalks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("talks")
    .addColumn("voice_changed_at", "timestamptz")
    .addColumn("lent_flow", "text")
    .execute();
  await db.schema
    .createIndex("talks_holder_staff")
    .on("talks")
    .column("holder_staff")
    .where(sql.ref("holder_staff"), "is not", null)
    .execute();
}

async function createNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("talk_notes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("number", "bigint", (c) => c.generatedAlwaysAsIdentity())
    .addColumn("person", "text", (c) => c.notNull().references("talks.person").onDelete("cascade"))
    .addColumn("case_id", "text")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("staff", "text", (c) => c.notNull())
    .addColumn("to_staff", "text")
    .addColumn("seen_at", "timestamptz")
    .addColumn("text_sealed", "text", (c) => c.notNull())
    .addColumn("after_number", "integer", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("talk_notes_person").on("talk_notes").columns(["person", "number"]).execute();
  await db.schema
    .createIndex("talk_notes_unseen")
    .on("talk_notes")
    .column("to_staff")
    .where(sql.ref("seen_at"), "is", null)
    .execute();
}

async function createCompanions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("talk_companions")
    .addColumn("person", "text", (c) => c.notNull().references("talks.person").onDelete("cascade"))
    .addColumn("staff", "text", (c) => c.notNull())
    .addColumn("task", "text", (c) => c.notNull())
    .addColumn("since", "timestamptz", (c) => c.notNull())
    .addPrimaryKeyConstraint("talk_companions_key", ["person", "staff"])
    .execute();
}

async function createOwnReplies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("own_replies")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("moment", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("removed_at", "timestamptz")
    .execute();
}
