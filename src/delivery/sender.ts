import { createHalt } from "../infra/clock.js";
import type { SendReason } from "../model/channel.js";
import type { EntryId, PersonKey } from "../model/ids.js";
import { type Bell, createBell } from "./bell.js";
import type { EchoWatch } from "./echo-search.js";
import { createLanes } from "./lanes.js";
import type { Lease, Serving } from "./lease.js";
import { type OutboxHead, outboxHeads } from "./outbox.js";
import { type OutboxOptions, OutboxTask } from "./outbox-task.js";
import { type ReceiptOptions, readReceipts } from "./receipts.js";
import { insist, steadily } from "./steady.js";
import { after } from "./stream.js";

/** What the sender of one shard needs. */
export interface SenderOptions extends OutboxOptions {
  readonly bells: { readonly outbox: Bell; readonly receipts: Bell };
  readonly pollMs: number;
}

/** Most entries in memory, about; only their ids are, so this may be many. */
const inHandLimit = 5_000;
const pageSize = 200;

/** Serves outbox and receipts of one shard: each person's turns in order, different persons side by side. */
export class Sender implements Serving {
  readonly #options: SenderOptions;
  readonly #lease: Lease;
  readonly #fields: { readonly role: string; readonly shard: number };
  readonly #stopping = createHalt();
  readonly #lanes = createLanes<OutboxHead>(
    (head) => this.#send(head),
    (left) => this.#roomAgain(left),
  );
  /** Rung when an echo comes for a person whose request is in doubt. */
  readonly #doubtful = new Map<PersonKey, Bell>();
  /** Persons who can not be reached, with the newest entry for which that is known. */
  readonly #unreachable = new Map<PersonKey, { readonly upTo: string; readonly reason: SendReason }>();
  readonly #receipts: ReceiptOptions;
  readonly #running: Promise<unknown>;
  #cursor = "-";

  constructor(options: SenderOptions, lease: Lease) {
    const { redis, log, seals, clock } = options;
    const onEcho = (person: PersonKey) => this.#doubtful.get(person)?.ring();
    this.#options = options;
    this.#lease = lease;
    this.#fields = { role: "sender", shard: lease.keys.shard };
    this.#receipts = { redis, log, seals, now: clock.now, onEcho };
    lease.gone.addEventListener("abort", () => this.#stopping.abort(), { once: true });
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    // At once: an entry that is left for later must not be overtaken by the person's next one.
    await Promise.all([this.#lanes.close(), this.#running]);
  }

  async #run(): Promise<void> {
    const halt = this.#stopping.signal;
    const { log } = this.#options;
    // First the echoes that came while nobody served this shard: they settle what was left in doubt.
    await insist(() => this.#readReceipts(), halt, log, this.#fields);
    await Promise.all([
      steadily(() => this.#outboxRound(), halt, log, this.#fields),
      steadily(() => this.#receiptsRound(), halt, log, this.#fields),
    ]);
  }

  async #readReceipts(): Promise<void> {
    for (let read = 1; read > 0 && !this.#stopping.signal.aborted; ) {
      read = await readReceipts(this.#receipts, this.#lease);
    }
  }

  async #receiptsRound(): Promise<void> {
    await this.#readReceipts();
    await this.#options.bells.receipts.wait(this.#options.pollMs, this.#stopping.signal);
  }

  async #outboxRound(): Promise<void> {
    const { redis, bells, pollMs } = this.#options;
    const room = this.#lanes.count() < inHandLimit;
    const heads = room ? await outboxHeads(redis, this.#lease, this.#cursor, pageSize) : [];
    for (const head of heads) {
      this.#lanes.push(head);
      this.#cursor = after(head.entry);
    }
    if (heads.length < pageSize) await bells.outbox.wait(pollMs, this.#stopping.signal);
  }

  #roomAgain(left: number): void {
    if (left === inHandLimit - pageSize) this.#options.bells.outbox.ring();
  }

  async #send(head: OutboxHead): Promise<void> {
    const { person, entry } = head;
    const around = {
      lease: this.#lease,
      halt: this.#stopping.signal,
      listen: (whose: PersonKey) => this.#listen(whose),
    };
    const work = async () => {
      if (this.#stopping.signal.aborted) return;
      const task = new OutboxTask(this.#options, around, head);
      const reason = await task.run(this.#knownUnreachable(head));
      // Everything read so far was waiting when this became known; later words may find the person again.
      if (reason) this.#unreachable.set(person, { upTo: this.#cursor, reason });
    };
    await insist(work, this.#lease.gone, this.#options.log, { ...this.#fields, person, entry });
    if (this.#lanes.waiting(person) === 0) this.#unreachable.delete(person);
  }

  #knownUnreachable({ person, entry }: OutboxHead): SendReason | undefined {
    const known = this.#unreachable.get(person);
    return known && isBefore(entry, known.upTo) ? known.reason : undefined;
  }

  #listen(person: PersonKey): EchoWatch {
    const bell = createBell();
    this.#doubtful.set(person, bell);
    return {
      echo: (ms) => bell.wait(ms, this.#stopping.signal, this.#options.clock),
      end: () => this.#doubtful.delete(person),
    };
  }
}

function isBefore(entry: EntryId, other: string): boolean {
  const [time = 0, sequence = 0] = entry.split("-").map(Number);
  const [otherTime = 0, otherSequence = 0] = other.split("-").map(Number);
  return time < otherTime || (time === otherTime && sequence < otherSequence);
}
