import type { TurnContext } from "botbuilder-core";
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from "botbuilder-dialogs";
import type { FlowState, Operation } from "../flow/state.js";
import type { FlowRunner } from "./flow-runner.js";
import { guarded } from "./guard.js";
import type { TurnWork } from "./turn-work.js";

/** The one dialog of the bot: whichever flow it runs stands in its state. */
export const flowDialogId = "flow";

/** What the dialog is begun with. */
export interface FlowOptions {
  readonly flow: string;
}

/** What stands in the dialog's frame on the stack. */
interface FrameState {
  flow?: FlowState;
}

/** Reads what the turn has put beside the framework's context. */
export interface TurnSheet {
  workOf(context: TurnContext): TurnWork;
  operationOf(context: TurnContext): Operation;
}

/** Runs our flows on the framework's dialog stack: begin, continue, reprompt after an interruption, end. */
export class FlowDialog extends Dialog {
  readonly #runner: FlowRunner;
  readonly #sheet: TurnSheet;

  constructor(runner: FlowRunner, sheet: TurnSheet) {
    super(flowDialogId);
    this.#runner = runner;
    this.#sheet = sheet;
  }

  override beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    return guarded(dc.context, async () => {
      const { flow } = options as FlowOptions;
      return this.#settle(dc, this.#runner.begin(this.#sheet.workOf(dc.context), flow));
    });
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return guarded(dc.context, async () => {
      const state = frame(dc).flow;
      if (state === undefined) return dc.endDialog();
      const work = this.#sheet.workOf(dc.context);
      return this.#settle(dc, this.#runner.apply(work, state, this.#sheet.operationOf(dc.context)));
    });
  }

  /** A flow that lay below has ended: this one goes on where it stood. */
  override resumeDialog(dc: DialogContext, _reason: DialogReason): Promise<DialogTurnResult> {
    return guarded(dc.context, async () => {
      const state = frame(dc).flow;
      if (state === undefined) return dc.endDialog();
      return this.#settle(dc, this.#runner.resume(this.#sheet.workOf(dc.context), state));
    });
  }

  /** Puts the waiting question again after a side question. */
  override async repromptDialog(context: TurnContext, instance: { state: FrameState }): Promise<void> {
    await guarded(context, async () => {
      const state = instance.state.flow;
      if (state === undefined) return Dialog.EndOfTurn;
      const next = this.#runner.again(this.#sheet.workOf(context), state);
      if (next !== null) instance.state.flow = next;
      return Dialog.EndOfTurn;
    });
  }

  async #settle(dc: DialogContext, next: FlowState | null): Promise<DialogTurnResult> {
    if (next === null) return this.#end(dc);
    frame(dc).flow = next;
    return Dialog.EndOfTurn;
  }

  async #end(dc: DialogContext): Promise<DialogTurnResult> {
    const work = this.#sheet.workOf(dc.context);
    const flow = work.nextFlow;
    work.nextFlow = undefined;
    return flow === undefined ? dc.endDialog() : dc.replaceDialog(flowDialogId, { flow });
  }
}

/** Puts answers into the flow of a frame where it has none. */
export function fillIn(
  state: FrameState | undefined,
  answers: FlowState["answers"],
  putsRight = false,
): void {
  if (state?.flow === undefined) return;
  const before = state.flow.answers;
  state.flow = { ...state.flow, answers: putsRight ? { ...before, ...answers } : { ...answers, ...before } };
}

function frame(dc: DialogContext): FrameState {
  return (dc.activeDialog?.state ?? {}) as FrameState;
}
