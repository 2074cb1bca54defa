import type { Keyring } from "../../../infra/keyring.js";
import type { Redis } from "../../../infra/redis.js";
import type { StaffId } from "../../../model/ids.js";
import type { ChatId } from "../transport/chats.js";

/** A sealed copy of the linked phones in Redis, for alarms while the database is away. */
export interface PhoneCopy {
  /** Puts this in place of what stood there. */
  write(chats: ReadonlyMap<StaffId, ChatId>): Promise<void>;
  chatsOf(staff: readonly StaffId[]): Promise<ReadonlyMap<StaffId, ChatId>>;
}

/** The copy below `prefix`. */
export function createPhoneCopy(redis: Redis, keyring: Keyring, prefix: string): PhoneCopy {
  const key = `${prefix}:phones`;
  const context = "duty phones";
  return {
    write: async (chats) => {
      await redis.set(key, keyring.seal(JSON.stringify([...chats]), context));
    },
    chatsOf: async (staff) => {
      const sealed = await redis.get(key);
      if (sealed === null) return new Map();
      // Sealed with authentication: what opens is what this program wrote.
      const all = JSON.parse(keyring.open(sealed, context)) as [StaffId, ChatId][];
      return new Map(all.filter(([id]) => staff.includes(id)));
    },
  };
}
