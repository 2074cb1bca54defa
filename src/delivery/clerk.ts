import { backOff, type Clock, createHalt, systemClock, within } from "../infra/clock.js";
import { Fault } from "../infra/fault.js";
import type { Log } from "../infra/log.js";
import { faultFields } from "../infra/log.js";
import type { Redis } from "../infra/redis.js";
import type { Effect } from "../model/effect.js";
import type { PersonKey } from "../model/ids.js";
import type { Bell } from "./bell.js";
import { expireDeadLetters } from "./dead-letters.js";
import type { Lease, Serving } from "./lease.js";
import type { DeliveryMetrics } from "./metrics.js";
import { script } from "./script.js";
import type { Seals } from "./seal.js";
import { steadily } from "./steady.js";
import { after, readStream } from "./stream.js";
import { ringTimers } from "./timers.js";

/**
 * Writes effects to the database, in their order; must ignore an effect whose id it has applied before.
 * Either all of a batch are applied, or none and it rejects.
 */
export type ApplyEffects = (effects: readonly Effect[]) => Promise<void>;

/** What the clerk of one shard needs. */
export interface ClerkOptions {
  readonly redis: Redis;
  readonly log: Log;
  readonly seals: Seals;
  readonly clock: Clock;
  readonly bell: Bell;
  readonly metrics: DeliveryMetrics;
  readonly apply: ApplyEffects;
  /** Whether the database answers: then a failing effect is itself at fault. */
  readonly databaseAnswers: () => Promise<boolean>;
  /** Tells staff that an effect was put aside: a person's words may be in it. May be called twice for one effect. */
  readonly onPutAside: (effect: Effect, fault: string) => Promise<void>;
  /** Given all effects of the shard that wait, in order, each time it is found that the database does not answer. */
  readonly onAway: (effects: readonly Effect[]) => Promise<void>;
  /** A database that has not applied a batch by then counts as away, milliseconds. */
  readonly applyWithinMs: number;
  /** How many dead letters each stream of the shard keeps, and how long, milliseconds. */
  readonly mostDead: number;
  readonly deadMs: number;
  readonly pollMs: number;
  readonly probe: (step: string) => void;
}

interface Pending {
  readonly entry: string;
  readonly effect: Effect;
}

const batchSize = 100;
const awaySteps = [500, 1_000, 2_000, 5_000, 10_000];
const strikeSteps = [250, 500, 1_000];

/** So many waiting effects of a shard are looked through for alarms while the database is away. */
const maxWaiting = 20_000;

/** How often dead letters that are too old are looked for, milliseconds. */
const tidyMs = 60_000;

/** So long is a database waited for that is only asked whether it answers, milliseconds. */
const answerWithinMs = 3_000;

/** An effect that fails so often while the database works is put aside. */
const maxStrikes = 10;

const putAsideScript = script(`
local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])
if #found == 0 then return 'gone' end
redis.call('XDEL', KEYS[1], ARGV[1])
redis.call('XADD', KEYS[2], 'MAXLEN', ARGV[4], '*', 'p', found[1][2][2], 'e', found[1][2][4], 'entry', ARGV[1], 'fault', ARGV[2], 'kind', ARGV[3])
return 'done'`);

/** Serves effects, clocks and dead letters of one shard. The clocks go on while the database is away. */
export class Clerk implements Serving {
  readonly #options: ClerkOptions;
  readonly #lease: Lease;
  readonly #stopping = createHalt();
  readonly #running: Promise<unknown>;
  /** How often an effect failed although the database worked, by entry; only of the batch in hand. */
  readonly #strikes = new Map<string, number>();
  #failures = 0;

