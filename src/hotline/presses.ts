import type { Keyring } from "../infra/keyring.js";
import { faultFields, type Log } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";

/** Work done once for each press of a button. */
export interface Presses {
  /**
   * Does `work` unless the press of this name was done before or is being done: then resolves with the answer of that.
   * What `keeps` refuses, and what throws, is not kept: the next try does it again. `busy`: the first one takes too long.
   */
  once(
    name: string,
    work: () => Promise<unknown>,
    keeps: (answer: unknown) => boolean,
  ): Promise<{ readonly kind: "answer"; readonly answer: unknown } | { readonly kind: "busy" }>;
}

/** A second try after a lost answer comes within this time, milliseconds. */
const keptMs = 15 * 60_000;
/** A process that died in the middle bars the press for no longer, milliseconds. */
const busyMs = 60_000;
/** So long the second of two presses waits for the first, in steps, milliseconds. */
const waitMs = 15_000;
const stepMs = 50;

/**
 * Presses noted in Redis for all processes, their answers sealed. Without Redis work is done all the same: better twice
 * than not at all.
 */
export function createPresses(redis: Redis, keyring: Keyring, log: Log): Presses {
  const claim = async (key: string): Promise<boolean> => {
    try {
      const set = { condition: "NX", expiration: { type: "PX", value: busyMs } } as const;
      return (await redis.set(key, "", set)) !== null;
    } catch (fault) {
      log.warn("press-not-noted", { fault: faultFields(fault) });
      return true;
    }
  };
  const note = async (key: string, sealed: string | null) => {
    try {
      if (sealed === null) await redis.del(key);
      else await redis.set(key, sealed, { expiration: { type: "PX", value: keptMs } });
    } catch (fault) {
      log.warn("press-not-noted", { fault: faultFields(fault) });
    }
  };
  return {
    once: async (name, work, keeps) => {
      const key = `te:press:${keyring.hash("press", name)}`;
      for (let waited = 0; !(await claim(key)); waited += stepMs) {
        const before = await redis.get(key).catch(() => null);
        if (before) return { kind: "answer", answer: JSON.parse(keyring.open(before, key)) };
        if (waited >= waitMs) return { kind: "busy" };
        await new Promise((resolve) => setTimeout(resolve, stepMs));
      }
      let kept: string | null = null;
      try {
        const answer = await work();
        if (keeps(answer)) kept = keyring.seal(JSON.stringify(answer), key);
        return { kind: "answer", answer };
      } finally {
        await note(key, kept);
      }
    },
  };
}
