import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import { Fault } from "../../infra/fault.js";
import type { StaffId } from "../../model/ids.js";
import type { Library } from "./library.js";
import { oneTimePassword } from "./one-time-password.js";
import type { Desk } from "./session.js";
import type { Credentials, Doing, NewStaff } from "./staff.js";

/**
 * Makes an account that must change its password, and records it in the same transaction; `firstStart` marks the one
 * whose password was printed. Throws a `Fault` when the login is taken.
 */
export async function addStaff(
  { db, library }: Pick<Desk, "db" | "library">,
  staff: NewStaff,
  doing: Doing,
  firstStart = false,
): Promise<Credentials> {
  const password = oneTimePassword();
  const hash = await (await library.$context).password.hash(password);
  const login = staff.login.toLowerCase();
  await db.transaction().execute(async (transaction) => {
    const id = await insertStaff(transaction, { ...staff, login }, firstStart);
    await insertCredential(transaction, id, hash, doing.at);
    const { roles, commune } = staff;
    const detail = { account: id, roles: roles.join(" "), ...(commune ? { unit: commune.code } : {}) };
    await addHistory(transaction, accountDeed("staff.create", doing, detail));
  });
  return { login, password };
}

async function insertStaff(db: Kysely<Tables>, staff: NewStaff, firstStart: boolean): Promise<StaffId> {
  const made = await db
    .insertInto("staff")
    .values({
      // As long and as hard to guess as the account library's own.
      id: randomBytes(24).toString("base64url") as StaffId,
      ...{ name: staff.name, email: staff.login, emailVerified: true, roles: staff.roles.join(",") },
      ...{ mustChangePassword: true, firstStart },
      ...{ communeCode: staff.commune?.code ?? null, communeName: staff.commune?.name ?? null },
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) throw new Fault("login-taken", "There is already an account with this login.");
  return made.id;
}

/** Gives an account a password to sign in with; `at` in milliseconds UTC. */
export async function insertCredential(
  db: Kysely<Tables>,
  id: StaffId,
  password: string,
  at: number,
): Promise<void> {
  const credential = { id: `credential-${id}`, accountId: id, userId: id, providerId: "credential" };
  await db
    .insertInto("staff_account")
    .values({ ...credential, password, updatedAt: new Date(at) })
    .execute();
}

/** The line of history about an account; without a member of staff it was done on the server itself. */
export function accountDeed(
  action: string,
  { by, at }: Doing,
  detail: Readonly<Record<string, string>> & { readonly account: StaffId },
) {
  if (by !== null) return { at, staff: by, action, detail };
  return { at, action, detail: { ...detail, with: "command" } };
}

/** The id of an account. Throws a `Fault` when there is none. */
export async function idOfLogin({ db }: Pick<Desk, "db">, login: string): Promise<StaffId> {
  const row = db.selectFrom("staff").select("id").where("email", "=", login.toLowerCase());
  const found = await row.executeTakeFirst();
  if (!found) throw new Fault("unknown-login", "There is no account with this login.");
  return found.id;
}

/** Sets what only the server may set on an account. */
export async function updateStaff(
  library: Library,
  id: string,
  fields: { readonly mustChangePassword: boolean; readonly firstStart: boolean },
): Promise<void> {
  const { internalAdapter } = await library.$context;
  await internalAdapter.updateUser(id, { ...fields });
}

/** How many accounts there are, and how many of them still have the password of a first start. */
export async function countAccounts(
  library: Library,
): Promise<{ readonly all: number; readonly firstStart: number }> {
  const { adapter } = await library.$context;
  const waiting = [
    { field: "firstStart", value: true },
    { field: "mustChangePassword", value: true },
  ];
  return {
    all: await adapter.count({ model: "user" }),
    firstStart: await adapter.count({ model: "user", where: waiting }),
  };
}

/** Refuses the start of a production server. */
export function defaultPassword(): Fault {
  return new Fault(
    "default-password",
    "An account still has the password of a first start. Give it a new one with `npm run staff:add -- --reset <login>`.",
  );
}
