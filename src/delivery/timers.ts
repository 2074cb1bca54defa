import type { Redis } from "../infra/redis.js";
import type { Event, TimerName } from "../model/event.js";
import type { EventId } from "../model/ids.js";
import type { TurnResult } from "../model/turn.js";
import type { Lease } from "./lease.js";
import { needsLease, script } from "./script.js";
import type { Seals } from "./seal.js";

/** All clocks a turn can wind: forgetting a person stops every one of them. */
export const timerNames = ["staff-silence", "flow-broke-off"] as const satisfies readonly TimerName[];

/** One wound clock, ready to be stored: winding the same member again replaces it. */
export interface WoundTimer {
  readonly member: string;
  /** When it rings, milliseconds UTC. */
  readonly at: number;
  /** The sealed event it becomes. */
  readonly event: string;
}

/** The clocks that the turn over `event` wound. */
export function windTimers(seals: Seals, event: Event, timers: TurnResult["timers"]): WoundTimer[] {
  const { person } = event;
  return timers.map(({ name, at, since }) => {
    const rings: Event = {
      ...event,
      id: `timer:${person}:${name}:${since}` as EventId,
      at,
      receivedAt: at,
      body: { kind: "timer", name, since },
    };
    return { member: `${person}|${name}`, at, event: seals.seal("event", person, rings) };
  });
}

const ringScript = script(`
${needsLease}
local timers, events, inbox = KEYS[2], KEYS[3], KEYS[4]
local due = redis.call('ZRANGEBYSCORE', timers, '-inf', ARGV[2], 'LIMIT', 0, 100)
for _, member in ipairs(due) do
  local event = redis.call('HGET', events, member)
  redis.call('ZREM', timers, member)
  redis.call('HDEL', events, member)
  if event then redis.call('XADD', inbox, '*', 'p', string.match(member, '^[^|]*'), 'e', event) end
end
if #due > 0 then redis.call('PUBLISH', ARGV[3], 'inbox') end
return #due`);

/** Moves the clocks that are due at `now` onto the inbox, at most 100; gives how many, or `lease-lost`. */
export async function ringTimers(redis: Redis, lease: Lease, now: number): Promise<number | "lease-lost"> {
  const { keys, token } = lease;
  const reply = await ringScript.run(
    redis,
    [keys.lease("clerk"), keys.timers, keys.timerEvents, keys.inbox],
    [token, now, keys.wake],
  );
  return reply === "lease-lost" ? reply : Number(reply);
}
