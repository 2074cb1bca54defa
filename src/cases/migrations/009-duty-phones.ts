import { type Kysely, type Migration, sql } from "kysely";

/** The phones on which staff are alerted: one for each member of staff, one member of staff for each phone. */
export const dutyPhones: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("duty_phones")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("staff", "text", (c) => c.notNull().references("staff.id").onDelete("cascade"))
      .addColumn("chat_hash", "text", (c) => c.notNull())
      .addColumn("chat_sealed", "text")
      .addColumn("linked_at", "timestamptz", (c) => c.notNull())
      .addColumn("unlinked_at", "timestamptz")
      .execute();
    await sql`create unique index duty_phones_staff on duty_phones (staff) where unlinked_at is null`.execute(
      db,
    );
    await sql`create unique index duty_phones_chat on duty_phones (chat_hash) where unlinked_at is null`.execute(
      db,
    );
  },
};
