import type { Capabilities } from "../model/channel.js";
import type { SendWindow } from "./api/talk-contract.js";

/** The part of a channel's capabilities that says how long it may be written to. */
export type WindowRules = Pick<Capabilities, "windowMs" | "humanWindowMs">;

/**
 * Until when words may be sent to somebody whose last action was at `lastPersonAt` (milliseconds UTC).
 * Null: always. Who never did anything cannot be written to where there is a window: 0.
 */
export function windowOf(rules: WindowRules, lastPersonAt: number | null): SendWindow {
  const until = (length: number | null) => {
    if (length === null) return null;
    return lastPersonAt === null ? 0 : lastPersonAt + length;
  };
  return { botUntil: until(rules.windowMs), humanUntil: until(rules.humanWindowMs) };
}

/** True if a human's words may still be sent. */
export function openForHumans(window: SendWindow, now: number): boolean {
  return window.humanUntil === null || now < window.humanUntil;
}
