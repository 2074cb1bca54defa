import type { Redis } from "../infra/redis.js";
import type { EntryId } from "../model/ids.js";
import type { ShardKeys } from "./keys.js";
import { word } from "./reply.js";
import { script } from "./script.js";
import { after } from "./stream.js";

/** What can lie aside: an event that broke its turn, a turn's words that nobody can read, an effect that failed. */
export const deadLetterKinds = ["event", "message", "effect"] as const;
export type DeadLetterKind = (typeof deadLetterKinds)[number];

/** What is told of a dead letter: never whose it is, and nothing of what it says. */
export interface DeadLetterHead {
  /** Names it to the operator: `7/event/1767225600123-0`. */
  readonly id: string;
  readonly kind: DeadLetterKind;
  /** The kind of event or effect, a fixed word; empty when not known. */
  readonly what: string;
  readonly channel: string;
  /** The fixed word or code of the fault. */
  readonly reason: string;
  /** When it was put aside, by the clock of Redis, milliseconds UTC. */
  readonly at: number;
}

/** `old`: its moment has passed; `full`: what it would go back to takes no more; `gone`: it is not there any more. */
export type Replayed = "done" | "old" | "full" | "gone";

/** What lies aside in an installation, as the operator's command sees it. Needs no key: everything stays sealed. */
export interface DeadLetters {
  /** The oldest first. */
  list(): Promise<readonly DeadLetterHead[]>;
  /** Puts one back where it was taken from, to be tried again. `old`: also one whose moment has passed. */
  replay(letter: DeadLetterHead, now: number, old: "kept" | "too"): Promise<Replayed>;
  /** Throws one away; false: it was gone. */
  drop(letter: DeadLetterHead): Promise<boolean>;
}

/** An event is answered, and words are said, only while somebody may still wait for it; milliseconds. */
const freshFor: Readonly<Record<DeadLetterKind, number>> = {
  event: 24 * 3_600_000,
  message: 15 * 60_000,
  effect: Number.POSITIVE_INFINITY,
};

/** As many as an inbox takes from a door. */
const inboxLimit = 50_000;
const pageSize = 200;

const targets = {
  event: { stream: "inbox", field: "e", aside: "dead" },
  message: { stream: "outbox", field: "m", aside: "dead" },
  effect: { stream: "effects", field: "e", aside: "effectsDead" },
} as const;

const replayScript = script(`
local aside, target = KEYS[1], KEYS[2]
local id, field, limit, wake, stream = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], ARGV[5]
local found = redis.call('XRANGE', aside, id, id)
if #found == 0 or found[1][2][3] ~= field then return 'gone' end
if redis.call('XLEN', target) >= limit then return 'full' end
redis.call('XDEL', aside, id)
redis.call('XADD', target, '*', 'p', found[1][2][2], field, found[1][2][4])
redis.call('PUBLISH', wake, stream)
return 'done'`);

/** The dead letters of these shards. */
export function openDeadLetters(redis: Redis, shards: readonly ShardKeys[]): DeadLetters {
  const placeOf = (letter: DeadLetterHead) => {
    const [shard = "", , entry = ""] = letter.id.split("/");
    const keys = shards[Number(shard)];
    return keys && { keys, entry };
  };
  return {
    async list() {
      const found: DeadLetterHead[] = [];
      for (const keys of shards) {
        found.push(...(await heads(redis, keys, "dead")), ...(await heads(redis, keys, "effectsDead")));
      }
      return found.sort((one, other) => one.at - other.at);
    },
    async replay(letter, now, old) {
      const place = placeOf(letter);
      if (!place) return "gone";
      if (old === "kept" && now - letter.at > freshFor[letter.kind]) return "old";
      const { stream, field, aside } = targets[letter.kind];
      const { keys, entry } = place;
      const limit = stream === "inbox" ? inboxLimit : Number.MAX_SAFE_INTEGER;
      const args = [entry, field, limit, keys.wake, stream];
      return word(await replayScript.run(redis, [keys[aside], keys[stream]], args), "done", "full", "gone");
    },
    async drop(letter) {
      const place = placeOf(letter);
      return (
        place !== undefined && (await redis.xDel(place.keys[targets[letter.kind].aside], place.entry)) > 0
      );
    },
  };
}

/** Throws away what was put aside before `before`, milliseconds UTC by the clock of Redis; gives how many. */
export async function expireDeadLetters(redis: Redis, keys: ShardKeys, before: number): Promise<number> {
  let count = 0;
  for (const stream of [keys.dead, keys.effectsDead]) {
    for (;;) {
      const old = (await redis.xRange(stream, "-", `${before - 1}`, { COUNT: pageSize })) ?? [];
      if (old.length > 0)
        count += await redis.xDel(
          stream,
          old.map(({ id }) => id),
        );
      if (old.length < pageSize) break;
    }
  }
  return count;
}

async function heads(
  redis: Redis,
  keys: ShardKeys,
  aside: "dead" | "effectsDead",
): Promise<DeadLetterHead[]> {
  const found: DeadLetterHead[] = [];
  let from = "-";
  for (;;) {
    const page = (await redis.xRange(keys[aside], from, "+", { COUNT: pageSize })) ?? [];
    found.push(...page.map(({ id, message }) => headOf(keys.shard, aside, id, message)));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return found;
    from = after(last.id as EntryId);
  }
}

function headOf(
  shard: number,
  aside: "dead" | "effectsDead",
  entry: string,
  fields: Readonly<Record<string, string>>,
): DeadLetterHead {
  const kind = aside === "effectsDead" ? "effect" : "m" in fields ? "message" : "event";
  return {
    id: `${shard}/${kind}/${entry}`,
    kind,
    what: fields["kind"] ?? "",
    // A person's key begins with the channel.
    channel: (fields["p"] ?? "").split(".")[0] ?? "",
    reason: fields["fault"] ?? "",
    at: Number(entry.split("-")[0]),
  };
}
