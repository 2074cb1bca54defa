import { type Kysely, type Migration, sql } from "kysely";

/** Calls about a case with what was promised, and the procedure when a person falls silent. */
export const callLog: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("calls")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("case_id", "text", (c) => c.notNull().references("cases.id"))
      .addColumn("staff", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("unit_code", "text")
      .addColumn("unit_name", "text")
      .addColumn("words_sealed", "text", (c) => c.notNull())
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addColumn("answered", "text", (c) => c.notNull())
      .addColumn("forwarded", "boolean", (c) => c.notNull())
      .addColumn("promised", "boolean", (c) => c.notNull())
      .addColumn("due_at", "timestamptz")
      .addColumn("promise_ended_at", "timestamptz")
      .addColumn("promise_ended_by", "text")
      .addColumn("promise_end", "text")
      .execute();
    await db.schema.createIndex("calls_case").on("calls").columns(["case_id", "at"]).execute();
    await db.schema
      .createIndex("calls_promised")
      .on("calls")
      .column("due_at")
      .where(sql<boolean>`due_at is not null and promise_ended_at is null`)
      .execute();
    await db.schema
      .createTable("lost_contacts")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person", "text", (c) => c.notNull().references("talks.person").onDelete("cascade"))
      .addColumn("case_id", "text", (c) => c.references("cases.id"))
      .addColumn("urgency", "text", (c) => c.notNull())
      .addColumn("since", "timestamptz", (c) => c.notNull())
      .addColumn("started_at", "timestamptz", (c) => c.notNull())
      .addColumn("started_by", "text", (c) => c.notNull())
      .addColumn("ended_at", "timestamptz")
      .addColumn("ended_by", "text")
      .addColumn("end_reason", "text")
      .execute();
    await db.schema
      .createIndex("lost_contacts_open")
      .unique()
      .on("lost_contacts")
      .column("person")
      .where(sql<boolean>`ended_at is null`)
      .execute();
    await db.schema
      .createTable("lost_contact_steps")
      .addColumn("procedure_id", "text", (c) =>
        c.notNull().references("lost_contacts.id").onDelete("cascade"),
      )
      .addColumn("step", "text", (c) => c.notNull())
      .addColumn("outcome", "text", (c) => c.notNull())
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addColumn("staff", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("lost_contact_steps_key", ["procedure_id", "step"])
      .execute();
  },
};
