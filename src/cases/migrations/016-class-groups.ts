import { type Kysely, type Migration, sql } from "kysely";

/** Which class of a lesson a talk came from, and what the list of cases looks for. */
export const classGroups: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("talks").addColumn("class_group", "text").execute();
    await db.schema
      .createIndex("cases_open")
      .on("cases")
      .columns(["urgency", "opened_at"])
      .where(sql.ref("status"), "<>", "closed")
      .execute();
    await db.schema.createIndex("cases_status").on("cases").columns(["status", "urgency"]).execute();
    await db.schema
      .createIndex("cases_lowered")
      .on("cases")
      .column("lowered_at")
      .where(sql.ref("lowered_at"), "is not", null)
      .execute();
    await sql`create index cases_code on cases (replace(upper(id), '-', '') text_pattern_ops)`.execute(db);
    await db.schema
      .createIndex("case_tasks_open_case")
      .on("case_tasks")
      .columns(["case_id", "due_at"])
      .where(sql.ref("done_at"), "is", null)
      .execute();
    await db.schema
      .createIndex("case_referrals_waiting")
      .on("case_referrals")
      .columns(["case_id", "sent_at"])
      .where(sql.ref("acknowledged_at"), "is", null)
      .execute();
  },
};
