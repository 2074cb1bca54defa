import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { StaffId } from "../../model/ids.js";
import { addHistory } from "../history.js";
import type { Tables } from "../tables.js";

/** A ready answer of this office. */
export interface OwnReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly moment: string;
  readonly by: string;
  readonly at: number;
}

const most = 500;

/** The office's own ready answers, by title. */
export async function ownReplies(db: Kysely<Tables>): Promise<readonly OwnReply[]> {
  const rows = await db
    .selectFrom("own_replies")
    .leftJoin("staff", "staff.id", "own_replies.made_by")
    .select(["own_replies.id", "title", "text", "moment", "staff.name", "at"])
    .where("removed_at", "is", null)
    .orderBy("title")
    .orderBy("own_replies.id")
    .limit(most)
    .execute();
  return rows.map(({ name, at, ...row }) => ({ ...row, by: name ?? "", at: at.getTime() }));
}

/** What a supervisor writes; with an `id` it takes the place of an earlier one. */
export interface NewReply {
  readonly id?: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly moment: string;
}

/** Adds a ready answer or changes one; the earlier wording stays in the database, removed. False: nothing to change. */
export async function saveReply(
  db: Kysely<Tables>,
  { id, ...reply }: NewReply,
  staff: StaffId,
  at: number,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (id !== undefined && !(await remove(trx, id, at))) return false;
    await trx
      .insertInto("own_replies")
      .values({ ...reply, id: randomUUID(), made_by: staff, at: new Date(at), removed_at: null })
      .execute();
    await addHistory(trx, { at, staff, action: id === undefined ? "reply.add" : "reply.change" });
    return true;
  });
}

/** Takes a ready answer away. False: there is none. */
export async function removeReply(
  db: Kysely<Tables>,
  id: string,
  staff: StaffId,
  at: number,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await remove(trx, id, at))) return false;
    await addHistory(trx, { at, staff, action: "reply.remove" });
    return true;
  });
}

async function remove(trx: Kysely<Tables>, id: string, at: number): Promise<boolean> {
  const row = await trx
    .updateTable("own_replies")
    .set({ removed_at: new Date(at) })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
