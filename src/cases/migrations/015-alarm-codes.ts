import { type Kysely, type Migration, sql } from "kysely";

/** A code for every alarm of a talk without a case, and telling officers of referrals. */
export const alarmCodes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("alerts").addColumn("code", "text").execute();
    await codeOpenAlerts(db);
    await sql`create index alerts_code on alerts (code text_pattern_ops) where code is not null`.execute(db);
    await db.schema
      .createTable("referral_climbs")
      .addColumn("referral", "text", (c) => c.primaryKey())
      .addColumn("rung", "integer", (c) => c.notNull().defaultTo(0))
      .addColumn("due_at", "timestamptz", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("referral_climbs_due").on("referral_climbs").column("due_at").execute();
  },
};

/** Any code will do that nothing else has: hexadecimal digits are among the characters of codes. */
async function codeOpenAlerts(db: Kysely<unknown>): Promise<void> {
  await sql`update alerts set code = upper(left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 26))
    where case_id is null and acknowledged_at is null`.execute(db);
}
