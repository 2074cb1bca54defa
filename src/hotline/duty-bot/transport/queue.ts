import type { Keyring } from "../../../infra/keyring.js";
import type { Redis } from "../../../infra/redis.js";
import type { DutyUpdate } from "./update.js";

/** An update that waits, with what it is removed by. */
export interface QueuedUpdate {
  readonly update: DutyUpdate;
  readonly sealed: string;
}

/** Updates between the doors (webhook or poll) and the one who works them off, in Redis. */
export interface DutyQueue {
  /** Puts an update down durably; one that came within the last seven days is passed over. */
  accept(update: DutyUpdate): Promise<"accepted" | "seen" | "full">;
  /** The oldest updates, which stay until they are removed. */
  oldest(count: number): Promise<readonly QueuedUpdate[]>;
  /** It has been worked off. */
  remove(queued: QueuedUpdate): Promise<void>;
  /** Counts a try to work an update off; what broke the process three times is not tried again. */
  tries(update: DutyUpdate): Promise<number>;
  /** Name of the publish/subscribe channel on which an arrival is told. */
  readonly bell: string;
}

/** The platform may send a message again; so long it is known, seconds. */
const seenFor = 7 * 24 * 3600;
/** A few staff never write so much. */
const most = 1_000;

const acceptScript = `
if redis.call("EXISTS", KEYS[1]) == 1 then return "seen" end
if redis.call("LLEN", KEYS[2]) >= tonumber(ARGV[3]) then return "full" end
redis.call("SET", KEYS[1], "1", "EX", ARGV[2])
redis.call("RPUSH", KEYS[2], ARGV[1])
redis.call("PUBLISH", ARGV[4], "1")
return "accepted"`;

/** The queue of one bot; what stands in it is sealed. */
export function createQueue(redis: Redis, keyring: Keyring, prefix: string): DutyQueue {
  const list = `${prefix}:updates`;
  const bell = `${prefix}:bell`;
  const context = "duty update";
  return {
    bell,
    accept: async (update) => {
      const sealed = keyring.seal(JSON.stringify(update), context);
      const reply = await redis.eval(acceptScript, {
        keys: [`${prefix}:seen:${update.updateId}`, list],
        arguments: [sealed, `${seenFor}`, `${most}`, bell],
      });
      return reply === "seen" || reply === "full" ? reply : "accepted";
    },
    oldest: async (count) => {
      const sealed = await redis.lRange(list, 0, count - 1);
      // Sealed with authentication: what opens is what this program wrote.
      return sealed.map((one) => ({
        update: JSON.parse(keyring.open(one, context)) as DutyUpdate,
        sealed: one,
      }));
    },
    remove: async ({ sealed }) => {
      await redis.lRem(list, 1, sealed);
    },
    tries: async ({ updateId }) => {
      const key = `${prefix}:tries:${updateId}`;
      const count = await redis.incr(key);
      await redis.expire(key, 3600);
      return count;
    },
  };
}
