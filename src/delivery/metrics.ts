import type { SendReason } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";
import type { DeadLetterKind } from "./dead-letters.js";

/** What the mail room counts and measures; every hook may be left out. */
export interface DeliveryMetrics {
  /** A turn was committed; seconds from acceptance to commit are `waited`, of the turn itself `ran`. */
  turn?(ran: number, waited: number): void;
  turnFailed?(): void;
  /** Something was put aside for an operator. */
  deadLetter?(kind: DeadLetterKind): void;
  /** Dead letters went because they were too old. */
  deadLettersExpired?(count: number): void;
  /** Everything of one turn has left; seconds since its commit. */
  delivered?(channel: ChannelId, seconds: number): void;
  undelivered?(channel: ChannelId, state: "failed" | "unsure"): void;
  retry?(channel: ChannelId, word: SendReason["word"]): void;
  channelPaused?(channel: ChannelId, word: SendReason["word"]): void;
  effectsApplied?(count: number): void;
  effectsFailed?(): void;
}
