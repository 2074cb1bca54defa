import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import type { Keyring } from "../../infra/keyring.js";
import type { Redis } from "../../infra/redis.js";
import type { TokenPair } from "./oauth.js";

const pairSchema = z.object({
  access: z.string(),
  refresh: z.string(),
  obtainedAt: z.number(),
  expiresAt: z.number(),
});
const pairsSchema = z.object({ current: pairSchema, previous: pairSchema.optional() });

/** The pair in use and the one before it. A pair whose access token is empty has only its refresh token. */
export interface StoredTokens {
  readonly current: TokenPair;
  readonly previous?: TokenPair | undefined;
  /** Counts the pairs that were stored: the fence against a late writer. */
  readonly version: number;
  /** Code of the refusal after which only a human can help; undefined: in order. */
  readonly blocked?: string | undefined;
}

/** The right to refresh; nobody else has it until it is given back or has expired. */
export interface RefreshRight {
  release(): Promise<void>;
}

/** The OA's tokens in Redis, encrypted; shared by all processes. Methods reject only when Redis does. */
export interface TokenStore {
  read(): Promise<StoredTokens | null>;
  /** Stores a new pair, if none was stored since `version` (0: store empty). False: it was, and nothing is changed. */
  save(pair: TokenPair, version: number): Promise<boolean>;
  /** Stores a pair that a human brought, whatever there is, and ends a block. */
  replace(pair: TokenPair): Promise<void>;
  /** Marks that only a human can help, if the pair is still the one of `version`. */
  block(code: string, version: number): Promise<void>;
  /** Takes the right to refresh, or null if another has it. */
  takeRight(): Promise<RefreshRight | null>;
  /** True if the right is taken at this moment. */
  rightTaken(): Promise<boolean>;
  /** After a refresh that could not reach the server: nobody tries again for `ms`. */
  rest(ms: number): Promise<void>;
  /** Milliseconds of rest left; 0: none. */
  resting(): Promise<number>;
}

const key = "te:zalo:tokens";
// The braces put these keys where `key` is on a cluster.
const rightKey = `{${key}}:right`;
const restKey = `{${key}}:rest`;
/** Longer than the three calls a refresh may take. */
const rightMs = 60_000;

const saveScript = `
if (redis.call('HGET', KEYS[1], 'version') or '0') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'pairs', ARGV[2], 'version', ARGV[3])
redis.call('HDEL', KEYS[1], 'blocked')
return 1`;
const blockScript = `
if redis.call('HGET', KEYS[1], 'version') == ARGV[1] then redis.call('HSET', KEYS[1], 'blocked', ARGV[2]) end
return 1`;
const releaseScript = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/** The token store of one OA. Throws a `Fault` if what is stored was sealed with unknown keys or for another OA. */
export function createTokenStore(redis: Redis, keyring: Keyring, oaId: string): TokenStore {
  const context = `zalo tokens ${oaId}`;

  async function read(): Promise<StoredTokens | null> {
    const { pairs, version, blocked } = await redis.hGetAll(key);
    if (!pairs || !version) return null;
    const { current, previous } = pairsSchema.parse(JSON.parse(keyring.open(pairs, context)));
    return { current, previous, version: Number(version), blocked };
  }

  async function save(pair: TokenPair, version: number): Promise<boolean> {
    const stored = await read();
    if ((stored?.version ?? 0) !== version) return false;
    const pairs = keyring.seal(JSON.stringify({ current: pair, previous: stored?.current }), context);
    return (await run(saveScript, key, String(version), pairs, String(version + 1))) === 1;
  }

  async function replace(pair: TokenPair): Promise<void> {
    for (let tries = 0; tries < 10; tries += 1) {
      if (await save(pair, (await read())?.version ?? 0)) return;
    }
    throw new Fault("zalo-tokens", "The tokens could not be stored: they changed at every try.");
  }

  async function takeRight(): Promise<RefreshRight | null> {
    const mine = randomUUID();
    const taken = await redis.set(rightKey, mine, {
      condition: "NX",
      expiration: { type: "PX", value: rightMs },
    });
    if (taken === null) return null;
    return { release: async () => void (await run(releaseScript, rightKey, mine)) };
  }

  function run(script: string, on: string, ...values: readonly string[]) {
    return redis.eval(script, { keys: [on], arguments: [...values] });
  }

  return {
    read,
    save,
    replace,
    block: async (code, version) => void (await run(blockScript, key, String(version), code)),
    takeRight,
    rightTaken: async () => (await redis.exists(rightKey)) === 1,
    rest: async (ms) => void (await redis.set(restKey, "1", { expiration: { type: "PX", value: ms } })),
    resting: async () => Math.max(0, await redis.pTTL(restKey)),
  };
}
