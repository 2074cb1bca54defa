import type { SendReason } from "../model/channel.js";

/** What became of one request of a turn's words. */
export type Part =
  | { readonly state: "sent"; readonly platformId: string; readonly at: number }
  | { readonly state: "failed" | "unsure"; readonly reason: SendReason };

/**
 * How far one entry of the outbox has come, stored before and after each request: after a crash only a request
 * that was under way is in doubt. Holds ids, times and fixed words, no content.
 */
export interface Progress {
  /** The requests that are finished, in order. */
  readonly done: readonly Part[];
  /** The request that is or was under way: since when (milliseconds UTC), and how often its outcome stayed unknown. */
  readonly sending?: { readonly since: number; readonly doubts: number };
}

export const noProgress: Progress = { done: [] };

/** Reads what was stored; empty text: nothing was begun. */
export function readProgress(stored: string): Progress {
  // Written only by this room.
  return stored === "" ? noProgress : (JSON.parse(stored) as Progress);
}
