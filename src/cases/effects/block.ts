import { addHistory } from "../history.js";
import type { Apply } from "./scope.js";
import { ensureTalk } from "./talk.js";

/**
 * The bot no longer answers this person. Nothing calls for somebody on call any more, and its alarms below P1 are
 * acknowledged; more urgent ones never are by a block.
 */
export const applyBlock: Apply<"block"> = async (scope, effect) => {
  await ensureTalk(scope, effect);
  const { staff, reason, until } = effect.body;
  const at = new Date(effect.at);
  await scope.trx
    .updateTable("talks")
    .set({ blocked_until: new Date(until), blocked_reason: reason, blocked_by: staff, blocked_at: at })
    .set({ needs_person_since: null, oldest_unanswered_at: null })
    .where("person", "=", effect.person)
    .execute();
  await scope.trx
    .updateTable("alerts")
    .set({ acknowledged_at: at, acknowledged_by: staff })
    .where("person", "=", effect.person)
    .where("acknowledged_at", "is", null)
    .where("urgency", "in", ["P2", "P3"])
    .execute();
  const detail = { reason, hours: String(Math.round((until - effect.at) / 3_600_000)) };
  await addHistory(scope.trx, { at: effect.at, staff, action: "talk.block", person: effect.person, detail });
  return ["talk", "alert"];
};

/** The bot answers again, because a supervisor or words of danger said so. */
export const applyUnblock: Apply<"unblock"> = async ({ trx }, effect) => {
  const { staff, why } = effect.body;
  await trx.updateTable("talks").set(notBlocked).where("person", "=", effect.person).execute();
  await addHistory(trx, {
    at: effect.at,
    ...(staff === undefined ? {} : { staff }),
    action: why === "danger" ? "talk.block-lifted" : "talk.unblock",
    person: effect.person,
  });
  return ["talk"];
};

/** Columns of a talk without a block. */
export const notBlocked = {
  ...{ blocked_until: null, blocked_reason: null, blocked_by: null, blocked_at: null },
} as const;
