import { type Kysely, sql } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import type { StaffId } from "../../model/ids.js";
import type { Role } from "../role.js";
import { accountDeed } from "./provisioning.js";
import type { Doing } from "./staff.js";

/** `own-account`: nobody changes the own roles or shuts out himself; `last-admin`: one has to be left. */
export type AccountRefusal = { readonly kind: "unknown" | "own-account" | "last-admin" };
export type AccountDone = { readonly kind: "done" } | AccountRefusal;

/** Only this program writes the column. */
export function rolesIn(list: string): readonly Role[] {
  return list.split(",") as Role[];
}

/** One account under a lock, in a transaction. */
export interface Work {
  readonly db: Kysely<Tables>;
  readonly id: StaffId;
  readonly doing: Doing;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly communeCode: string | null;
  /** There is another enabled admin. */
  readonly otherAdmin: boolean;
}

/** What the line of history says beside the account: fixed words only. */
export type Trace = Readonly<Record<string, string>>;

/** What is done to the account; null: it went well, and there is no more to say of it. */
export type Act = (work: Work) => Promise<AccountRefusal | Trace | null>;

class Refused extends Error {
  constructor(readonly refusal: AccountRefusal) {
    super(refusal.kind);
  }
}

/** Does something to one account, and writes the line of history about it in the same transaction. */
export async function changeOne(
  db: Kysely<Tables>,
  { id, doing, action }: { readonly id: StaffId; readonly doing: Doing; readonly action: string },
  act: Act,
): Promise<AccountDone> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const work = await lock(transaction, id, doing);
      if (work === null) return { kind: "unknown" };
      const came = await act(work);
      if (isRefusal(came)) throw new Refused(came);
      await addHistory(transaction, accountDeed(action, doing, { ...came, account: id }));
      return { kind: "done" };
    });
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.refusal;
    throw thrown;
  }
}

function isRefusal(came: AccountRefusal | Trace | null): came is AccountRefusal {
  return came !== null && "kind" in came;
}

/** Locks the account and all admins, so that two admins at once cannot take away each other. */
async function lock(db: Kysely<Tables>, id: StaffId, doing: Doing): Promise<Work | null> {
  const isAdmin = sql<boolean>`'admin' = any(string_to_array(roles, ','))`;
  const rows = await db
    .selectFrom("staff")
    .select(["id", "name", "roles", "communeCode", "disabledAt"])
    .where((where) => where.or([where("id", "=", id), isAdmin]))
    .orderBy("id")
    .forUpdate()
    .execute();
  const meant = rows.find((row) => row.id === id);
  if (!meant) return null;
  const otherAdmin = rows.some(
    (row) => row.id !== id && row.disabledAt === null && rolesIn(row.roles).includes("admin"),
  );
  const { name, communeCode } = meant;
  return { db, id, doing, name, roles: rolesIn(meant.roles), communeCode, otherAdmin };
}
