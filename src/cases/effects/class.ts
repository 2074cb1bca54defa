import type { Apply } from "./scope.js";
import { ensureTalk } from "./talk.js";

/** The person came from a class: what many tell within minutes of one lesson is looked at together. */
export const applyClass: Apply<"class"> = async (scope, effect) => {
  await ensureTalk(scope, effect);
  await scope.trx
    .updateTable("talks")
    .set({
      class_word: effect.body.word,
      class_group: effect.body.group ?? null,
      class_at: new Date(effect.at),
    })
    .where("person", "=", effect.person)
    .execute();
  return ["talk"];
};
