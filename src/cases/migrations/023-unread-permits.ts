import type { Kysely, Migration } from "kysely";

/** Who allowed that the doors open while answers wait for an officer to read them, and why; a permit is never changed. */
export const unreadPermits: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("unread_permits")
      .addColumn("id", "bigint", (c) => c.primaryKey().generatedAlwaysAsIdentity())
      .addColumn("at", "timestamptz", (c) => c.notNull())
      .addColumn("staff", "text", (c) => c.notNull())
      .addColumn("unread", "integer", (c) => c.notNull())
      .addColumn("named", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .alterTable("go_live_items")
      .addColumn("permit", "bigint", (c) => c.references("unread_permits.id"))
      .execute();
  },
};
