import { type Api, GrammyError } from "grammy";
import type { Clock } from "../../../infra/clock.js";
import type { Log } from "../../../infra/log.js";
import { faultFields } from "../../../infra/log.js";
import type { ConditionBoard, DutyTrouble } from "../condition.js";
import type { Read } from "./update.js";

/** What polling works with. */
export interface PollNeeds {
  readonly api: Api;
  read(body: unknown): readonly Read[];
  /** Puts down durably what one poll brought; the next poll waits for it. */
  take(reads: readonly Read[]): Promise<void>;
  readonly board: ConditionBoard;
  trouble(word: DutyTrouble): void;
  readonly clock: Clock;
  readonly log: Log;
  /** How long the platform keeps a poll open when there is nothing, seconds. */
  readonly pollSeconds: number;
}

/** Pauses after failures, milliseconds; the last one from then on. */
const pauses = [5_000, 15_000, 60_000, 300_000];
/** After a broken connection the next poll goes out at once, a few times. */
const quickTries = 3;

/**
 * Polls until `halt` is aborted; the poll under way is waited for, because an answer that nobody takes is lost. An empty
 * poll is nothing to speak of. Resolves early, with a line in the log, when the platform refuses the token.
 */
export async function poll(needs: PollNeeds, halt: AbortSignal): Promise<"stopped" | "token-refused"> {
  let offset = 0;
  for (let failures = 0; !halt.aborted; ) {
    try {
      const updates: readonly unknown[] = await needs.api.getUpdates({
        timeout: needs.pollSeconds,
        ...(offset === 0 ? {} : { offset }),
      });
      await needs.take(updates.flatMap((update) => needs.read(update)));
      offset = nextOffset(updates, offset);
      if (failures > 0 || updates.length > 0) await needs.board.worked(needs.clock.now());
      failures = 0;
    } catch (thrown) {
      failures += 1;
      if (await isFinal(needs, thrown, failures, halt)) return "token-refused";
    }
  }
  return "stopped";
}

async function isFinal(
  needs: PollNeeds,
  thrown: unknown,
  failures: number,
  halt: AbortSignal,
): Promise<boolean> {
  const code = thrown instanceof GrammyError ? thrown.error_code : 0;
  if (code === 401) {
    await tell(needs, "token-refused");
    needs.log.error("duty-bot-stopped", {
      word: "token-refused",
      hint: "The bot platform refuses DUTY_BOT_TOKEN: nothing is read from duty phones until the next start.",
    });
    return true;
  }
  needs.log.warn("duty-bot-poll-failed", { code, attempt: failures, fault: faultFields(thrown) });
  if (code === 0 && failures <= quickTries) return false;
  await tell(needs, code === 429 ? "rate-limited" : code === 0 ? "unreached" : "platform-error");
  const wish = thrown instanceof GrammyError ? (thrown.parameters.retry_after ?? 0) * 1_000 : 0;
  const pause = pauses[Math.min(failures - 1, pauses.length - 1)] ?? 0;
  await needs.clock.pause(Math.max(pause, wish), halt);
  return false;
}

/** Redis may be what failed; then there is only the log. */
async function tell({ board, clock, log, trouble }: PollNeeds, word: DutyTrouble): Promise<void> {
  trouble(word);
  await board.failed(word, clock.now()).catch((fault: unknown) => {
    log.warn("duty-bot-condition-lost", { fault: faultFields(fault) });
  });
}

/** Telegram's own acknowledgement; the other platform has none and is not sent it. */
function nextOffset(updates: readonly unknown[], before: number): number {
  return updates.reduce<number>((next, update) => {
    const id = (update as { update_id?: unknown } | null)?.update_id;
    return typeof id === "number" ? Math.max(next, id + 1) : next;
  }, before);
}
