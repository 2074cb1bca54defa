import type { Redis } from "../../infra/redis.js";

/** Which cases a phone was alerted of lately, so that a bare "1" is enough to answer. */
export interface RecentAlerts {
  add(chat: number, caseCode: string): Promise<void>;
  /** Codes of the last hour that were not answered, the newest last. */
  of(chat: number): Promise<readonly string[]>;
  /** It was answered, or it is over. */
  forget(chat: number, caseCode: string): Promise<void>;
}

const keptFor = 3600;

/** Kept in Redis below `prefix`, by the number of the chat. */
export function createRecentAlerts(redis: Redis, prefix: string, now: () => number): RecentAlerts {
  const key = (chat: number) => `${prefix}:recent:${chat}`;
  return {
    add: async (chat, caseCode) => {
      await redis.zAdd(key(chat), { value: caseCode, score: now() });
      await redis.expire(key(chat), keptFor);
    },
    of: async (chat) => {
      await redis.zRemRangeByScore(key(chat), "-inf", now() - keptFor * 1000);
      return redis.zRange(key(chat), 0, -1);
    },
    forget: async (chat, caseCode) => {
      await redis.zRem(key(chat), caseCode);
    },
  };
}
