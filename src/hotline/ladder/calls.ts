import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { z } from "zod";
import type { AlarmDeliveryTable } from "../../cases/tables/ladder.js";
import type { Tables } from "../../cases/tables.js";
import { isOffline } from "../../cases/talk-channel.js";
import type { EffectId, PersonKey } from "../../model/ids.js";
import { type Urgency, urgencies } from "../../model/urgency.js";
import type { Audience } from "./audience.js";
import { type Level, levels } from "./ladder.js";
import type { Notice } from "./notice.js";

/** Which ways this installation has beside the console. Webhooks are on where there are any. */
export interface WaysOn {
  readonly mail: boolean;
  readonly dutyBot: boolean;
}

/** A rung of an alarm. */
export interface RungOf {
  readonly alert: EffectId;
  readonly rung: number;
  readonly person: PersonKey;
  readonly urgency: Urgency;
}

/** What the person who waits is told of a rung. */
export const personNotice = z.object({
  rung: z.number().int(),
  told: z.enum(levels),
  nobody: z.boolean(),
  urgency: z.enum(urgencies),
});
export type PersonNotice = z.infer<typeof personNotice>;

type Call = Pick<AlarmDeliveryTable, "way" | "target" | "counts">;

/** Writes whom to tell by which ways; resolves with how many of the calls reach those the rung is for. */
export async function queueCalls(
  trx: Transaction<Tables>,
  on: WaysOn,
  { alert, rung }: RungOf,
  audience: Audience,
  notice: Notice,
  now: number,
): Promise<number> {
  const calls = await callsTo(trx, on, audience);
  for (const call of calls) {
    const row = { ...call, alert_id: alert, rung, notice: JSON.stringify(notice), ...times(now) };
    await queue(trx, `${alert}/${rung}/${call.way}/${call.target}`, row);
  }
  return calls.filter(({ counts }) => counts).length;
}

async function callsTo(trx: Transaction<Tables>, on: WaysOn, audience: Audience): Promise<readonly Call[]> {
  const counts = (staff: Audience["staff"][number]) => audience.level.includes(staff);
  const phones = audience.staff.map(
    (staff): Call => ({ way: "duty-bot", target: staff, counts: counts(staff) }),
  );
  const addressed = await trx.selectFrom("duty_addresses").select("staff").execute();
  const mails = audience.staff
    .filter((staff) => addressed.some((one) => one.staff === staff))
    .map((staff): Call => ({ way: "e-mail", target: staff, counts: counts(staff) }));
  const hooks = await trx.selectFrom("alarm_webhooks").select("id").execute();
  return [
    ...(on.dutyBot ? phones : []),
    ...(on.mail ? mails : []),
    ...hooks.map(({ id }): Call => ({ way: "webhook", target: id, counts: true })),
  ];
}

/** Writes what the person is to be told of a rung: once a rung, whatever came of its calls later. */
export async function callPerson(
  trx: Transaction<Tables>,
  { alert, rung, person, urgency, told, nobody }: RungOf & { readonly told: Level; readonly nobody: boolean },
  now: number,
): Promise<void> {
  // A reminder on a working morning is no news to who wrote the day before.
  if (urgency !== "P0" && urgency !== "P1") return;
  if (!(await personWaits(trx, alert))) return;
  const notice: PersonNotice = { rung, told, nobody, urgency };
  const row = { way: "person", target: person, counts: false, notice: JSON.stringify(notice) } as const;
  await queue(trx, `${alert}/${rung}/person`, { ...row, alert_id: alert, rung, ...times(now) });
}

/** Whoever rang or came has no chat, and what an officer reports is no word to the child. */
async function personWaits(trx: Transaction<Tables>, alert: RungOf["alert"]): Promise<boolean> {
  const found = await trx
    .selectFrom("alerts")
    .innerJoin("talks", "talks.person", "alerts.person")
    .select(["alerts.reason", "talks.channel"])
    .where("alerts.id", "=", alert)
    .executeTakeFirst();
  return found !== undefined && found.reason !== "officer-report" && !isOffline(found.channel);
}

/**
 * Writes a notice that belongs to no alarm for one way: a test, a referral, trouble of a channel. The same `about` to
 * the same target is written once.
 */
export async function queueNotice(
  trx: Kysely<Tables>,
  about: string,
  call: Pick<AlarmDeliveryTable, "way" | "target">,
  notice: Notice,
  now: number,
): Promise<string> {
  const row = { ...call, counts: false, alert_id: null, rung: null, notice: JSON.stringify(notice) };
  return queue(trx, `${about}/${call.way}/${call.target}`, { ...row, ...times(now) });
}

function times(now: number) {
  return { at: new Date(now), due_at: new Date(now) };
}

/** The id follows from what is sent to whom, so that the same is never queued twice. */
async function queue(
  trx: Kysely<Tables>,
  name: string,
  row: Omit<AlarmDeliveryTable, "id" | "state" | "attempts">,
): Promise<string> {
  const id = createHash("sha256").update(name).digest("base64url").slice(0, 22);
  await trx
    .insertInto("alarm_deliveries")
    .values({ ...row, id })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return id;
}
