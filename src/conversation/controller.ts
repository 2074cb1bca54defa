import {
  type Activity,
  BotAdapter,
  type ResourceResponse,
  type Storage,
  type StoreItems,
  TurnContext,
} from "botbuilder-core";
import type { DialogContext } from "botbuilder-dialogs";
import { Botkit, type BotkitMessage, type BotWorker } from "botkit";
import type { FlowState, Operation } from "../flow/state.js";
import { Fault } from "../infra/fault.js";
import { FlowDialog, fillIn, flowDialogId } from "./flow-dialog.js";
import type { FlowRunner } from "./flow-runner.js";
import { faultOf, keepFault } from "./guard.js";
import type { TurnWork } from "./turn-work.js";

/** The dialog stack as the acts of a turn may use it. */
export interface Stack {
  /** Starts a flow on top of whatever runs. */
  begin(flow: string): Promise<void>;
  /** Ends everything that runs and starts a flow. */
  replace(flow: string): Promise<void>;
  /** Ends everything that runs. */
  clear(): Promise<void>;
  /** Puts the waiting question again, if there is one. */
  reprompt(): Promise<void>;
  /** Answers of the running flow that are known from elsewhere: it does not ask for them; what it has stands, unless it is put right. */
  fill(answers: FlowState["answers"], putsRight?: boolean): void;
  /** Goes on with a stack that was put aside, and puts its question again. */
  restore(kept: unknown): Promise<void>;
}

/** What a turn does with the stack; returns the operation for the running flow, or null if all is done. */
export type Act = (work: TurnWork, stack: Stack) => Promise<Operation | null>;

const workKey = Symbol("the turn's sheet");
const operationKey = Symbol("the operation for the running flow");
const messageType = "event";

/**
 * One Botkit controller for the process. Its storage is a set of cells that live for one turn each: the dialog
 * stack goes in from the session and comes out again; Botkit keeps nothing.
 */
export class TurnController {
  readonly #cells = new Cells();
  readonly #botkit: Botkit;
  readonly #adapter = new SilentAdapter();
  #turns = 0;

  constructor(runner: FlowRunner, act: Act) {
    this.#botkit = new Botkit({
      adapter: this.#adapter,
      storage: this.#cells,
      disable_webserver: true,
      disable_console: true,
    });
    const sheet = { workOf, operationOf };
    this.#botkit.dialogSet.add(new FlowDialog(runner, sheet));
    this.#botkit.interrupts(
      async () => true,
      messageType,
      (bot, message) => interrupt(act, bot, message),
    );
  }

  /** Runs one turn over the session's stack; the new stack is in the work's session afterwards. Rejects for any fault. */
  async run(work: TurnWork): Promise<void> {
    const cell = `${work.input.event.person}/${this.#turns++}`;
    const context = new TurnContext(this.#adapter, activityOf(work, cell));
    context.turnState.set(workKey, work);
    this.#cells.put(cell, work.session.stack);
    try {
      await this.#botkit.handleTurn(context);
      const kept = faultOf(context);
      if (kept) throw kept.fault;
      work.change({ stack: this.#cells.get(cell) });
    } finally {
      this.#cells.drop(cell);
    }
  }
}

async function interrupt(act: Act, bot: BotWorker, message: BotkitMessage): Promise<boolean> {
  const context = message["context"] as TurnContext;
  try {
    const dialogs = bot.getConfig("dialogContext") as DialogContext;
    const operation = await act(workOf(context), stackOver(dialogs, context));
    if (operation === null) return true;
    context.turnState.set(operationKey, operation);
    return false;
  } catch (fault) {
    keepFault(context, fault);
    return true;
  }
}

function stackOver(dialogs: DialogContext, context: TurnContext): Stack {
  return {
    begin: async (flow) => {
      await dialogs.beginDialog(flowDialogId, { flow });
    },
    replace: async (flow) => {
      dialogs.stack.length = 0;
      await dialogs.beginDialog(flowDialogId, { flow });
    },
    clear: async () => {
      dialogs.stack.length = 0;
    },
    reprompt: async () => {
      if (dialogs.activeDialog && faultOf(context) === undefined) await dialogs.repromptDialog();
    },
    fill: (answers, putsRight) => fillIn(dialogs.activeDialog?.state, answers, putsRight),
    restore: async (kept) => {
      dialogs.stack.length = 0;
      dialogs.stack.push(...framesOf(structuredClone(kept)));
      if (dialogs.activeDialog) await dialogs.repromptDialog();
    },
  };
}

/** The frames of a stored stack; anything else is an empty one. */
function framesOf(stored: unknown): DialogContext["stack"] {
  if (typeof stored !== "object" || stored === null || !("dialogStack" in stored)) return [];
  return Array.isArray(stored.dialogStack) ? stored.dialogStack : [];
}

function workOf(context: TurnContext): TurnWork {
  return context.turnState.get(workKey) as TurnWork;
}

function operationOf(context: TurnContext): Operation {
  return (context.turnState.get(operationKey) as Operation | undefined) ?? { op: "repeat" };
}

function activityOf(work: TurnWork, cell: string): Partial<Activity> {
  const { event } = work.input;
  return {
    type: messageType,
    id: event.id,
    channelId: event.channel,
    conversation: { id: cell, isGroup: false, conversationType: "", name: "" },
    from: { id: event.person, name: "" },
    recipient: { id: "bot", name: "" },
    text: event.body.kind === "text" ? event.body.text : "",
  };
}

/** Storage whose items live for one turn. Cannot fail, so nothing of the framework's error handling is met. */
class Cells implements Storage {
  readonly #items = new Map<string, unknown>();

  put(cell: string, stack: unknown): void {
    this.#items.set(cell, stack);
  }

  get(cell: string): unknown {
    return this.#items.get(cell) ?? null;
  }

  drop(cell: string): void {
    this.#items.delete(cell);
  }

  async read(keys: string[]): Promise<StoreItems> {
    return Object.fromEntries(
      keys.map((key) => [
        key,
        { dialogState: structuredClone(this.#items.get(cellOf(key))) ?? { dialogStack: [] } },
      ]),
    );
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, item] of Object.entries(changes)) this.#items.set(cellOf(key), item.dialogState);
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#items.delete(cellOf(key));
  }
}

/** The framework builds its key as `<channel>/conversations/<conversation>-<from>/`; the cell is the conversation. */
function cellOf(key: string): string {
  const match = /\/conversations\/(.+\/\d+)-/.exec(key);
  if (!match?.[1])
    throw new Fault("dialog-storage", "The dialog framework asked for a key of an unknown form.");
  return match[1];
}

/** An adapter that sends nothing: what is said stands on the turn's sheet. */
class SilentAdapter extends BotAdapter {
  override async sendActivities(): Promise<ResourceResponse[]> {
    throw new Fault("botkit-send", "Nothing is sent through Botkit.");
  }

  override async updateActivity(): Promise<void> {
    throw new Fault("botkit-send", "Nothing is sent through Botkit.");
  }

  override async deleteActivity(): Promise<void> {
    throw new Fault("botkit-send", "Nothing is sent through Botkit.");
  }

  override async continueConversation(): Promise<void> {
    throw new Fault("botkit-send", "Nothing is sent through Botkit.");
  }
}
