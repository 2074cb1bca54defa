import type { Redis } from "../../infra/redis.js";
import { type Noted, type Trouble, type TroubleWord, troubledChannels, troubleWords } from "./troubles.js";

/** What all processes noted of channels in trouble. */
export interface TroubleBoard {
  failed(trouble: Trouble, at: number): Promise<void>;
  /** These are over, as far as somebody has looked. That people were written to about them stays known. */
  over(channel: Trouble["channel"], words: readonly TroubleWord[]): Promise<void>;
  /** A message went out. */
  worked(channel: Trouble["channel"], at: number): Promise<void>;
  /** People were written to. */
  told(trouble: Trouble, at: number): Promise<void>;
  read(): Promise<readonly Noted[]>;
}

const key = "te:channels";
/** Longer than any trouble counts; seconds. */
const keptFor = 7 * 24 * 3600;

/** The board in Redis: channels, fixed words, names of ours and times. */
export function createTroubleBoard(redis: Redis): TroubleBoard {
  const note = async (field: string, at: number) => {
    await redis.hSet(key, field, String(at));
    await redis.expire(key, keptFor);
  };
  return {
    failed: async ({ channel, word, names = [] }, at) => {
      await redis.hSet(key, `${channel} ${word} names`, names.join(" "));
      await note(`${channel} ${word}`, at);
    },
    over: async (channel, words) => {
      const fields = words.flatMap((word) => [word, `${word} names`]);
      if (fields.length > 0)
        await redis.hDel(
          key,
          fields.map((field) => `${channel} ${field}`),
        );
    },
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
          const names = (found.get(`${channel} ${word} names`) ?? "").split(" ").filter(Boolean);
          const more = names.length === 0 ? {} : { names };
          return [{ channel, word, ...more, at, workedAt: time(`${channel} worked`), toldAt }];
        }),
      );
    },
  };
}