  constructor(options: ClerkOptions, lease: Lease) {
    this.#options = options;
    this.#lease = lease;
    lease.gone.addEventListener("abort", () => this.#stopping.abort(), { once: true });
    const fields = { role: "clerk", shard: lease.keys.shard };
    this.#running = Promise.all([
      steadily(() => this.#effectsRound(), this.#stopping.signal, options.log, fields),
      steadily(() => this.#timersRound(), this.#stopping.signal, options.log, fields),
      steadily(() => this.#tidyRound(), this.#stopping.signal, options.log, fields),
    ]);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #timersRound(): Promise<void> {
    const { redis, clock, pollMs } = this.#options;
    const rung = await ringTimers(redis, this.#lease, clock.now());
    if (rung === "lease-lost") await this.#lease.confirm();
    if (rung === 0) await systemClock.pause(pollMs, this.#stopping.signal);
  }

  async #tidyRound(): Promise<void> {
    const { redis, log, metrics, clock, deadMs } = this.#options;
    const { keys } = this.#lease;
    const count = await expireDeadLetters(redis, keys, clock.now() - deadMs);
    if (count > 0) {
      log.warn("dead-letters-expired", { shard: keys.shard, count });
      metrics.deadLettersExpired?.(count);
    }
    await systemClock.pause(tidyMs, this.#stopping.signal);
  }

  async #effectsRound(): Promise<void> {
    const { bell, pollMs } = this.#options;
    const batch = await this.#read();
    if (batch.length === 0) return bell.wait(pollMs, this.#stopping.signal);
    const outcome = await this.#apply(batch);
    if (outcome === "applied") {
      this.#failures = 0;
      return;
    }
    this.#failures++;
    if (outcome === "late") return this.#away();
    if (this.#failures < 2) return this.#pause(awaySteps);
    await this.#oneByOne(batch);
  }

  async #read(): Promise<Pending[]> {
    const { redis, seals } = this.#options;
    const { keys } = this.#lease;
    const batch: Pending[] = [];
    for (const { entry, person, sealed } of await readStream(redis, keys.effects, "e", "-", batchSize)) {
      try {
        batch.push({ entry, effect: seals.open("effect", person, sealed) });
      } catch (error) {
        // A missing key is the operator's matter: everything waits for it.
        if (error instanceof Fault && error.code === "unknown-key") throw error;
        await this.#putAside(entry, error, "unreadable");
      }
    }
    return batch;
  }

  /**
   * Applies these and takes them off the stream. `late`: the database hangs, and whether it will apply them is not
   * known; nothing is lost by trying again.
   */
  async #apply(batch: readonly Pending[]): Promise<"applied" | "failed" | "late"> {
    const { redis, apply, applyWithinMs, log, metrics, probe } = this.#options;
    const late = new Fault("database-slow", "The database did not apply effects in time.");
    try {
      await within(apply(batch.map(({ effect }) => effect)), applyWithinMs, () => late);
    } catch (error) {
      const shard = this.#lease.keys.shard;
      log.warn("effects-not-applied", { shard, count: batch.length, fault: faultFields(error) });
      metrics.effectsFailed?.();
      return error === late ? "late" : "failed";
    }
    probe("applied");
    // Whoever holds the lease now: what is applied need not be applied again.
    await redis.xDel(
      this.#lease.keys.effects,
      batch.map(({ entry }) => entry),
    );
    probe("removed");
    metrics.effectsApplied?.(batch.length);
    return "applied";
  }

  /**
   * Finds out whether one effect or the database is at fault. A person's later effects wait behind a failing one;
   * other persons' go on.
   */
  async #oneByOne(batch: readonly Pending[]): Promise<void> {
    const stuck = new Map<PersonKey, Pending>();
    let applied = 0;
    for (const pending of batch) {
      if (this.#stopping.signal.aborted) return;
      if (stuck.has(pending.effect.person)) continue;
      const outcome = await this.#apply([pending]);
      if (outcome === "late") return this.#away();
      if (outcome === "applied") applied++;
      else stuck.set(pending.effect.person, pending);
      if (applied === 0 && stuck.size >= 3) break;
    }
    if (stuck.size === 0) {
      this.#failures = 0;
      return;
    }
    if (applied === 0 && !(await this.#databaseAnswers())) return this.#away();
    for (const pending of stuck.values()) await this.#strike(pending);
    await this.#pause(strikeSteps);
  }

  async #databaseAnswers(): Promise<boolean> {
    const late = new Fault("database-slow", "The database did not answer in time.");
    return within(this.#options.databaseAnswers(), answerWithinMs, () => late).catch((error: unknown) => {
      if (error !== late) throw error;
      return false;
    });
  }

  /** The database is away: somebody has to hear of the alarms among what waits. */
  async #away(): Promise<void> {
    const { onAway, log } = this.#options;
    try {
      await onAway(await this.#allWaiting());
    } catch (error) {
      log.error("away-not-told", { shard: this.#lease.keys.shard, fault: faultFields(error) });
    }
    await this.#pause(awaySteps);
  }

  /** Everything that waits, page by page; more than the last page of the limit is of talks that rang before. */
  async #allWaiting(): Promise<Effect[]> {
    const { redis } = this.#options;
    const waiting: Effect[] = [];
    let from = "-";
    while (waiting.length < maxWaiting) {
      const page = await readStream(redis, this.#lease.keys.effects, "e", from, batchSize);
      for (const { person, sealed } of page) waiting.push(...this.#readable(person, sealed));
      const last = page.at(-1);
      if (last === undefined || page.length < batchSize) break;
      from = after(last.entry);
    }
    return waiting;
  }

  /** One that cannot be opened is put aside when its turn comes; it must not keep the others from being heard. */
  #readable(person: PersonKey, sealed: string): Effect[] {
    try {
      return [this.#options.seals.open("effect", person, sealed)];
    } catch (error) {
      this.#options.log.warn("effect-unreadable", { person, fault: faultFields(error) });
      return [];
    }
  }

  async #strike({ entry, effect }: Pending): Promise<void> {
    const strikes = (this.#strikes.get(entry) ?? 0) + 1;
    this.#strikes.set(entry, strikes);
    if (strikes < maxStrikes) return;
    this.#strikes.delete(entry);
    await this.#options.onPutAside(effect, "poison-effect");
    await this.#putAside(
      entry,
      new Fault("poison-effect", `An effect failed ${maxStrikes} times.`),
      effect.body.kind,
    );
  }

  async #putAside(entry: string, error: unknown, kind: string): Promise<void> {
    const { redis, log, metrics, mostDead } = this.#options;
    const { keys } = this.#lease;
    const fault = faultFields(error);
    const args = [entry, fault.code ?? fault.name, kind, mostDead];
    await putAsideScript.run(redis, [keys.effects, keys.effectsDead], args);
    metrics.deadLetter?.("effect");
    log.error("effect-put-aside", { shard: keys.shard, entry, fault });
  }

  #pause(steps: readonly number[]): Promise<void> {
    const { clock } = this.#options;
    return clock.pause(backOff(steps, this.#failures - 1, clock.chance()), this.#stopping.signal);
  }
}
