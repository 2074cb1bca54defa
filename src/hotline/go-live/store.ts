import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import type { WaysOn } from "../ladder/calls.js";
import { type By, provinceStaff } from "../roster/store.js";
import { type GoLiveItemId, goLiveItems, isComplete } from "./items.js";

/** One item with who settled it. */
export interface GoLiveItem {
  readonly id: GoLiveItemId;
  readonly dated: boolean;
  readonly note: string;
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly ticked: { readonly by: string; readonly at: number } | null;
  /** It is ticked although so many answers had been read by nobody; null: there were none. */
  readonly permit: UnreadPermit | null;
}

/** That the doors may open while so many answers wait to be read: who is responsible for it, and why. */
export interface UnreadPermit {
  readonly unread: number;
  readonly named: string;
  readonly reason: string;
}

/** Whether the ladder ends at somebody: `unreachable`: they have neither a duty phone nor an address. */
export type NextLevel = "nobody" | "unreachable" | "reachable";

/** Who an alarm reaches at the ladder's end, by the roster and the ways this installation has. */
export async function nextLevel(db: Kysely<Tables>, ways: WaysOn, now: number): Promise<NextLevel> {
  const province = await provinceStaff(db, now);
  if (province.length === 0) return "nobody";
  const phones = db.selectFrom("duty_phones").select("staff").where("unlinked_at", "is", null);
  const mails = db.selectFrom("duty_addresses").select("staff");
  const reached = [
    ...(ways.dutyBot ? await phones.where("staff", "in", province).execute() : []),
    ...(ways.mail ? await mails.where("staff", "in", province).execute() : []),
  ];
  return reached.length === 0 ? "unreachable" : "reachable";
}

/** The whole sheet, in its order. */
export async function readSheet(db: Kysely<Tables>): Promise<readonly GoLiveItem[]> {
  const rows = await db
    .selectFrom("go_live_items")
    .leftJoin("staff", "staff.id", "go_live_items.ticked_by")
    .leftJoin("unread_permits", "unread_permits.id", "go_live_items.permit")
    .selectAll("go_live_items")
    .select(["staff.name", "unread", "named", "reason"])
    .execute();
  return goLiveItems.map(({ id, dated }) => {
    const row = rows.find(({ item }) => item === id);
    const at = row?.ticked_at?.getTime();
    return {
      ...{ id, dated },
      note: row?.note ?? "",
      day: row?.day ?? null,
      ticked: at === undefined ? null : { by: row?.name ?? "", at },
      permit: row === undefined ? null : permitOf(row),
    };
  });
}

function permitOf(row: { [Field in keyof UnreadPermit]: UnreadPermit[Field] | null }): UnreadPermit | null {
  const { unread, named, reason } = row;
  return unread === null || named === null || reason === null ? null : { unread, named, reason };
}

/** What is written into an item; a permit stands only with a tick. */
export type WrittenItem = Pick<GoLiveItem, "id" | "note" | "day" | "permit"> & { readonly ticked: boolean };

/** Writes an item; ticking names who did it and when, taking the tick away opens it again. */
export async function writeItem(db: Kysely<Tables>, item: WrittenItem, by: By): Promise<void> {
  const { id, note, day, ticked } = item;
  const allowed = ticked ? item.permit : null;
  const who = ticked
    ? { ticked_by: by.staff, ticked_at: new Date(by.at) }
    : { ticked_by: null, ticked_at: null };
  await db.transaction().execute(async (trx) => {
    const permit = allowed === null ? null : await addPermit(trx, allowed, by);
    await trx
      .insertInto("go_live_items")
      .values({ item: id, note, day, permit, ...who })
      .onConflict((conflict) => conflict.column("item").doUpdateSet({ note, day, permit, ...who }))
      .execute();
    const unread = allowed === null ? {} : { unread: String(allowed.unread) };
    await addHistory(trx, {
      ...by,
      action: "go-live.item",
      detail: { item: id, ticked: ticked ? "yes" : "no", ...unread },
    });
  });
}

async function addPermit(trx: Kysely<Tables>, permit: UnreadPermit, by: By): Promise<string> {
  const { unread, named, reason } = permit;
  const row = { unread, named, reason, staff: by.staff, at: new Date(by.at) };
  const { id } = await trx.insertInto("unread_permits").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** True if the sheet is complete: persons may be said to read here. */
export async function isLive(db: Kysely<Tables>): Promise<boolean> {
  const rows = await db
    .selectFrom("go_live_items")
    .select("item")
    .where("ticked_at", "is not", null)
    .execute();
  return isComplete(new Set(rows.map(({ item }) => item)));
}
