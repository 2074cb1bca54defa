import { type GraphAnswer, graphError } from "./answer.js";
import type { GraphLimits } from "./options.js";

/** Counts calls in sliding windows. */
export class RateCounters {
  readonly #times = new Map<string, number[]>();

  /** Notes a call and returns how many there were in the window, this one included. */
  count(name: string, windowMs: number, now: number): number {
    const recent = (this.#times.get(name) ?? []).filter((time) => time > now - windowMs);
    recent.push(now);
    this.#times.set(name, recent);
    return recent.length;
  }

  /** How many calls there were in the window. */
  seen(name: string, windowMs: number, now: number): number {
    return (this.#times.get(name) ?? []).filter((time) => time > now - windowMs).length;
  }
}

const second = 1_000;
const day = 24 * 60 * 60_000;

/** Refuses a send that passes a limit, or undefined. `people`: how many the Page may write to. */
export function checkSendRate(
  counters: RateCounters,
  limits: GraphLimits,
  send: { readonly psid: string; readonly media: boolean; readonly people: number; readonly now: number },
): GraphAnswer | undefined {
  const { now } = send;
  const perSecond = send.media ? limits.mediaPerSecond : limits.textPerSecond;
  if (counters.count("day", day, now) > limits.callsPerPerson * Math.max(1, send.people)) {
    return graphError(80006, "There have been too many calls to this Page account.");
  }
  if (counters.count(send.media ? "media" : "text", second, now) > perSecond) {
    return graphError(613, "Calls to this api have exceeded the rate limit.");
  }
  if (counters.count(`talk:${send.psid}`, second, now) > limits.perTalkPerSecond) {
    return graphError(613, "Calls to this api have exceeded the rate limit.", 2534040);
  }
  return undefined;
}

/** Calls of the last 24 hours in percent of what is allowed. */
export function usedPercent(
  counters: RateCounters,
  limits: GraphLimits,
  people: number,
  now: number,
): number {
  const used = counters.seen("day", day, now) / (limits.callsPerPerson * Math.max(1, people));
  return Math.min(100, Math.floor(used * 100));
}
