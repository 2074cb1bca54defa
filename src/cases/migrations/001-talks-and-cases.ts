import { type Kysely, type Migration, sql } from "kysely";

/** Talks with their transcripts, cases with what is known of them, alerts. */
export const talksAndCases: Migration = {
  async up(db: Kysely<unknown>) {
    await createTalks(db);
    await createEntries(db);
    await createCases(db);
    await createCaseParts(db);
    await createAlerts(db);
    await createSideTables(db);
  },
};

async function createTalks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("talks")
    .addColumn("person", "text", (c) => c.primaryKey())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("practice", "boolean", (c) => c.notNull().defaultTo(false))
    .addColumn("voice", "text", (c) => c.notNull().defaultTo("unknown"))
    .addColumn("holder", "text", (c) => c.notNull().defaultTo("bot"))
    .addColumn("holder_staff", "text")
    .addColumn("holder_name", "text")
    .addColumn("holder_since", "timestamptz")
    .addColumn("urgency", "text")
    .addColumn("case_id", "text")
    .addColumn("needs_person_since", "timestamptz")
    .addColumn("last_person_at", "timestamptz")
    .addColumn("last_answer_at", "timestamptz")
    .addColumn("oldest_unanswered_at", "timestamptz")
    .addColumn("closed_at", "timestamptz")
    .addColumn("withdrawn_at", "timestamptz")
    .addColumn("entries", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("state", "text", (c) =>
      c
        .generatedAlwaysAs(
          sql`case when holder <> 'bot' then 'running'
                   when oldest_unanswered_at is not null then 'waiting'
                   when closed_at is not null then 'closed'
                   else 'with-bot' end`,
        )
        .stored(),
    )
    .execute();
  await db.schema
    .createIndex("talks_queue")
    .on("talks")
    .columns(["state", "urgency", "oldest_unanswered_at", "last_person_at"])
    .execute();
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("transcript_entries")
    .addColumn("person", "text", (c) => c.notNull().references("talks.person").onDelete("cascade"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("turn", "text", (c) => c.notNull())
    .addColumn("case_id", "text")
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("staff", "text")
    .addColumn("message_id", "text")
    .addColumn("text_sealed", "text", (c) => c.notNull())
    .addColumn("detail_sealed", "text", (c) => c.notNull())
    .addColumn("delivery", "text")
    .addColumn("delivery_reason", "text")
    .addColumn("delivery_code", "text")
    .addColumn("delivery_at", "timestamptz")
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addPrimaryKeyConstraint("transcript_entries_key", ["person", "number"])
    .execute();
  await db.schema
    .createIndex("transcript_entries_message")
    .on("transcript_entries")
    .columns(["person", "message_id"])
    .where(sql.ref("message_id"), "is not", null)
    .execute();
  await db.schema
    .createIndex("transcript_entries_turn")
    .on("transcript_entries")
    .columns(["person", "turn"])
    .execute();
}

async function createCases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("cases")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person", "text", (c) => c.notNull())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull().defaultTo("new"))
    .addColumn("urgency", "text", (c) => c.notNull())
    .addColumn("voice", "text", (c) => c.notNull())
    .addColumn("origin", "text", (c) => c.notNull())
    .addColumn("practice", "boolean", (c) => c.notNull())
    .addColumn("intake", "text", (c) => c.notNull().defaultTo("open"))
    .addColumn("opened_at", "timestamptz", (c) => c.notNull())
    .addColumn("first_message_at", "timestamptz", (c) => c.notNull())
    .addColumn("legal_deadline_at", "timestamptz")
    .addColumn("place_sealed", "text")
    .addColumn("outcome", "text")
    .addColumn("outcome_note_sealed", "text")
    .addColumn("closed_at", "timestamptz")
    .addColumn("closed_by", "text")
    .addColumn("withdrawn_at", "timestamptz")
    .execute();
  await db.schema.createIndex("cases_person").on("cases").columns(["person", "opened_at"]).execute();
}

async function createCaseParts(db: Kysely<unknown>): Promise<void> {
  const part = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn("case_id", "text", (c) => c.notNull().references("cases.id"))
      .addColumn("number", "integer", (c) => c.notNull())
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, ["case_id", "number"]);
  await part("case_urgencies")
    .addColumn("urgency", "text", (c) => c.notNull())
    .addColumn("rules", "text", (c) => c.notNull())
    .execute();
  await part("case_answers")
    .addColumn("field", "text", (c) => c.notNull())
    .addColumn("value_sealed", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .execute();
  await part("case_dangers")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("urgency", "text", (c) => c.notNull())
    .addColumn("about", "text", (c) => c.notNull())
    .addColumn("turn", "text", (c) => c.notNull())
    .addColumn("evidence_sealed", "text", (c) => c.notNull())
    .addColumn("rules", "text", (c) => c.notNull())
    .execute();
}

async function createAlerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("alerts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person", "text", (c) => c.notNull())
    .addColumn("case_id", "text")
    .addColumn("urgency", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("acknowledged_at", "timestamptz")
    .addColumn("acknowledged_by", "text")
    .execute();
  await db.schema.createIndex("alerts_person").on("alerts").columns(["person", "at"]).execute();
  await db.schema
    .createIndex("alerts_open")
    .on("alerts")
    .columns(["urgency", "at"])
    .where(sql.ref("acknowledged_at"), "is", null)
    .execute();
}

async function createSideTables(db: Kysely<unknown>): Promise<void> {
  const side = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person", "text", (c) => c.notNull())
      .addColumn("at", "timestamptz", (c) => c.notNull());
  await side("take_over_refusals")
    .addColumn("staff", "text", (c) => c.notNull())
    .addColumn("held_by", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("take_over_refusals_person")
    .on("take_over_refusals")
    .columns(["person", "staff", "at"])
    .execute();
  await side("dead_letters")
    .addColumn("entry", "text", (c) => c.notNull())
    .addColumn("fault", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("applied_effects")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("at", "timestamptz", (c) => c.notNull().defaultTo(sql`current_timestamp`))
    .execute();
  await db.schema.createIndex("applied_effects_at").on("applied_effects").column("at").execute();
}
