import { type Kysely, type Migration, sql } from "kysely";

/** The roster, alarms on their way to people, and the sheet before opening. */
export const ladder: Migration = {
  async up(db: Kysely<unknown>) {
    await createRoster(db);
    await createWays(db);
    await createClimbs(db);
    await createDeliveries(db);
    await climbForOpenAlerts(db);
  },
};

async function createRoster(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("shifts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("staff", "text", (c) => c.notNull())
    .addColumn("rank", "text", (c) => c.notNull())
    .addColumn("from_at", "timestamptz", (c) => c.notNull())
    .addColumn("to_at", "timestamptz", (c) => c.notNull())
    .addColumn("note_sealed", "text")
    .execute();
  await db.schema.createIndex("shifts_time").on("shifts").columns(["to_at", "from_at"]).execute();
  await db.schema
    .createTable("shift_patterns")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("staff", "text", (c) => c.notNull())
    .addColumn("rank", "text", (c) => c.notNull())
    .addColumn("weekday", "integer", (c) => c.notNull())
    .addColumn("from_minute", "integer", (c) => c.notNull())
    .addColumn("to_minute", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("shift_swaps")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("shift", "text", (c) => c.notNull().references("shifts.id").onDelete("cascade"))
    .addColumn("asked_by", "text", (c) => c.notNull())
    .addColumn("asked_of", "text")
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("decided_by", "text")
    .addColumn("decided_at", "timestamptz")
    .execute();
  await db.schema
    .createIndex("shift_swaps_open")
    .on("shift_swaps")
    .column("shift")
    .unique()
    .where(sql.ref("state"), "=", sql.lit("open"))
    .execute();
}

async function createWays(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("duty_addresses")
    .addColumn("staff", "text", (c) => c.primaryKey())
    .addColumn("email_sealed", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("alarm_webhooks")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("url_sealed", "text", (c) => c.notNull())
    .addColumn("secret_sealed", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("alarm_settings")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("go_live_items")
    .addColumn("item", "text", (c) => c.primaryKey())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("day", "text")
    .addColumn("ticked_by", "text")
    .addColumn("ticked_at", "timestamptz")
    .execute();
}

async function createClimbs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("alert_climbs")
    .addColumn("alert_id", "text", (c) => c.primaryKey())
    .addColumn("rung", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("last_at", "timestamptz")
    .addColumn("due_at", "timestamptz", (c) => c.notNull())
    .addColumn("hurried", "boolean", (c) => c.notNull().defaultTo(false))
    .execute();
  await db.schema.createIndex("alert_climbs_due").on("alert_climbs").column("due_at").execute();
  await db.schema
    .createTable("alert_rungs")
    .addColumn("alert_id", "text", (c) => c.notNull())
    .addColumn("rung", "integer", (c) => c.notNull())
    .addColumn("told", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addPrimaryKeyConstraint("alert_rungs_key", ["alert_id", "rung"])
    .execute();
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("alarm_deliveries")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("alert_id", "text")
    .addColumn("rung", "integer")
    .addColumn("way", "text", (c) => c.notNull())
    .addColumn("target", "text", (c) => c.notNull())
    .addColumn("counts", "boolean", (c) => c.notNull())
    .addColumn("notice", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull().defaultTo("waiting"))
    .addColumn("attempts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("due_at", "timestamptz", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("alarm_deliveries_due")
    .on("alarm_deliveries")
    .column("due_at")
    .where(sql.ref("state"), "=", sql.lit("waiting"))
    .execute();
  await db.schema
    .createIndex("alarm_deliveries_rung")
    .on("alarm_deliveries")
    .columns(["alert_id", "rung"])
    .execute();
  await db.schema
    .createTable("alarm_attempts")
    .addColumn("id", "bigint", (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("delivery", "text", (c) => c.notNull().references("alarm_deliveries.id").onDelete("cascade"))
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("sent", "boolean", (c) => c.notNull())
    .addColumn("code", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("alarm_attempts_delivery").on("alarm_attempts").column("delivery").execute();
}

/** Alarms of before this step that nobody has acknowledged climb from now on. */
async function climbForOpenAlerts(db: Kysely<unknown>): Promise<void> {
  await sql`insert into alert_climbs (alert_id, due_at)
    select alerts.id, alerts.at from alerts join talks on talks.person = alerts.person
    where alerts.acknowledged_at is null and not talks.practice`.execute(db);
}
