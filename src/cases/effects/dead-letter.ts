import type { Apply } from "./scope.js";

/** An event that broke its turn and was put aside; only where it lies and the fault's fixed word are kept. */
export const applyDeadLetter: Apply<"dead-letter"> = async ({ trx }, effect) => {
  const { entry, fault } = effect.body;
  await trx
    .insertInto("dead_letters")
    .values({ id: effect.id, person: effect.person, entry, fault, at: new Date(effect.at) })
    .execute();
  return [];
};
