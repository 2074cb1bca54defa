import type { Redis } from "../../infra/redis.js";

/** Keeps the messages to one chat apart, over all processes. */
export interface Pace {
  /** Takes the next place in a chat's line: how long to wait for it, milliseconds; null: the line is too long. */
  turn(chat: number): Promise<number | null>;
}

/** The platform publishes no figure; one message a second to one chat is taken for safe. */
export const chatPaceMs = 1_000;
/** What would have to wait for longer is not worth sending, milliseconds. */
export const longestLineMs = 15_000;

/** The key lives exactly as long as the line is. */
const turnScript = `
local wait = math.max(0, redis.call("PTTL", KEYS[1]))
if wait > tonumber(ARGV[2]) then return -1 end
redis.call("SET", KEYS[1], "1", "PX", wait + ARGV[1])
return wait`;

/** The pace of one bot below `prefix`; a chat is named by its number. */
export function createPace(redis: Redis, prefix: string, paceMs = chatPaceMs): Pace {
  return {
    turn: async (chat) => {
      const wait = Number(
        await redis.eval(turnScript, {
          keys: [`${prefix}:pace:${chat}`],
          arguments: [`${paceMs}`, `${longestLineMs}`],
        }),
      );
      return wait < 0 ? null : wait;
    },
  };
}
