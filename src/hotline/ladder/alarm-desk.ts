import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import type { StaffId } from "../../model/ids.js";
import type { Subject } from "../duty-bot/desk.js";
import { type By, type Named, staffOf } from "../roster/store.js";
import { queueNotice } from "./calls.js";
import { passOn } from "./climbs.js";
import { type AttemptLine, lastAttempts } from "./deliveries.js";
import type { Ladders } from "./ladder.js";
import { quietUntil } from "./quiet.js";
import {
  addressesOf,
  addWebhook,
  readLadders,
  removeWebhook,
  type Webhook,
  webhooksOf,
  writeAddress,
  writeLadders,
} from "./settings.js";

/** Everything on the page about alarms; secrets are not among it. */
export interface AlarmSettings {
  readonly ladders: Ladders;
  /** Which ways the installation was set up with. */
  readonly ways: { readonly mail: boolean; readonly dutyBot: boolean };
  readonly staff: readonly (Named & { readonly email: string | null })[];
  readonly webhooks: readonly Pick<Webhook, "id" | "name" | "url">[];
  readonly attempts: readonly AttemptLine[];
}

/** One thing a test alarm can be sent by. */
export interface TestCall {
  readonly way: "e-mail" | "webhook" | "duty-bot";
  readonly target: string;
}

/** How alarms leave the console, as supervisors and admins set it. */
export interface AlarmDesk {
  read(): Promise<AlarmSettings>;
  setLadders(ladders: Ladders, by: By): Promise<void>;
  setAddress(staff: StaffId, email: string | null, by: By): Promise<void>;
  addWebhook(webhook: Pick<Webhook, "name" | "url">, by: By): Promise<Webhook>;
  removeWebhook(id: string, by: By): Promise<boolean>;
  /** Sends a test alarm by one way; what came of it stands among the attempts soon. */
  test(call: TestCall, by: By): Promise<void>;
  /** The next level hears at once of the open alarms of a case, or of a talk that has none. False: none climbs. */
  passOn(subject: Subject, by: By): Promise<boolean>;
  /** Whether ordinary notices are held back at a moment, milliseconds UTC. */
  isQuiet(at: number): Promise<boolean>;
}

/** What the desk works with; `changed` as for the roster. */
export interface AlarmDeskNeeds {
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  readonly ways: AlarmSettings["ways"];
  readonly changed: () => Promise<void>;
}

const shownAttempts = 20;

/** The alarm settings over a migrated database. */
export function createAlarmDesk({ db, sealing, ways, changed }: AlarmDeskNeeds): AlarmDesk {
  return {
    read: () => readSettings(db, sealing, ways),
    setLadders: (ladders, by) => writeLadders(db, ladders, by),
    setAddress: async (staff, email, by) => {
      await writeAddress(db, sealing, staff, email, by);
      await changed();
    },
    addWebhook: async (webhook, by) => {
      const added = await addWebhook(db, sealing, webhook, by);
      await changed();
      return added;
    },
    removeWebhook: async (id, by) => {
      const removed = await removeWebhook(db, id, by);
      await changed();
      return removed;
    },
    test: (call, by) =>
      db.transaction().execute(async (trx) => {
        const test = { kind: "test", urgency: "P3", told: "on-call", rung: 0, caseCode: null } as const;
        await queueNotice(trx, `test/${by.at}`, call, { ...test, waitingSince: by.at }, by.at);
        await addHistory(trx, { ...by, action: "alarm.test", detail: { way: call.way } });
      }),
    isQuiet: async (at) => quietUntil((await readLadders(db)).quiet, "P2", at) !== null,
    passOn: (subject, by) => passOn(db, subject, by),
  };
}

async function readSettings(
  db: Kysely<Tables>,
  sealing: Sealing,
  ways: AlarmSettings["ways"],
): Promise<AlarmSettings> {
  const addresses = await addressesOf(db, sealing);
  return {
    ladders: await readLadders(db),
    ways,
    staff: (await staffOf(db)).map((one) => ({ ...one, email: addresses.get(one.id) ?? null })),
    webhooks: (await webhooksOf(db, sealing)).map(({ id, name, url }) => ({ id, name, url })),
    attempts: await lastAttempts(db, shownAttempts),
  };
}
