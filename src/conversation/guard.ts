import type { TurnContext } from "botbuilder-core";
import { Dialog, type DialogTurnResult } from "botbuilder-dialogs";

const faultKey = Symbol("fault of this turn");

/**
 * Runs a callback of the framework. An error must not escape into the framework: thrown inside a dialog or a
 * handler it would leave the turn unsettled for ever and end the process. It is kept, and {@link faultOf} finds it.
 */
export async function guarded(
  context: TurnContext,
  callback: () => Promise<DialogTurnResult>,
): Promise<DialogTurnResult> {
  try {
    return await callback();
  } catch (fault) {
    keepFault(context, fault);
    return Dialog.EndOfTurn;
  }
}

/** Keeps the first fault of a turn. */
export function keepFault(context: TurnContext, fault: unknown): void {
  if (!context.turnState.has(faultKey)) context.turnState.set(faultKey, { fault });
}

/** The fault kept in this turn, wrapped so that any value can be one; undefined if there is none. */
export function faultOf(context: TurnContext): { readonly fault: unknown } | undefined {
  return context.turnState.get(faultKey);
}
