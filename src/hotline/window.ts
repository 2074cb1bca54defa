import type { TalkLine } from "../cases/talk-list.js";
import type { Capabilities } from "../model/channel.js";
import type { SendWindow } from "./api/talk-contract.js";

/** The part of a channel's capabilities that says how long it may be written to. */
export type WindowRules = Pick<Capabilities, "windowMs" | "humanWindowMs">;

/** What a talk knows of when its person was there. */
export type LastSeen = Pick<TalkLine, "lastActionAt" | "lastPersonAt">;

/**
 * Until when words may be sent to somebody, milliseconds UTC: counted as the sender does, from the person's last own
 * action by the platform's time, not from when we came to know of it. Null: always, or words came with no such action
 * (a changed message), and then the platform decides. Who never did anything cannot be written to where there is a
 * window: 0.
 */
export function windowOf(rules: WindowRules, { lastActionAt, lastPersonAt }: LastSeen): SendWindow {
  const until = (length: number | null) => {
    if (length === null) return null;
    if (lastActionAt !== null) return lastActionAt + length;
    return lastPersonAt === null ? 0 : null;
  };
  return { botUntil: until(rules.windowMs), humanUntil: until(rules.humanWindowMs) };
}

/** True if a human's words may still be sent. */
export function openForHumans(window: SendWindow, now: number): boolean {
  return window.humanUntil === null || now < window.humanUntil;
}
