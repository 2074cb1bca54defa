import type { Redis } from "../infra/redis.js";
import type { Effect } from "../model/effect.js";
import type { ShardKeys } from "./keys.js";
import { script } from "./script.js";
import type { Seals } from "./seal.js";

const addScript = script(`
redis.call('XADD', KEYS[1], '*', 'p', ARGV[1], 'e', ARGV[2])
redis.call('PUBLISH', ARGV[3], 'effects')
return 'done'`);

/** Hands an effect that no turn made (the sender's, an operator's) to the clerk. */
export async function writeEffect(
  redis: Redis,
  seals: Seals,
  keys: ShardKeys,
  effect: Effect,
): Promise<void> {
  const sealed = seals.seal("effect", effect.person, effect);
  await addScript.run(redis, [keys.effects], [effect.person, sealed, keys.wake]);
}
