import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import type { StaffId } from "../../model/ids.js";
import type { By } from "./store.js";

/** An open wish that another take a shift. */
export interface Swap {
  readonly id: string;
  readonly shift: string;
  readonly askedBy: StaffId;
  /** Null: whoever wants to. */
  readonly askedOf: StaffId | null;
}

/** What became of a wish: `unfit` when the asker may not, or when it is too late. */
export type SwapResult = "done" | "unfit";

/** All open wishes about shifts that have not ended by `at`. */
export async function openSwaps(db: Kysely<Tables>, at: number): Promise<readonly Swap[]> {
  const rows = await db
    .selectFrom("shift_swaps")
    .innerJoin("shifts", "shifts.id", "shift_swaps.shift")
    .select(["shift_swaps.id", "shift_swaps.shift", "asked_by", "asked_of"])
    .where("shift_swaps.state", "=", "open")
    .where("shifts.to_at", ">", new Date(at))
    .orderBy("shifts.from_at")
    .execute();
  return rows.map(({ id, shift, asked_by, asked_of }) => ({
    id,
    shift,
    askedBy: asked_by,
    askedOf: asked_of,
  }));
}

/** Asks that another take a shift of one's own that has not ended; a shift is asked about once at a time. */
export async function askSwap(
  db: Kysely<Tables>,
  shift: string,
  askedOf: StaffId | null,
  by: By,
): Promise<SwapResult> {
  if (askedOf === by.staff) return "unfit";
  return db.transaction().execute(async (trx) => {
    const own = await trx
      .selectFrom("shifts")
      .select("id")
      .where("id", "=", shift)
      .where("staff", "=", by.staff)
      .where("to_at", ">", new Date(by.at))
      .forUpdate()
      .executeTakeFirst();
    if (!own) return "unfit";
    const asked = { id: randomUUID(), shift, asked_by: by.staff, asked_of: askedOf, at: new Date(by.at) };
    const written = await trx
      .insertInto("shift_swaps")
      .values({ ...asked, state: "open" })
      .onConflict((conflict) => conflict.column("shift").where("state", "=", "open").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!written) return "unfit";
    await addHistory(trx, { ...by, action: "roster.swap-ask" });
    return "done";
  });
}

/** Takes over a shift that somebody wants to give away; exactly one of two wins. */
export async function acceptSwap(db: Kysely<Tables>, id: string, by: By): Promise<SwapResult> {
  return db.transaction().execute(async (trx) => {
    const found = await decide(trx, id, "accepted", by, (swap) => {
      return swap.asked_by !== by.staff && (swap.asked_of === null || swap.asked_of === by.staff);
    });
    if (!found) return "unfit";
    // The note is the new owner's to write.
    await trx.updateTable("shifts").set({ staff: by.staff }).where("id", "=", found.shift).execute();
    await addHistory(trx, { ...by, action: "roster.swap-accept", detail: { from: found.asked_by } });
    return "done";
  });
}

/** Says no to a wish that was put to oneself, or takes one's own wish back. */
export async function declineSwap(db: Kysely<Tables>, id: string, by: By): Promise<SwapResult> {
  return db.transaction().execute(async (trx) => {
    const found =
      (await decide(trx, id, "withdrawn", by, (swap) => swap.asked_by === by.staff)) ??
      (await decide(trx, id, "declined", by, (swap) => swap.asked_of === by.staff));
    if (!found) return "unfit";
    await addHistory(trx, { ...by, action: "roster.swap-decline" });
    return "done";
  });
}

type Row = { readonly shift: string; readonly asked_by: StaffId; readonly asked_of: StaffId | null };

async function decide(
  trx: Kysely<Tables>,
  id: string,
  state: "accepted" | "declined" | "withdrawn",
  by: By,
  may: (swap: Row) => boolean,
): Promise<Row | null> {
  const swap = await trx
    .selectFrom("shift_swaps")
    .innerJoin("shifts", "shifts.id", "shift_swaps.shift")
    .select(["shift_swaps.shift", "asked_by", "asked_of"])
    .where("shift_swaps.id", "=", id)
    .where("shift_swaps.state", "=", "open")
    .where("shifts.to_at", ">", new Date(by.at))
    .forUpdate()
    .executeTakeFirst();
  if (!swap || !may(swap)) return null;
  await trx
    .updateTable("shift_swaps")
    .set({ state, decided_by: by.staff, decided_at: new Date(by.at) })
    .where("id", "=", id)
    .execute();
  return swap;
}
