import type { Kysely } from "kysely";
import type { Effect } from "../model/effect.js";
import { claim } from "./apply.js";
import type { Changed } from "./change.js";
import { ring } from "./effects/alert.js";
import { callForPerson } from "./effects/talk.js";
import { addHistory } from "./history.js";
import type { Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";

/**
 * Puts an effect aside that can not be applied, so that those behind it go on: it counts as applied, is noted as
 * a dead letter, and raises an alarm at P1, because what a person told may be in it. Putting aside twice counts once.
 */
export async function putAside(
  db: Kysely<Tables>,
  sealing: Sealing,
  changed: Changed,
  effect: Effect,
  fault: string,
): Promise<void> {
  const fresh = await db.transaction().execute(async (trx) => {
    const [claimed] = await claim({ trx, sealing }, [effect]);
    if (!claimed) return false;
    const { id, person } = claimed;
    const at = new Date(claimed.at);
    await callForPerson({ trx, sealing }, claimed, "P1");
    await trx.insertInto("dead_letters").values({ id, person, entry: "", fault, at }).execute();
    const alarm = { urgency: "P1", reason: "dead-letter" } as const;
    await ring({ trx, sealing }, { id, person, at, ...alarm });
    await addHistory(trx, { at: claimed.at, action: "effect.put-aside", person, detail: { fault } });
    return true;
  });
  if (fresh) changed([{ person: effect.person, kinds: ["alert", "talk"] }]);
}

/** Forgets which effects were applied before `before` (milliseconds UTC); streams never hold any that old. */
export async function forgetApplied(db: Kysely<Tables>, before: number): Promise<number> {
  const gone = await db.deleteFrom("applied_effects").where("at", "<", new Date(before)).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
