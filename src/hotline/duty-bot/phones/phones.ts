import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { addHistory } from "../../../cases/history.js";
import type { Sealing } from "../../../cases/sealing.js";
import type { Tables } from "../../../cases/tables.js";
import type { StaffId } from "../../../model/ids.js";
import { type Role, roles } from "../../role.js";
import type { ChatId } from "../transport/chats.js";

/** Whoever writes from a linked phone. */
export interface PhoneOwner {
  readonly id: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Which member of staff has which duty phone. */
export interface Phones {
  /** Links a chat to a member of staff; whatever either was linked to before ends. False: no such account. */
  link(staff: StaffId, chat: ChatId, at: number): Promise<boolean>;
  /** Ends a link; resolves with whether there was one. */
  unlink(staff: StaffId, by: "phone" | "console", at: number): Promise<boolean>;
  /** Who has this chat; null: nobody, or an account that is disabled. */
  ownerOf(chat: ChatId): Promise<PhoneOwner | null>;
  /** The chats of those among `staff` who have one and may still work. */
  chatsOf(staff: readonly StaffId[]): Promise<ReadonlyMap<StaffId, ChatId>>;
  /** Since when the phone is linked, milliseconds UTC; null: it is not. */
  linkedAt(staff: StaffId): Promise<number | null>;
  /** Whose phone is linked. */
  linked(): Promise<readonly StaffId[]>;
}

/** What the phones are kept with; `hashOf` is the keyed hash of a chat's id. */
export interface PhoneNeeds {
  readonly db: Kysely<Tables>;
  readonly sealing: Pick<Sealing, "phone">;
  hashOf(chat: ChatId): string;
}

/** Duty phones over a migrated database. */
export function createPhones(needs: PhoneNeeds): Phones {
  const { db } = needs;
  return {
    link: (staff, chat, at) => link(needs, staff, chat, at),
    unlink: (staff, by, at) =>
      db.transaction().execute(async (trx) => {
        const ended = await end(trx, "staff", staff, at);
        if (ended > 0) await addHistory(trx, { at, staff, action: "phone.unlink", detail: { by } });
        return ended > 0;
      }),
    ownerOf: (chat) => ownerOf(needs, chat),
    chatsOf: (staff) => chatsOf(needs, staff),
    linkedAt: async (staff) => {
      const row = await active(db).select("linked_at").where("staff", "=", staff).executeTakeFirst();
      return row === undefined ? null : row.linked_at.getTime();
    },
    linked: async () => {
      const rows = await active(db)
        .innerJoin("staff", "staff.id", "duty_phones.staff")
        .select("duty_phones.staff")
        .where("staff.disabledAt", "is", null)
        .orderBy("duty_phones.staff")
        .execute();
      return rows.map(({ staff }) => staff);
    },
  };
}

function active(db: Kysely<Tables>) {
  return db.selectFrom("duty_phones").where("unlinked_at", "is", null);
}

function link(
  { db, sealing, hashOf }: PhoneNeeds,
  staff: StaffId,
  chat: ChatId,
  at: number,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // The account's row is what two links at the same moment wait for.
    const account = trx
      .selectFrom("staff")
      .select("id")
      .where("id", "=", staff)
      .where("disabledAt", "is", null);
    if ((await account.forUpdate().executeTakeFirst()) === undefined) return false;
    const id = randomUUID();
    const chat_hash = hashOf(chat);
    await end(trx, "staff", staff, at);
    await end(trx, "chat_hash", chat_hash, at);
    const chat_sealed = sealing.phone.seal(chat, id);
    await trx
      .insertInto("duty_phones")
      .values({ id, staff, chat_hash, chat_sealed, linked_at: new Date(at), unlinked_at: null })
      .execute();
    await addHistory(trx, { at, staff, action: "phone.link" });
    return true;
  });
}

async function end(
  db: Kysely<Tables>,
  column: "staff" | "chat_hash",
  value: string,
  at: number,
): Promise<number> {
  const result = await db
    .updateTable("duty_phones")
    .set({ unlinked_at: new Date(at), chat_sealed: null })
    .where(column, "=", value as StaffId)
    .where("unlinked_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

async function ownerOf({ db, hashOf }: PhoneNeeds, chat: ChatId): Promise<PhoneOwner | null> {
  const row = await active(db)
    .innerJoin("staff", "staff.id", "duty_phones.staff")
    .select(["staff.id", "staff.name", "staff.roles"])
    .where("chat_hash", "=", hashOf(chat))
    .where("staff.disabledAt", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const given = row.roles.split(",");
  return { id: row.id, name: row.name, roles: roles.filter((role) => given.includes(role)) };
}

async function chatsOf(
  { db, sealing }: PhoneNeeds,
  staff: readonly StaffId[],
): Promise<ReadonlyMap<StaffId, ChatId>> {
  if (staff.length === 0) return new Map();
  const rows = await active(db)
    .innerJoin("staff", "staff.id", "duty_phones.staff")
    .select(["duty_phones.id", "duty_phones.staff", "duty_phones.chat_sealed"])
    .where("duty_phones.staff", "in", [...staff])
    .where("staff.disabledAt", "is", null)
    .execute();
  return new Map(
    rows.flatMap((row) =>
      row.chat_sealed === null ? [] : [[row.staff, sealing.phone.open(row.chat_sealed, row.id)] as const],
    ),
  );
}
