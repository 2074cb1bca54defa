import type { Redis } from "../../infra/redis.js";

/** How fast the OA may be called. */
export interface RateLimit {
  readonly perMinute: number;
  readonly burst: number;
}

/** Growth packages are reported to allow 100 calls a minute; some room is left for other calls. */
export const defaultRate: RateLimit = { perMinute: 90, burst: 10 };

/** The rate of one OA, shared by all processes through Redis; times are Redis's own. */
export interface Rate {
  /** Takes one place. `go` after waiting `waitMs` (at most 1.5 s); otherwise no place is taken. */
  take(): Promise<{ readonly go: boolean; readonly waitMs: number }>;
  /** The platform refused for the rate: pauses the whole OA 30, 60, then 120 s. Returns the pause left, milliseconds. */
  refused(): Promise<number>;
}

const key = "te:zalo:rate";
const patienceMs = 1_500;
/** Pauses are lengthened by up to this share, so that processes do not come back together. */
const jitterShare = 0.2;

const now = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function write(name, value) redis.call('HSET', KEYS[1], name, string.format('%.0f', value)) end`;

/** Places lie `interval` apart; after a rest the next one lies up to `burst` places back. */
const takeScript = `${now}
local interval, burst, patience = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local state = redis.call('HMGET', KEYS[1], 'next', 'paused')
local paused = tonumber(state[2]) or 0
if paused > now then return { 0, paused - now } end
local place = math.max(tonumber(state[1]) or 0, now - interval * (burst - 1))
local wait = math.max(0, place - now)
if wait > patience then return { 0, wait } end
write('next', place + interval)
redis.call('PEXPIRE', KEYS[1], 600000)
return { 1, wait }`;

/** Refusals that arrive during a pause belong to calls made before it and do not lengthen it. */
const refusedScript = `${now}
local first, jitter = tonumber(ARGV[1]), tonumber(ARGV[2])
local state = redis.call('HMGET', KEYS[1], 'paused', 'strikes')
local paused, strikes = tonumber(state[1]) or 0, tonumber(state[2]) or 0
if paused > now then return paused - now end
if paused + 600000 < now then strikes = 0 end
strikes = math.min(strikes + 1, 3)
local pause = math.floor(first * 2 ^ (strikes - 1) * (1 + jitter))
write('paused', now + pause)
write('strikes', strikes)
redis.call('PEXPIRE', KEYS[1], 900000)
return pause`;

/** The shared rate of the OA. `random` gives numbers from 0 to 1. The first pause is 30 s, but in tests. */
export function createRate(
  redis: Redis,
  limit: RateLimit,
  random: () => number,
  firstPauseMs = 30_000,
): Rate {
  const interval = Math.ceil(60_000 / limit.perMinute);
  const run = (script: string, ...values: readonly number[]) =>
    redis.eval(script, { keys: [key], arguments: values.map(String) });
  return {
    async take() {
      const reply = await run(takeScript, interval, limit.burst, patienceMs);
      const [go, waitMs] = Array.isArray(reply) ? reply.map(Number) : [];
      return { go: go === 1, waitMs: waitMs ?? 0 };
    },
    refused: async () => Number(await run(refusedScript, firstPauseMs, random() * jitterShare)),
  };
}
