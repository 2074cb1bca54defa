import type { Kysely } from "kysely";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import { within } from "../../infra/clock.js";
import { Fault } from "../../infra/fault.js";
import { faultFields, type Log } from "../../infra/log.js";
import type { EffectId, PersonKey, StaffId } from "../../model/ids.js";
import { type PersonNotice, personNotice } from "./calls.js";
import { type Delivery, dueWays, noteAttempt, type Outcome, takeDeliveries } from "./deliveries.js";
import { notice } from "./notice.js";
import { addressesOf, webhooksOf } from "./settings.js";
import type { Ways } from "./ways.js";

/** What sending works with. */
export interface SendingNeeds {
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  readonly ways: Ways;
  /** Puts what became of a rung on the person's inbox; the same alarm and rung count once. */
  readonly tellPerson: (person: PersonKey, alert: EffectId, told: PersonNotice) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

/** Sends what is due; what hangs on one way keeps nothing back on another, and little on its own. */
export interface Sending {
  /** Begins to send all that is due, as far as each way has a hand free; does not wait until it is sent. */
  begin(): Promise<void>;
  /** Sends all that is due, and resolves when nothing is under way any more. */
  finish(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Calls at once by one way. */
const hands = 10;
/** A database that keeps a note waiting for longer counts as away, milliseconds. */
const noteWithinMs = 10_000;

/** Sending in this process. */
export function createSending(needs: SendingNeeds): Sending {
  const lanes = new Map<Delivery["way"], Lane>();
  const laneOf = (way: Delivery["way"]) => {
    const lane = lanes.get(way) ?? new Lane(needs, way);
    lanes.set(way, lane);
    return lane;
  };
  const begin = async (): Promise<number> => {
    const ways = await answered(dueWays(needs.db, needs.now()));
    await Promise.all(ways.map((way) => laneOf(way).fill()));
    return ways.length;
  };
  const idle = async () => void (await Promise.all([...lanes.values()].map((lane) => lane.idle())));
  return {
    idle,
    begin: async () => void (await begin()),
    finish: async () => {
      do await idle();
      while ((await begin()) > 0);
    },
  };
}

/** The calls of one way. */
class Lane {
  readonly #needs: SendingNeeds;
  readonly #way: Delivery["way"];
  readonly #underWay = new Set<Promise<void>>();
  #filling: Promise<unknown> = Promise.resolve();

  constructor(needs: SendingNeeds, way: Delivery["way"]) {
    this.#needs = needs;
    this.#way = way;
  }

  /** Takes as much as there are hands free. */
  fill(): Promise<void> {
    // One after the other, so that no two count the same free hands.
    const filled = this.#filling.then(() => this.#take());
    this.#filling = filled.catch(() => undefined);
    return filled;
  }

  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #take(): Promise<void> {
    const { db, now } = this.#needs;
    const free = hands - this.#underWay.size;
    if (free <= 0) return;
    for (const delivery of await answered(takeDeliveries(db, this.#way, now(), free))) this.#start(delivery);
  }

  #start(delivery: Delivery): void {
    const call = deliver(this.#needs, delivery).finally(() => this.#underWay.delete(call));
    this.#underWay.add(call);
  }
}

/** Never rejects: what is not noted is sent again. */
async function deliver(needs: SendingNeeds, delivery: Delivery): Promise<void> {
  const { log, db, now } = needs;
  const outcome = await send(needs, delivery).catch((fault: unknown): Outcome => {
    log.warn("alarm-not-sent", { word: delivery.way, fault: faultFields(fault) });
    return { sent: false, code: "fault" };
  });
  if (!outcome.sent) log.warn("alarm-failed", { word: delivery.way, code: outcome.code });
  await answered(noteAttempt(db, delivery, outcome, now())).catch((fault: unknown) =>
    log.warn("alarm-not-noted", { word: delivery.way, fault: faultFields(fault) }),
  );
}

function answered<Value>(asked: Promise<Value>): Promise<Value> {
  const late = () => new Fault("database-slow", "The database did not answer in time.");
  return within(asked, noteWithinMs, late);
}

async function send(needs: SendingNeeds, delivery: Delivery): Promise<Outcome> {
  const { ways, db, sealing } = needs;
  const { way, target } = delivery;
  switch (way) {
    case "person":
      return tell(needs, delivery);
    case "webhook": {
      const hook = (await answered(webhooksOf(db, sealing))).find(({ id }) => id === target);
      return hook ? ways.webhook(hook, noticeIn(delivery), delivery.id) : gone;
    }
    case "e-mail": {
      const address = (await answered(addressesOf(db, sealing))).get(target as StaffId);
      return address && ways.mail ? ways.mail(address, noticeIn(delivery)) : gone;
    }
    case "duty-bot":
      return ways.dutyBot ? ways.dutyBot(target as StaffId, noticeIn(delivery)) : gone;
  }
}

const gone: Outcome = { sent: false, code: "no-such-way" };

async function tell(
  { tellPerson }: SendingNeeds,
  { target, alert, notice: text }: Delivery,
): Promise<Outcome> {
  if (alert === null) return gone;
  await tellPerson(target as PersonKey, alert, personNotice.parse(JSON.parse(text)));
  return { sent: true, code: "sent" };
}

function noticeIn({ notice: text }: Delivery) {
  return notice.parse(JSON.parse(text));
}
