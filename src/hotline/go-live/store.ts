import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import type { By } from "../roster/store.js";
import { type GoLiveItemId, goLiveItems, isComplete } from "./items.js";

/** One item with who settled it. */
export interface GoLiveItem {
  readonly id: GoLiveItemId;
  readonly dated: boolean;
  readonly note: string;
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly ticked: { readonly by: string; readonly at: number } | null;
}

/** The whole sheet, in its order. */
export async function readSheet(db: Kysely<Tables>): Promise<readonly GoLiveItem[]> {
  const rows = await db
    .selectFrom("go_live_items")
    .leftJoin("staff", "staff.id", "go_live_items.ticked_by")
    .selectAll("go_live_items")
    .select("staff.name")
    .execute();
  return goLiveItems.map(({ id, dated }) => {
    const row = rows.find(({ item }) => item === id);
    const at = row?.ticked_at?.getTime();
    return {
      ...{ id, dated },
      note: row?.note ?? "",
      day: row?.day ?? null,
      ticked: at === undefined ? null : { by: row?.name ?? "", at },
    };
  });
}

/** Writes an item; ticking names who did it and when, taking the tick away opens it again. */
export async function writeItem(
  db: Kysely<Tables>,
  item: Pick<GoLiveItem, "id" | "note" | "day"> & { readonly ticked: boolean },
  by: By,
): Promise<void> {
  const { id, note, day, ticked } = item;
  const who = ticked
    ? { ticked_by: by.staff, ticked_at: new Date(by.at) }
    : { ticked_by: null, ticked_at: null };
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("go_live_items")
      .values({ item: id, note, day, ...who })
      .onConflict((conflict) => conflict.column("item").doUpdateSet({ note, day, ...who }))
      .execute();
    await addHistory(trx, {
      ...by,
      action: "go-live.item",
      detail: { item: id, ticked: ticked ? "yes" : "no" },
    });
  });
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
