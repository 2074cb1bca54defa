import type { Kysely } from "kysely";
import { z } from "zod";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import type { Keyring } from "../../infra/keyring.js";
import type { Redis } from "../../infra/redis.js";
import type { StaffId } from "../../model/ids.js";
import { isLive } from "../go-live/store.js";
import type { Ladders } from "../ladder/ladder.js";
import { laddersSchema } from "../ladder/ladders-schema.js";
import { addressesOf, readLadders, webhooksOf } from "../ladder/settings.js";
import { readOpening } from "../settings/opening-store.js";
import { type OnCall, onCallAt, ranks } from "./shift.js";
import { provinceStaff, shiftsIn, staffOf } from "./store.js";

const staffId = z.custom<StaffId>((value) => typeof value === "string");
const schema = z.object({
  /** When it was taken, milliseconds UTC. */
  at: z.number(),
  /** The sheet before opening is complete. */
  live: z.boolean(),
  /** What the office says of itself in the welcome. */
  opening: z.object({ vi: z.string(), en: z.string() }).optional(),
  shifts: z.array(z.object({ staff: staffId, rank: z.enum(ranks), from: z.number(), to: z.number() })),
  /** Everybody named above, all supervisors, and who stands for the province. */
  staff: z.array(
    z.object({
      id: staffId,
      name: z.string(),
      supervisor: z.boolean(),
      /** Left out: it was taken by an older program. */
      province: z.boolean().optional(),
      email: z.string().nullable(),
      phone: z.boolean(),
    }),
  ),
  webhooks: z.array(z.object({ id: z.string(), url: z.string(), secret: z.string() })),
  /** Left out: it was taken by an older program. */
  ladders: z.custom<Ladders>((value) => laddersSchema.safeParse(value).success).optional(),
});

/** Who is on call now and in the next two days, and where they get alarms: what is needed without the database. */
export type RosterSnapshot = z.infer<typeof schema>;

/** What a snapshot is taken from. */
export interface SnapshotNeeds {
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  /** Whose phone the duty bot knows. */
  readonly linkedPhones: () => Promise<readonly StaffId[]>;
}

const aheadMs = 48 * 3_600_000;
const key = "te:roster";
const context = "roster snapshot";

/** Takes the snapshot out of the database. */
export async function takeSnapshot(needs: SnapshotNeeds, now: number): Promise<RosterSnapshot> {
  const { db, sealing } = needs;
  const shifts = await shiftsIn(db, now, now + aheadMs);
  const addresses = await addressesOf(db, sealing);
  const phones = new Set(await needs.linkedPhones());
  const province = new Set(await provinceStaff(db, now));
  const named = new Set([...shifts.map(({ staff }) => staff), ...province]);
  const staff = (await staffOf(db)).map(({ id, name, roles }) => ({
    ...{ id, name },
    supervisor: roles.includes("supervisor"),
    province: province.has(id),
    email: addresses.get(id) ?? null,
    phone: phones.has(id),
  }));
  return {
    at: now,
    live: await isLive(db),
    opening: await readOpening(db),
    shifts: shifts.map(({ staff: who, rank, from, to }) => ({ staff: who, rank, from, to })),
    staff: staff.filter(({ id, supervisor }) => supervisor || named.has(id)),
    webhooks: (await webhooksOf(db, sealing)).map(({ id, url, secret }) => ({ id, url, secret })),
    ladders: await readLadders(db),
  };
}

/** The snapshot in Redis, sealed; it stays until the next one, however long the database is away. */
export function createSnapshotStore(redis: Redis, keyring: Keyring) {
  return {
    write: async (snapshot: RosterSnapshot) => {
      await redis.set(key, keyring.seal(JSON.stringify(snapshot), context));
    },
    /** Null: none was ever taken. Throws a `Fault` when it cannot be opened. */
    read: async (): Promise<RosterSnapshot | null> => {
      const sealed = await redis.get(key);
      return sealed === null ? null : schema.parse(JSON.parse(keyring.open(sealed, context)));
    },
  };
}

/** Where the snapshot lies. */
export type SnapshotStore = ReturnType<typeof createSnapshotStore>;

/** Who is on call by a snapshot at a moment, milliseconds UTC. Beyond its two days nobody is. */
export function snapshotOnCall(snapshot: RosterSnapshot, at: number): OnCall {
  return onCallAt(snapshot.shifts, at);
}

/** True if somebody of first or second rank is on call and an alarm can really get there. */
export function someoneOnCall(snapshot: RosterSnapshot, at: number, mailOn: boolean): boolean {
  const { onCall } = snapshotOnCall(snapshot, at);
  if (snapshot.webhooks.length > 0) return onCall.length > 0;
  return onCall.some((id) => {
    const found = snapshot.staff.find((one) => one.id === id);
    return found !== undefined && (found.phone || (mailOn && found.email !== null));
  });
}
