import type { Redis } from "../../infra/redis.js";

/** Outgoing messages of one calendar month that the platform's free plan allows. */
export const monthlyLimit = 3_000;
/** Of these so many are kept for P0. */
export const keptForP0 = 500;

/** How much of the month's messages is used. */
export interface QuotaState {
  /** `YYYY-MM`, in Vietnamese time. */
  readonly month: string;
  readonly sent: number;
  readonly left: number;
}

/** What asking for one message gave; `first`: it is the first refusal of this kind in the month. */
export type Allowance =
  | { readonly ok: true; readonly left: number }
  | { readonly ok: false; readonly word: "quota-low" | "quota-out"; readonly first: boolean };

/** Counts what a bot sends, over all processes. */
export interface Quota {
  /** Takes one message out of the month; only P0 may use what is kept for it. */
  take(urgent: boolean, at: number): Promise<Allowance>;
  /** Gives one back: it was certainly not sent. */
  giveBack(at: number): Promise<void>;
  state(at: number): Promise<QuotaState>;
}

const keptFor = 70 * 24 * 3600;
/** Viet Nam has no summer time. */
const zoneMs = 7 * 3_600_000;

const takeScript = `
local sent = tonumber(redis.call("GET", KEYS[1]) or "0")
if sent >= tonumber(ARGV[1]) then
  local first = redis.call("SET", KEYS[2], "1", "NX", "EX", ARGV[2])
  return {-1, first and 1 or 0}
end
redis.call("INCR", KEYS[1])
redis.call("EXPIRE", KEYS[1], ARGV[2])
return {sent + 1, 0}`;

/** The month of a moment in Viet Nam, `YYYY-MM`. */
export function monthOf(at: number): string {
  return new Date(at + zoneMs).toISOString().slice(0, 7);
}

/** The count of one bot below `prefix`. */
export function createQuota(redis: Redis, prefix: string, limit = monthlyLimit): Quota {
  const key = (month: string) => `${prefix}:sent:${month}`;
  const read = async (at: number) => Number((await redis.get(key(monthOf(at)))) ?? 0);
  return {
    take: async (urgent, at) => {
      const month = monthOf(at);
      const word = urgent ? "quota-out" : "quota-low";
      const bound = urgent ? limit : limit - keptForP0;
      const reply = await redis.eval(takeScript, {
        keys: [key(month), `${prefix}:told:${month}:${word}`],
        arguments: [`${bound}`, `${keptFor}`],
      });
      const [sent, first] = Array.isArray(reply) ? reply.map(Number) : [];
      if (sent === undefined || sent < 0) return { ok: false, word, first: first === 1 };
      return { ok: true, left: limit - sent };
    },
    giveBack: async (at) => {
      await redis.decr(key(monthOf(at)));
    },
    state: async (at) => {
      const sent = await read(at);
      return { month: monthOf(at), sent, left: Math.max(0, limit - sent) };
    },
  };
}
