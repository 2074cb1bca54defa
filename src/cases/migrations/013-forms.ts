import type { Kysely, Migration } from "kysely";

/** Forms of an office, as files. */
export const forms: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("case_forms")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("task_id", "text", (c) => c.notNull().references("case_tasks.id"))
      .addColumn("name_sealed", "text", (c) => c.notNull())
      .addColumn("type", "text", (c) => c.notNull())
      .addColumn("size", "integer", (c) => c.notNull())
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addColumn("staff", "text", (c) => c.notNull())
      .addColumn("content_sealed", "bytea")
      .addColumn("removed_at", "timestamptz")
      .addColumn("removed_by", "text")
      .addColumn("removed_reason", "text")
      .execute();
    await db.schema.createIndex("case_forms_task").on("case_forms").columns(["task_id", "at"]).execute();
  },
};
