import { sql } from "kysely";
import type { Apply, Scope, TalkEffect } from "./scope.js";

/** The person did something that leaves no line: where there is a talk, the platform's window runs from it. */
export const applyAction: Apply<"action"> = async (scope, effect) => {
  await noteAction(scope, effect, effect.body.actionAt);
  return ["talk"];
};

/** Notes an action from which the platform's window runs; one that comes late does not turn it back. */
export async function noteAction(
  { trx }: Scope,
  { person }: Pick<TalkEffect, "person">,
  actionAt: number,
): Promise<void> {
  await trx
    .updateTable("talks")
    .set({ last_action_at: sql<Date>`greatest(last_action_at, ${new Date(actionAt)})` })
    .where("person", "=", person)
    .execute();
}
