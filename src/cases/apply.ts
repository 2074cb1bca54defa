import type { Kysely } from "kysely";
import pg from "pg";
import { Fault } from "../infra/fault.js";
import type { Effect } from "../model/effect.js";
import type { EffectId, PersonKey } from "../model/ids.js";
import type { Change, Changed, ChangeKind } from "./change.js";
import { applyAction } from "./effects/action.js";
import { applyAlert } from "./effects/alert.js";
import { applyBlock, applyUnblock } from "./effects/block.js";
import { applyCaseAnswer, applyCaseIntake, applyCaseOpen, applyCaseRaise } from "./effects/case.js";
import { applyClass } from "./effects/class.js";
import { applyDeadLetter } from "./effects/dead-letter.js";
import { applyDelivery } from "./effects/delivery.js";
import { applyEntry } from "./effects/entry.js";
import { applyHolder, applyLoan, applyPatience, applyRefusal } from "./effects/holder.js";
import type { Scope, TalkEffect } from "./effects/scope.js";
import { applyWithdraw } from "./effects/withdraw.js";
import type { Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";

/** An effect that can never be applied: trying again does not help, leaving it out does. */
export class PoisonEffect extends Fault {
  readonly effectId: EffectId;

  constructor(effectId: EffectId, cause: unknown) {
    super("poison-effect", `The effect ${effectId} can not be applied.`, { cause });
    this.name = "PoisonEffect";
    this.effectId = effectId;
  }
}

/**
 * Applies effects in the order given, in one transaction: all of them or none. An id applied before is passed
 * over, so any batch may be given again. After the commit `changed` is told. Throws a {@link PoisonEffect} that
 * names the effect at fault, or the driver's error when the database is away (then: try the batch again).
 */
export async function applyEffects(
  db: Kysely<Tables>,
  sealing: Sealing,
  changed: Changed,
  effects: readonly Effect[],
): Promise<void> {
  if (effects.length === 0) return;
  const changes = new Map<PersonKey, Set<ChangeKind>>();
  await db.transaction().execute(async (trx) => {
    const fresh = await claim({ trx, sealing }, effects);
    await lockTalks({ trx, sealing }, fresh);
    for (const effect of fresh) {
      const kinds = await applyOrName({ trx, sealing }, effect);
      const known = changes.get(effect.person) ?? new Set();
      for (const kind of kinds) known.add(kind);
      changes.set(effect.person, known);
    }
  });
  const told = [...changes].map(([person, kinds]): Change => ({ person, kinds: [...kinds] }));
  if (told.length > 0) changed(told);
}

/** Marks the batch as applied and gives those that were not before, once each, in order. */
export async function claim<Known extends Pick<Effect, "id">>(
  { trx }: Scope,
  effects: readonly Known[],
): Promise<readonly Known[]> {
  const ids = [...new Set(effects.map((effect) => effect.id))];
  const inserted = await trx
    .insertInto("applied_effects")
    .values(ids.map((id) => ({ id })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  const fresh = new Set(inserted.map(({ id }) => id));
  return effects.filter((effect) => fresh.delete(effect.id));
}

/** Takes the batch's talks in one order for all, before anything of theirs: nobody waits in a circle. */
async function lockTalks({ trx }: Scope, effects: readonly TalkEffect[]): Promise<void> {
  if (effects.length === 0) return;
  await trx
    .selectFrom("talks")
    .select("person")
    .where("person", "in", [...new Set(effects.map((effect) => effect.person))])
    .orderBy("person")
    .forUpdate()
    .execute();
}

async function applyOrName(scope: Scope, effect: Effect): Promise<readonly ChangeKind[]> {
  try {
    return await applyOne(scope, effect);
  } catch (thrown) {
    if (isItsOwnFault(thrown)) throw new PoisonEffect(effect.id, thrown);
    throw thrown;
  }
}

/** True for what would go wrong again: a fault of ours, of the program, or data the database refuses (22, 23). */
function isItsOwnFault(thrown: unknown): boolean {
  if (thrown instanceof pg.DatabaseError) return /^2[23]/.test(thrown.code ?? "");
  return thrown instanceof Fault || thrown instanceof TypeError || thrown instanceof RangeError;
}

/** Writes one effect by its kind, in a transaction that has the talk. */
export function applyOne(scope: Scope, effect: TalkEffect): Promise<readonly ChangeKind[]> {
  const { body } = effect;
  switch (body.kind) {
    case "entry":
      return applyEntry(scope, { ...effect, body });
    case "action":
      return applyAction(scope, { ...effect, body });
    case "case-open":
      return applyCaseOpen(scope, { ...effect, body });
    case "case-raise":
      return applyCaseRaise(scope, { ...effect, body });
    case "case-answer":
      return applyCaseAnswer(scope, { ...effect, body });
    case "case-intake":
      return applyCaseIntake(scope, { ...effect, body });
    case "alert":
      return applyAlert(scope, { ...effect, body });
    case "holder":
      return applyHolder(scope, { ...effect, body });
    case "patience":
      return applyPatience(scope, { ...effect, body });
    case "loan":
      return applyLoan(scope, { ...effect, body });
    case "block":
      return applyBlock(scope, { ...effect, body });
    case "unblock":
      return applyUnblock(scope, { ...effect, body });
    case "class":
      return applyClass(scope, { ...effect, body });
    case "take-over-refused":
      return applyRefusal(scope, { ...effect, body });
    case "delivery":
      return applyDelivery(scope, { ...effect, body });
    case "dead-letter":
      return applyDeadLetter(scope, { ...effect, body });
    case "withdraw":
      return applyWithdraw(scope, { ...effect, body });
    default:
      return refuse(body);
  }
}

/** The compiler shows that no kind is forgotten; a newer program's effect still gets here. */
function refuse(body: never): never {
  throw new Fault("unknown-effect", `There is no effect of this kind: ${typeof body}.`);
}
