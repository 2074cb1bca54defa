import type { Keyring } from "../../../infra/keyring.js";
import type { Redis } from "../../../infra/redis.js";

/** The platform's own id of a chat: an opaque text. Personal data of staff. */
export type ChatId = string;

/** Opaque ids of chats as the numbers grammY needs, and back. A number is a keyed hash and tells nothing. */
export interface Chats {
  /** The number of a chat: the same on every start. */
  numberOf(id: ChatId): number;
  /** The chat's keyed hash, as it stands in the database. */
  hashOf(id: ChatId): string;
  /** Keeps the way back from the number for a week. */
  remember(id: ChatId): Promise<void>;
  /** The id behind a number; null: it was not heard from for a week. */
  idOf(number: number): Promise<ChatId | null>;
}

/** How long a chat's number leads back to it after its last message, seconds. */
const rememberedFor = 7 * 24 * 3600;

/** Numbers kept sealed in Redis below `prefix`. */
export function createChats(redis: Redis, keyring: Keyring, prefix: string): Chats {
  const hashOf = (id: ChatId) => keyring.hash("duty chat", id);
  const numberOf = (id: ChatId) => Buffer.from(hashOf(id), "base64url").readUIntBE(0, 6);
  const key = (number: number) => `${prefix}:chat:${number}`;
  const context = (number: number) => `duty chat ${number}`;
  return {
    hashOf,
    numberOf,
    remember: async (id) => {
      const number = numberOf(id);
      await redis.set(key(number), keyring.seal(id, context(number)), {
        expiration: { type: "EX", value: rememberedFor },
      });
    },
    idOf: async (number) => {
      const sealed = await redis.get(key(number));
      return sealed === null ? null : keyring.open(sealed, context(number));
    },
  };
}
