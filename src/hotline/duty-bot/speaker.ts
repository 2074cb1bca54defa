import { type Api, GrammyError } from "grammy";
import type { Clock } from "../../infra/clock.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { ConditionBoard, DutyTrouble } from "./condition.js";
import type { Quota } from "./quota.js";
import type { ChatId } from "./transport/chats.js";

/** What came of saying something. `held-back`: the month's messages are used up, or kept for P0. */
export type Said = "sent" | "failed" | "held-back";

/** Sends words to a chat, counts them, and retries what may pass. */
export interface Speaker {
  /** Never rejects for what a platform or a network does. `urgent` may use the messages kept for P0. */
  say(chat: ChatId, text: string, urgent: boolean): Promise<Said>;
}

/** What the speaker tells operators. */
export interface DutyFigures {
  message(outcome: Said): void;
  update(outcome: string): void;
  trouble(word: DutyTrouble): void;
  quotaLeft(left: number): void;
}

/** What a speaker works with. */
export interface SpeakerNeeds {
  readonly api: Api;
  readonly quota: Quota;
  /** A chat's place in its own line. */
  readonly turn: (chat: ChatId) => Promise<number | null>;
  readonly board: ConditionBoard;
  readonly figures: DutyFigures;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells people by other ways that the bot is in trouble; called at the first time a month for the quota. */
  readonly onTrouble?: ((word: DutyTrouble) => void) | undefined;
}

/** The platform takes no more in one message, UTF-16 units. */
export const longestText = 2_000;
/** At most twenty messages a second of one bot: the platform publishes no figure. */
const paceMs = 50;
/** Pauses before the next try, milliseconds; an alarm is worth little when it comes late. */
const retryPauses = [1_000, 4_000];
/** No try begins later than this after the first; a later alarm is the ladder's own matter. Milliseconds. */
const triesForMs = 15_000;
const hints: Partial<Record<DutyTrouble, string>> = {
  "token-refused": "The bot platform refuses DUTY_BOT_TOKEN. Set a valid one and start again.",
  "quota-low": "The month's messages are used up but for those kept for P0: only P0 goes to duty phones.",
  "quota-out": "All messages of this month are used up: nothing goes to duty phones until the next month.",
};

/** A speaker over one bot. */
export function createSpeaker(needs: SpeakerNeeds): Speaker {
  let pace: Promise<void> = Promise.resolve();
  const inTurn = () => {
    pace = pace.then(() => needs.clock.pause(paceMs));
    return pace;
  };
  return {
    say: async (chat, text, urgent) => {
      const wait = await needs.turn(chat);
      if (wait === null) needs.log.warn("duty-bot-line-too-long");
      else await needs.clock.pause(wait);
      await inTurn();
      const said = wait === null ? "failed" : await sayOnce(needs, chat, text, urgent);
      needs.figures.message(said);
      return said;
    },
  };
}

async function sayOnce(needs: SpeakerNeeds, chat: ChatId, text: string, urgent: boolean): Promise<Said> {
  const allowance = await needs.quota.take(urgent, needs.clock.now());
  if (!allowance.ok) {
    if (allowance.first) await tell(needs, allowance.word);
    else needs.figures.trouble(allowance.word);
    return "held-back";
  }
  needs.figures.quotaLeft(allowance.left);
  const trouble = await attempt(needs, chat, text.slice(0, longestText));
  if (trouble === null) {
    await needs.board.worked(needs.clock.now());
    return "sent";
  }
  // Where it is not known whether the message went out, it counts as sent.
  if (trouble !== "unreached") await needs.quota.giveBack(needs.clock.now());
  await tell(needs, trouble);
  return "failed";
}

/** Null: it went out. */
async function attempt(needs: SpeakerNeeds, chat: ChatId, text: string): Promise<DutyTrouble | null> {
  const until = needs.clock.now() + triesForMs;
  for (let tries = 0; ; tries++) {
    const failed = await send(needs, chat, text);
    if (failed === null) return null;
    const pause = Math.max(retryPauses[tries] ?? Number.POSITIVE_INFINITY, failed.pauseMs);
    if (!failed.again || needs.clock.now() + pause > until) return failed.word;
    await needs.clock.pause(pause);
  }
}

interface Failed {
  readonly word: DutyTrouble;
  readonly again: boolean;
  readonly pauseMs: number;
}

async function send({ api, log }: SpeakerNeeds, chat: ChatId, text: string): Promise<Failed | null> {
  try {
    await api.sendMessage(chat, text);
    return null;
  } catch (thrown) {
    const failed = failureOf(thrown);
    const code = thrown instanceof GrammyError ? thrown.error_code : 0;
    log.warn("duty-bot-not-sent", { word: failed.word, code, fault: faultFields(thrown) });
    return failed;
  }
}

function failureOf(thrown: unknown): Failed {
  if (!(thrown instanceof GrammyError)) return { word: "unreached", again: true, pauseMs: 0 };
  const code = thrown.error_code;
  if (code === 401) return { word: "token-refused", again: false, pauseMs: 0 };
  if (code === 429) {
    const pauseMs = (thrown.parameters.retry_after ?? 5) * 1_000;
    return { word: "rate-limited", again: true, pauseMs };
  }
  // The platform lists 403 as an error of its own; it may pass.
  return { word: "platform-error", again: code === 403 || code === 408 || code >= 500, pauseMs: 0 };
}

async function tell(
  { board, clock, figures, log, onTrouble }: SpeakerNeeds,
  word: DutyTrouble,
): Promise<void> {
  await board.failed(word, clock.now());
  figures.trouble(word);
  const hint = hints[word];
  log.error("duty-bot-trouble", { word, ...(hint === undefined ? {} : { hint }) });
  onTrouble?.(word);
}
