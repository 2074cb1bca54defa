import type { Kysely, Migration } from "kysely";

/** The sheet of numbers. */
export const directory: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("directory_contacts")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("unit_code", "text", (c) => c.notNull())
      .addColumn("unit_name", "text", (c) => c.notNull())
      .addColumn("province_code", "text", (c) => c.notNull())
      .addColumn("province_name", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("phones", "text", (c) => c.notNull())
      .addColumn("hours", "text", (c) => c.notNull())
      .addColumn("note", "text", (c) => c.notNull())
      .addColumn("source", "text", (c) => c.notNull())
      .addColumn("verified_at", "timestamptz")
      .addColumn("same", "text", (c) => c.notNull().unique())
      .addColumn("search", "text", (c) => c.notNull())
      .addColumn("changed_at", "timestamptz", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("directory_contacts_unit")
      .on("directory_contacts")
      .columns(["unit_code", "kind"])
      .execute();
  },
};
