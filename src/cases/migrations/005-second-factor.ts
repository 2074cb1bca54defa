import { type Kysely, type Migration, sql } from "kysely";

/** Second factor, commune, end and last use of staff accounts; names of columns are the account library's. */
export const secondFactor: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("staff")
      .addColumn("twoFactorEnabled", "boolean", (c) => c.notNull().defaultTo(false))
      .addColumn("communeCode", "text")
      .addColumn("communeName", "text")
      .addColumn("disabledAt", "timestamptz")
      .addColumn("lastSignInAt", "timestamptz")
      .execute();
    await db.schema.alterTable("staff_session").addColumn("via", "text").execute();
    await createSecondFactors(db);
    await createRules(db);
  },
};

/** Secret and back-up codes are sealed by the account library. */
async function createSecondFactors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("staff_second_factor")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("secret", "text", (c) => c.notNull())
    .addColumn("backupCodes", "text", (c) => c.notNull())
    .addColumn("userId", "text", (c) => c.notNull().unique().references("staff.id").onDelete("cascade"))
    .addColumn("verified", "boolean", (c) => c.defaultTo(true))
    .addColumn("failedVerificationCount", "integer", (c) => c.defaultTo(0))
    .addColumn("lockedUntil", "timestamptz")
    .execute();
}

/** One row with what holds for all accounts. */
async function createRules(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("staff_rules")
    .addColumn("one_row", "boolean", (c) => c.primaryKey().defaultTo(true).check(sql`one_row`))
    .addColumn("operators_need_second_factor", "boolean", (c) => c.notNull())
    .execute();
  await sql`insert into staff_rules (operators_need_second_factor) values (false)`.execute(db);
}
