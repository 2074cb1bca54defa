import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import type { StaffId } from "../../model/ids.js";
import type { By } from "../roster/store.js";
import { defaultLadders, type Ladders } from "./ladder.js";
import { laddersSchema } from "./ladders-schema.js";

/** The office's ladders, or those of the code. */
export async function readLadders(db: Kysely<Tables>): Promise<Ladders> {
  const row = await db
    .selectFrom("alarm_settings")
    .select("value")
    .where("key", "=", "ladders")
    .executeTakeFirst();
  if (!row) return defaultLadders;
  return laddersSchema.parse(JSON.parse(row.value));
}

/** Sets the office's ladders; alarms that climb go by them from their next rung on. */
export async function writeLadders(db: Kysely<Tables>, ladders: Ladders, by: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const value = JSON.stringify(ladders);
    await trx
      .insertInto("alarm_settings")
      .values({ key: "ladders", value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute();
    await addHistory(trx, { ...by, action: "alarm.ladders" });
  });
}

/** A service of the office that is told of alarms, with the secret its requests are signed with. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
}

/** All webhooks, by name. */
export async function webhooksOf(db: Kysely<Tables>, sealing: Sealing): Promise<readonly Webhook[]> {
  const rows = await db.selectFrom("alarm_webhooks").selectAll().orderBy("name").orderBy("id").execute();
  return rows.map(({ id, name, url_sealed, secret_sealed }) => ({
    ...{ id, name },
    url: sealing.webhookUrl.open(url_sealed, id),
    secret: sealing.webhookSecret.open(secret_sealed, id),
  }));
}

/** Adds a webhook with a new secret, which is shown to nobody again. */
export async function addWebhook(
  db: Kysely<Tables>,
  sealing: Sealing,
  { name, url }: Pick<Webhook, "name" | "url">,
  by: By,
): Promise<Webhook> {
  const id = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  await db.transaction().execute(async (trx) => {
    const url_sealed = sealing.webhookUrl.seal(url, id);
    const secret_sealed = sealing.webhookSecret.seal(secret, id);
    await trx.insertInto("alarm_webhooks").values({ id, name, url_sealed, secret_sealed }).execute();
    await addHistory(trx, { ...by, action: "alarm.webhook-add" });
  });
  return { id, name, url, secret };
}

/** Removes a webhook; what was to go there is given up. False: there is none. */
export async function removeWebhook(db: Kysely<Tables>, id: string, by: By): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const gone = await trx.deleteFrom("alarm_webhooks").where("id", "=", id).executeTakeFirst();
    if (Number(gone.numDeletedRows) === 0) return false;
    await addHistory(trx, { ...by, action: "alarm.webhook-remove" });
    return true;
  });
}

/** Where each member of staff gets alarms by e-mail. */
export async function addressesOf(
  db: Kysely<Tables>,
  sealing: Sealing,
): Promise<ReadonlyMap<StaffId, string>> {
  const rows = await db.selectFrom("duty_addresses").selectAll().execute();
  return new Map(rows.map(({ staff, email_sealed }) => [staff, sealing.dutyEmail.open(email_sealed, staff)]));
}

/** Sets where a member of staff gets alarms by e-mail; null: nowhere. */
export async function writeAddress(
  db: Kysely<Tables>,
  sealing: Sealing,
  staff: StaffId,
  email: string | null,
  by: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("duty_addresses").where("staff", "=", staff).execute();
    if (email !== null) {
      const email_sealed = sealing.dutyEmail.seal(email, staff);
      await trx.insertInto("duty_addresses").values({ staff, email_sealed }).execute();
    }
    await addHistory(trx, {
      ...by,
      action: "alarm.address",
      detail: { for: staff, set: email === null ? "no" : "yes" },
    });
  });
}
