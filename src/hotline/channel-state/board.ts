import type { Redis } from "../../infra/redis.js";
import { type Noted, type Trouble, troubledChannels, troubleWords } from "./troubles.js";

/** What all processes noted of channels in trouble. */
export interface TroubleBoard {
  failed(trouble: Trouble, at: number): Promise<void>;
  /** A message went out. */
  worked(channel: Trouble["channel"], at: number): Promise<void>;
  /** People were written to. */
  told(trouble: Trouble, at: number): Promise<void>;
  read(): Promise<readonly Noted[]>;
}

const key = "te:channels";
/** Longer than any trouble counts; seconds. */
const keptFor = 7 * 24 * 3600;

/** The board in Redis: channels, fixed words and times. */
export function createTroubleBoard(redis: Redis): TroubleBoard {
  const note = async (field: string, at: number) => {
    await redis.hSet(key, field, String(at));
    await redis.expire(key, keptFor);
  };
  return {
    failed: ({ channel, word }, at) => note(`${channel} ${word}`, at),
    worked: (channel, at) => note(`${channel} worked`, at),
    told: ({ channel, word }, at) => note(`${channel} ${word} told`, at),
    read: async () => {
      const found = new Map(Object.entries(await redis.hGetAll(key)));
      const time = (field: string) => {
        const text = found.get(field);
        return text === undefined ? null : Number(text);
      };
      return troubledChannels.flatMap((channel) =>
        troubleWords.flatMap((word) => {
          const at = time(`${channel} ${word}`);
          if (at === null) return [];
          const toldAt = time(`${channel} ${word} told`);
          return [{ channel, word, at, workedAt: time(`${channel} worked`), toldAt }];
        }),
      );
    },
  };
}
