import { replaceable } from "../delivery-state.js";
import type { Apply } from "./scope.js";

/** What became of a message. One whose line is gone (the person withdrew) changes nothing. */
export const applyDelivery: Apply<"delivery"> = async ({ trx }, effect) => {
  const { messageId, state, reason } = effect.body;
  const updated = await trx
    .updateTable("transcript_entries")
    .set({
      delivery: state,
      delivery_reason: reason?.word ?? null,
      delivery_code: reason?.code ?? null,
      delivery_at: new Date(effect.at),
    })
    .where("person", "=", effect.person)
    .where("message_id", "=", messageId)
    .where((where) => where.or([where("delivery", "is", null), where("delivery", "in", replaceable(state))]))
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n ? ["delivery"] : [];
};
