import { Fault } from "../../infra/fault.js";
import type { Keyring } from "../../infra/keyring.js";
import type { Redis } from "../../infra/redis.js";
import type { PersonKey } from "../../model/ids.js";
import type { Line } from "./line.js";

/** How long a talk can be read again on its page, seconds. */
const life = 24 * 3600;
/** How long it is known that a page was left; as long as its talk may still be written to, seconds. */
const leftLife = 30 * 24 * 3600;
/** Lines kept of one talk, older ones go; as many are read at once. */
export const mostLines = 500;

/** What one chat page shows: the lines of its talk, kept sealed for a day. */
export interface Outlet {
  /** Adds a line, once whatever the number of calls, and tells the page. `left`: nobody can read it any more. */
  add(person: PersonKey, line: Line): Promise<"added" | "known" | "left">;
  /** Lines after a place, oldest first, at most 500; `0` for all. Null: the page was left. */
  after(person: PersonKey, place: string): Promise<readonly Placed[] | null>;
  /** Throws the lines away, and all that are still to come: the page was left in a hurry. */
  erase(person: PersonKey): Promise<void>;
}

/** A line and where it stands. Null: it can not be opened any more, because its key was taken out of use. */
export interface Placed {
  readonly place: string;
  readonly line: Line | null;
}

/** The channel on which every process that serves pages hears of new lines. */
export const outletNews = "te:web:news";

const addScript = `
local lines, ids, left = KEYS[1], KEYS[2], KEYS[3]
local id, line, most, life, news, person = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if redis.call('EXISTS', left) == 1 then return 'left' end
if redis.call('ZSCORE', ids, id) then return 'known' end
local place = redis.call('XADD', lines, 'MAXLEN', '~', most, '*', 'line', line)
redis.call('ZADD', ids, string.match(place, '^%d+'), id)
redis.call('ZREMRANGEBYRANK', ids, 0, -2 * most - 1)
redis.call('EXPIRE', lines, life)
redis.call('EXPIRE', ids, life)
redis.call('PUBLISH', news, person)
return 'added'`;

/** Outlets over Redis streams. */
export function createOutlet(redis: Redis, keyring: Keyring): Outlet {
  return {
    add: async (person, line) => {
      const { lines, ids, left } = keysOf(person);
      const sealed = keyring.seal(JSON.stringify(line), sealContext(person));
      const reply = await redis.eval(addScript, {
        keys: [lines, ids, left],
        arguments: [line.id, sealed, `${mostLines}`, `${life}`, outletNews, person],
      });
      return reply === "left" || reply === "known" ? reply : "added";
    },
    after: async (person, place) => {
      const { lines, left } = keysOf(person);
      const [gone, entries] = await redis
        .multi()
        .exists(left)
        .xRange(lines, following(place), "+", { COUNT: mostLines })
        .execTyped();
      if (gone > 0) return null;
      return (entries ?? []).map(({ id, message }) => ({
        place: id,
        line: open(keyring, person, String(message["line"])),
      }));
    },
    erase: async (person) => {
      const { lines, ids, left } = keysOf(person);
      await redis
        .multi()
        .set(left, "1", { expiration: { type: "EX", value: leftLife } })
        .del([lines, ids])
        .publish(outletNews, person)
        .exec();
    },
  };
}

/** One page's keys carry the same hash tag, so that a Redis Cluster keeps them together. */
function keysOf(person: PersonKey) {
  const stem = `te:web:{${person}}`;
  return { lines: `${stem}:lines`, ids: `${stem}:ids`, left: `${stem}:left` };
}

/** The first place after `place`. */
function following(place: string): string {
  const [time = "0", number = "0"] = place.split("-");
  return `${time}-${BigInt(number) + 1n}`;
}

/** One line that can not be opened must not keep the others from the page. */
function open(keyring: Keyring, person: PersonKey, sealed: string): Line | null {
  try {
    return JSON.parse(keyring.open(sealed, sealContext(person))) as Line;
  } catch (fault) {
    if (fault instanceof Fault) return null;
    throw fault;
  }
}

function sealContext(person: PersonKey): string {
  return `web line ${person}`;
}
