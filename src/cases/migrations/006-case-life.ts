import { type Kysely, type Migration, sql } from "kysely";

/** Who changed what of a case and why, its unit, tasks, referrals, links to other cases, and the office's holidays. */
export const caseLife: Migration = {
  async up(db: Kysely<unknown>) {
    await widenCases(db);
    await createTasks(db);
    await createReferrals(db);
    await createLinks(db);
    await createHolidays(db);
  },
};

async function widenCases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("cases")
    .addColumn("unit_code", "text")
    .addColumn("unit_name", "text")
    .addColumn("province_name", "text")
    .addColumn("clock_from", "timestamptz")
    .addColumn("lowered_at", "timestamptz")
    .addColumn("lowered_by", "text")
    .addColumn("merged_into", "text", (c) => c.references("cases.id"))
    .execute();
  await db.schema
    .createIndex("cases_merged")
    .on("cases")
    .column("merged_into")
    .where(sql.ref("merged_into"), "is not", null)
    .execute();
  await db.schema.createIndex("cases_opened").on("cases").columns(["opened_at", "id"]).execute();
  await db.schema.createIndex("cases_unit").on("cases").column("unit_code").execute();
  for (const table of ["case_answers", "case_urgencies"]) {
    await db.schema.alterTable(table).addColumn("staff", "text").addColumn("reason", "text").execute();
  }
  await db.schema.alterTable("case_answers").addColumn("turn", "text").execute();
}

async function createTasks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("case_tasks")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("case_id", "text", (c) => c.notNull().references("cases.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("office", "text", (c) => c.notNull())
    .addColumn("unit_code", "text")
    .addColumn("unit_name", "text")
    .addColumn("words_sealed", "text")
    .addColumn("due_at", "timestamptz")
    .addColumn("added_at", "timestamptz", (c) => c.notNull())
    .addColumn("added_by", "text", (c) => c.notNull())
    .addColumn("done_at", "timestamptz")
    .addColumn("done_by", "text")
    .addColumn("result", "text")
    .addColumn("note_sealed", "text")
    .execute();
  await db.schema.createIndex("case_tasks_case").on("case_tasks").columns(["case_id", "added_at"]).execute();
  await db.schema
    .createIndex("case_tasks_open")
    .on("case_tasks")
    .column("due_at")
    .where(sql.ref("done_at"), "is", null)
    .execute();
}

async function createReferrals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("case_referrals")
    .addColumn("id", "text", (c) => c.primaryKey().references("case_tasks.id"))
    .addColumn("case_id", "text", (c) => c.notNull().references("cases.id"))
    .addColumn("to_kind", "text", (c) => c.notNull())
    .addColumn("unit_code", "text")
    .addColumn("unit_name", "text")
    .addColumn("sent_at", "timestamptz", (c) => c.notNull())
    .addColumn("sent_by", "text", (c) => c.notNull())
    .addColumn("acknowledged_at", "timestamptz")
    .addColumn("acknowledged_by", "text")
    .addColumn("report", "text")
    .addColumn("report_note_sealed", "text")
    .addColumn("reported_at", "timestamptz")
    .addColumn("reported_by", "text")
    .execute();
  await db.schema.createIndex("case_referrals_case").on("case_referrals").column("case_id").execute();
  await db.schema
    .createIndex("case_referrals_unit")
    .on("case_referrals")
    .columns(["unit_code", "to_kind", "sent_at"])
    .execute();
}

async function createLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("case_links")
    .addColumn("case_a", "text", (c) => c.notNull().references("cases.id"))
    .addColumn("case_b", "text", (c) => c.notNull().references("cases.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("staff", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("case_links_key", ["case_a", "case_b"])
    .execute();
  await db.schema.createIndex("case_links_b").on("case_links").column("case_b").execute();
}

async function createHolidays(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("holidays")
    .addColumn("day", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("staff", "text", (c) => c.notNull())
    .execute();
}
