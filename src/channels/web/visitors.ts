import { randomBytes } from "node:crypto";
import type { Keyring } from "../../infra/keyring.js";
import type { Redis } from "../../infra/redis.js";
import type { Address, PersonKey } from "../../model/ids.js";

/** Somebody at the chat page. The page holds the token, the server only its keyed hash. */
export interface Visitor {
  readonly person: PersonKey;
  readonly address: Address;
}

/** How long a practice link waits to be opened, seconds. */
const practiceLife = 24 * 3600;

/** Gives out and recognises the tokens of chat pages and the one-time links of practice talks. */
export interface Visitors {
  /**
   * The token of a page that made `id` by chance (at least 128 bits): the same one when the page, which never got
   * the answer, asks again.
   */
  issue(id?: string): string;
  /** Who a token belongs to; null if it has not the form of one. */
  recognise(token: string): Visitor | null;
  /** A one-time code that makes one talk a practice talk. */
  createPractice(): Promise<string>;
  /** Uses a practice code up for this person; false if there is none of that name or another talk has used it. */
  redeemPractice(code: string, person: PersonKey): Promise<boolean>;
}

const redeemScript = `
local by = redis.call('GET', KEYS[1])
if by == '' then redis.call('SET', KEYS[1], ARGV[1], 'KEEPTTL') end
return (by == '' or by == ARGV[1]) and 1 or 0`;

/** Visitors over Redis; `personKey` makes the key of a person from what the channel knows them by. */
export function createVisitors(
  redis: Redis,
  keyring: Keyring,
  personKey: (address: string) => PersonKey,
): Visitors {
  return {
    issue: (id = randomBytes(32).toString("base64url")) =>
      keyring.hash("web token, first half", id) + keyring.hash("web token, second half", id),
    recognise: (token) => {
      if (!/^[\w-]{44}$/.test(token)) return null;
      const person = personKey(token);
      // The page is reached by the talk's own key; the token itself is stored nowhere.
      return { person, address: person as string as Address };
    },
    createPractice: async () => {
      const code = randomBytes(16).toString("base64url");
      await redis.set(practiceKey(keyring, code), "", { expiration: { type: "EX", value: practiceLife } });
      return code;
    },
    redeemPractice: async (code, person) => {
      const call = { keys: [practiceKey(keyring, code)], arguments: [person] };
      return (await redis.eval(redeemScript, call)) === 1;
    },
  };
}

function practiceKey(keyring: Keyring, code: string): string {
  return `te:web:practice:${keyring.hash("practice", code)}`;
}
