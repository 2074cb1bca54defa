import { createHalt } from "../infra/clock.js";
import type { Bell } from "./bell.js";
import { createLanes } from "./lanes.js";
import type { Lease, Serving } from "./lease.js";
import { begunEvents } from "./load.js";
import type { Permits } from "./permits.js";
import { insist, steadily } from "./steady.js";
import { after, readStream, type StreamEntry } from "./stream.js";
import { type TurnOptions, TurnTask } from "./turn-task.js";

/** What the worker of one shard needs. */
export interface WorkerOptions extends TurnOptions {
  readonly bell: Bell;
  /** Shared by all shards of the process: how many turns run at once. */
  readonly permits: Permits;
  /** How often the worker looks although nobody woke it, milliseconds. */
  readonly pollMs: number;
}

/** Most events of one shard that are in memory at a time, about. */
const inHandLimit = 500;
const pageSize = 100;

/** Serves the inbox of one shard: each person's events in order of acceptance, different persons side by side. */
export function serveInbox(options: WorkerOptions, lease: Lease): Serving {
  const { redis, log, bell, pollMs, permits } = options;
  const fields = { role: "worker", shard: lease.keys.shard };
  const stopping = createHalt();
  lease.gone.addEventListener("abort", () => stopping.abort(), { once: true });
  let begun: ReadonlySet<string> | undefined;
  let cursor = "-";

  const answer = async (inbox: StreamEntry) => {
    const task = new TurnTask(options, lease, inbox);
    const turn = async () => (stopping.signal.aborted ? undefined : task.run(stopping.signal));
    // One of those that a dead process had begun may have ended it: it must not take others with it again.
    const run = begun?.has(inbox.entry) ? permits.alone : permits.one;
    await insist(() => run(turn), lease.gone, log, { ...fields, person: inbox.person, entry: inbox.entry });
  };
  const lanes = createLanes(answer, (left) => {
    if (left === inHandLimit - pageSize) bell.ring();
  });
  const round = async () => {
    begun ??= await begunEvents(redis, lease);
    const room = lanes.count() < inHandLimit;
    const page = room ? await readStream(redis, lease.keys.inbox, "e", cursor, pageSize) : [];
    for (const inbox of page) {
      lanes.push(inbox);
      cursor = after(inbox.entry);
    }
    if (page.length < pageSize) await bell.wait(pollMs, stopping.signal);
  };
  const reading = steadily(round, stopping.signal, log, fields);
  return {
    async stop() {
      stopping.abort();
      // At once: an event that is left for later must not be overtaken by the person's next one.
      await Promise.all([lanes.close(), reading]);
    },
  };
}
