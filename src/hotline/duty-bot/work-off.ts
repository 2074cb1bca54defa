import { faultFields, type Log } from "../../infra/log.js";
import type { DutyQueue, QueuedUpdate } from "./transport/queue.js";
import type { DutyUpdate } from "./transport/update.js";

/** What working the queue off works with. */
export interface WorkOffNeeds {
  readonly queue: Pick<DutyQueue, "oldest" | "remove" | "tries">;
  /** Rejects where it should be tried again. */
  receive(update: DutyUpdate): Promise<void>;
  readonly log: Log;
}

/** So many are worked off at a time; chats side by side, each chat's in order. */
const batch = 20;
/** What fails each time, or ends the process each time, is passed over after this. */
const mostTries = 3;

/** `idle`: nothing waits; `busy`: there may be more; `stuck`: something failed and waits for its next try. */
export type Round = "idle" | "busy" | "stuck";

/** Works off what stands on the queue, once. */
export async function workOff(needs: WorkOffNeeds): Promise<Round> {
  const waiting = await needs.queue.oldest(batch);
  const chats = new Map<string, QueuedUpdate[]>();
  for (const one of waiting) chats.set(one.update.chat, [...(chats.get(one.update.chat) ?? []), one]);
  const done = await Promise.all([...chats.values()].map((own) => inOrder(needs, own)));
  if (waiting.length === 0) return "idle";
  return done.every(Boolean) ? "busy" : "stuck";
}

/** False: one failed, and those of the same chat behind it wait for it. */
async function inOrder(
  { queue, receive, log }: WorkOffNeeds,
  own: readonly QueuedUpdate[],
): Promise<boolean> {
  for (const one of own) {
    const attempt = await queue.tries(one.update);
    try {
      if (attempt > mostTries) log.error("duty-bot-update-given-up", { attempt });
      else await receive(one.update);
    } catch (fault) {
      log.warn("duty-bot-update-failed", { attempt, fault: faultFields(fault) });
      return false;
    }
    await queue.remove(one);
  }
  return true;
}
