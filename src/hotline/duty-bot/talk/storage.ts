import type { ConversationData, VersionedState, VersionedStateStorage } from "@grammyjs/conversations";
import type { Keyring } from "../../../infra/keyring.js";
import type { Redis } from "../../../infra/redis.js";

/** A conversation that nobody went on with for so long is over, seconds. */
const keptFor = 3600;

/** Keeps conversations sealed in Redis below `prefix`. */
export function conversationStorage(
  redis: Redis,
  keyring: Keyring,
  prefix: string,
): VersionedStateStorage<string, ConversationData> {
  const key = (chat: string) => `${prefix}:dialog:${chat}`;
  const context = (chat: string) => `duty dialog ${chat}`;
  return {
    read: async (chat) => {
      const sealed = await redis.get(key(chat));
      if (sealed === null) return undefined;
      // Sealed with authentication: what opens is what this program wrote; its version is checked by the plugin.
      return JSON.parse(keyring.open(sealed, context(chat))) as VersionedState<ConversationData>;
    },
    write: async (chat, state) => {
      const sealed = keyring.seal(JSON.stringify(state), context(chat));
      await redis.set(key(chat), sealed, { expiration: { type: "EX", value: keptFor } });
    },
    delete: async (chat) => {
      await redis.del(key(chat));
    },
  };
}
