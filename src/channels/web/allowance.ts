import type { Keyring } from "../../infra/keyring.js";
import type { Redis } from "../../infra/redis.js";
import type { PersonKey } from "../../model/ids.js";

/** New talks from one network address in a minute; a whole school may sit behind one address. */
const startsAMinute = 120;
/** Messages of one page in ten seconds. */
const messagesInTen = 20;

/** How much one page or one network address may send; what is refused may be sent again a little later. */
export interface Allowance {
  start(networkAddress: string): Promise<boolean>;
  message(person: PersonKey): Promise<boolean>;
}

/** Counts and begins the period with the first count, in one step: a count without an end would lock a page out. */
const countScript = `
local used = redis.call('INCR', KEYS[1])
if used == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return used`;

/** Allowances counted in Redis, the same over all processes. Network addresses are kept as keyed hashes for a minute. */
export function createAllowance(redis: Redis, keyring: Keyring): Allowance {
  const count = async (key: string, seconds: number, most: number) => {
    const used = await redis.eval(countScript, { keys: [key], arguments: [String(seconds)] });
    return Number(used) <= most;
  };
  return {
    start: (address) => count(`te:web:starts:${keyring.hash("address", address)}`, 60, startsAMinute),
    message: (person) => count(`te:web:messages:${person}`, 10, messagesInTen),
  };
}
