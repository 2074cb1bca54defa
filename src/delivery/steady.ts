import { backOff, systemClock } from "../infra/clock.js";
import type { Log, LogFields } from "../infra/log.js";
import { faultFields } from "../infra/log.js";

const steps = [100, 250, 500, 1_000, 2_000, 5_000];

/**
 * Does `work` until it succeeds or `halt` is aborted: for what can fail only because Redis is away.
 * Each failure is logged, the pauses grow to 5 s. Gives undefined when it was halted.
 */
export async function insist<Value>(
  work: () => Promise<Value>,
  halt: AbortSignal,
  log: Log,
  fields: LogFields,
): Promise<Value | undefined> {
  for (let tries = 0; !halt.aborted; tries++) {
    try {
      return await work();
    } catch (error) {
      log.warn("delivery-trouble", { ...fields, attempt: tries + 1, fault: faultFields(error) });
      await systemClock.pause(backOff(steps, tries, systemClock.chance()), halt);
    }
  }
  return undefined;
}

/** Does `round` again and again until `halt` is aborted, each one with {@link insist}. */
export async function steadily(
  round: () => Promise<void>,
  halt: AbortSignal,
  log: Log,
  fields: LogFields,
): Promise<void> {
  while (!halt.aborted) await insist(round, halt, log, fields);
}
