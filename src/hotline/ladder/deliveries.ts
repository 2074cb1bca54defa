import { type Kysely, sql, type Transaction } from "kysely";
import type { AlarmDeliveryTable } from "../../cases/tables/ladder.js";
import type { Tables } from "../../cases/tables.js";
import type { EffectId } from "../../model/ids.js";
import { callPerson } from "./calls.js";
import { notice } from "./notice.js";
import { sendWithinMs } from "./patience.js";

/** Something to be sent now. */
export interface Delivery {
  readonly id: string;
  readonly way: AlarmDeliveryTable["way"];
  readonly target: string;
  /** JSON. */
  readonly notice: string;
  /** 1 at the first attempt. */
  readonly attempt: number;
  readonly alert: EffectId | null;
  readonly rung: number | null;
}

/** What came of an attempt; `code` is a fixed word or the number the other side answered. */
export interface Outcome {
  readonly sent: boolean;
  readonly code: string;
}

/** Pauses before the next attempts, milliseconds; after the last one it is given up, the ladder goes on. */
const pauses = [10_000, 60_000, 5 * 60_000, 15 * 60_000];

/** Who takes a delivery has this long to send it and to note that before another process may. */
const heldMs = sendWithinMs + 30_000;

/** Ways by which something is due at `now`. */
export async function dueWays(db: Kysely<Tables>, now: number): Promise<readonly Delivery["way"][]> {
  const rows = await db
    .selectFrom("alarm_deliveries")
    .select("way")
    .distinct()
    .where("state", "=", "waiting")
    .where("due_at", "<=", new Date(now))
    .execute();
  return rows.map(({ way }) => way);
}

/**
 * Takes what is due by one way, at most `limit`; the attempt counts from now on, so that a process that dies while it sends
 * repeats the call and never loses it. What nobody has to hear any more is dropped.
 */
export async function takeDeliveries(
  db: Kysely<Tables>,
  way: Delivery["way"],
  now: number,
  limit: number,
): Promise<readonly Delivery[]> {
  const rows = await db
    .updateTable("alarm_deliveries")
    .set({ attempts: sql`attempts + 1`, due_at: new Date(now + heldMs) })
    .where("id", "in", (where) =>
      where
        .selectFrom("alarm_deliveries")
        .select("id")
        .where("way", "=", way)
        .where("state", "=", "waiting")
        .where("due_at", "<=", new Date(now))
        .orderBy("due_at")
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  const answered = await answeredOf(
    db,
    rows.flatMap(({ alert_id }) => alert_id ?? []),
  );
  const over = rows.filter(({ alert_id }) => alert_id !== null && answered.has(alert_id));
  if (over.length > 0)
    await drop(
      db,
      over.map(({ id }) => id),
    );
  return rows
    .filter((row) => !over.includes(row))
    .map(({ id, target, notice, attempts, alert_id, rung }) => ({
      ...{ id, way, target, notice, rung },
      attempt: attempts,
      alert: alert_id,
    }));
}

/** Alarms among these that somebody acknowledged, or that are gone. */
async function answeredOf(db: Kysely<Tables>, ids: readonly EffectId[]): Promise<ReadonlySet<EffectId>> {
  if (ids.length === 0) return new Set();
  const open = await db
    .selectFrom("alerts")
    .select("id")
    .where("id", "in", ids)
    .where("acknowledged_at", "is", null)
    .execute();
  return new Set(ids.filter((id) => !open.some((alert) => alert.id === id)));
}

async function drop(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  await db.updateTable("alarm_deliveries").set({ state: "dropped" }).where("id", "in", ids).execute();
}

/** Writes what came of an attempt, when the next one is, and what the person is to be told of it. */
export async function noteAttempt(
  db: Kysely<Tables>,
  delivery: Delivery,
  outcome: Outcome,
  now: number,
): Promise<void> {
  const pause = pauses[delivery.attempt - 1];
  const state = outcome.sent ? "sent" : pause === undefined ? "failed" : "waiting";
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("alarm_attempts")
      .values({ delivery: delivery.id, at: new Date(now), ...outcome })
      .execute();
    await trx
      .updateTable("alarm_deliveries")
      .set({ state, due_at: new Date(now + (pause ?? 0)) })
      .where("id", "=", delivery.id)
      .execute();
    await settleRung(trx, delivery, now);
  });
}

/**
 * A rung has reached somebody as soon as one call to its level went out, and nobody when each was tried once for
 * nothing; then the person is told, once. Later attempts go on without that.
 */
async function settleRung(
  trx: Transaction<Tables>,
  { alert, rung, way }: Delivery,
  now: number,
): Promise<void> {
  if (alert === null || rung === null || way === "person") return;
  const found = await trx
    .selectFrom("alert_rungs")
    .innerJoin("alerts", "alerts.id", "alert_rungs.alert_id")
    .select(["alert_rungs.told", "alerts.person", "alerts.urgency"])
    .where("alert_id", "=", alert)
    .where("rung", "=", rung)
    .where("state", "=", "calling")
    .forUpdate("alert_rungs")
    .executeTakeFirst();
  if (!found) return;
  const calls = await trx
    .selectFrom("alarm_deliveries")
    .select("state")
    .select((select) =>
      select
        .exists(
          select
            .selectFrom("alarm_attempts")
            .select("id")
            .whereRef("alarm_attempts.delivery", "=", "alarm_deliveries.id"),
        )
        .as("tried"),
    )
    .where("alert_id", "=", alert)
    .where("rung", "=", rung)
    .where("counts", "=", true)
    .execute();
  const reached = calls.some(({ state }) => state === "sent");
  if (!reached && calls.some(({ tried }) => !tried)) return;
  await trx
    .updateTable("alert_rungs")
    .set({ state: reached ? "reached" : "unreached" })
    .where("alert_id", "=", alert)
    .where("rung", "=", rung)
    .execute();
  await callPerson(trx, { alert, rung, ...found, nobody: !reached }, now);
}

/** One line for the settings page: what was tried lately. */
export interface AttemptLine {
  readonly at: number;
  readonly way: AlarmDeliveryTable["way"];
  readonly target: string;
  readonly test: boolean;
  readonly attempt: number;
  readonly sent: boolean;
  readonly code: string;
}

/** The newest attempts by all ways to staff and services, newest first. */
export async function lastAttempts(db: Kysely<Tables>, limit: number): Promise<readonly AttemptLine[]> {
  const rows = await db
    .selectFrom("alarm_attempts")
    .innerJoin("alarm_deliveries", "alarm_deliveries.id", "alarm_attempts.delivery")
    .select(["alarm_attempts.at", "way", "target", "notice", "attempts", "sent", "code"])
    .where("way", "<>", "person")
    .orderBy("alarm_attempts.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ at, way, target, notice: text, attempts, sent, code }) => ({
    ...{ way, target, sent, code },
    at: at.getTime(),
    test: notice.parse(JSON.parse(text)).kind === "test",
    attempt: attempts,
  }));
}

/** Forgets what was sent or given up before a moment, milliseconds UTC. */
export async function forgetDeliveries(db: Kysely<Tables>, before: number): Promise<void> {
  await db
    .deleteFrom("alarm_deliveries")
    .where("state", "<>", "waiting")
    .where("at", "<", new Date(before))
    .execute();
  await db.deleteFrom("alert_rungs").where("at", "<", new Date(before)).execute();
}
