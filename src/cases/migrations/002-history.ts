import { type Kysely, type Migration, sql } from "kysely";

/** Who did and read what. Triggers refuse every change and removal. */
export const history: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("history")
      .addColumn("id", "bigint", (c) => c.generatedAlwaysAsIdentity().primaryKey())
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addColumn("staff", "text")
      .addColumn("action", "text", (c) => c.notNull())
      .addColumn("person", "text")
      .addColumn("case_id", "text")
      .addColumn("detail", "jsonb", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("history_case").on("history").columns(["case_id", "id"]).execute();
    await db.schema.createIndex("history_person").on("history").columns(["person", "id"]).execute();
    await sql`
      create function refuse_history_change() returns trigger language plpgsql as $$
      begin
        raise exception 'history is append-only';
      end $$`.execute(db);
    await sql`
      create trigger history_append_only before update or delete on history
      for each row execute function refuse_history_change()`.execute(db);
    await sql`
      create trigger history_never_emptied before truncate on history
      for each statement execute function refuse_history_change()`.execute(db);
  },
};
