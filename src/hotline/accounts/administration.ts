import { type Kysely, sql } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import { Fault } from "../../infra/fault.js";
import type { StaffId } from "../../model/ids.js";
import type { Role } from "../role.js";
import { oneTimePassword } from "./one-time-password.js";
import { accountDeed, addStaff, insertCredential } from "./provisioning.js";
import { type Desk, operatorsNeedSecondFactor } from "./session.js";
import { everywhereKey, perLoginEverywhere } from "./sign-in.js";
import type { Commune, Credentials, Doing, NewStaff } from "./staff.js";
import { ownerOf } from "./tries.js";

/** An account as an admin sees it; times in milliseconds UTC. */
export interface AccountLine {
  readonly id: StaffId;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly commune: Commune | null;
  readonly secondFactor: boolean;
  readonly mustChangePassword: boolean;
  readonly lastSignInAt: number | null;
  readonly disabledAt: number | null;
  /** So many wrong passwords or codes came that nobody gets in for a while, at one desk or at all. */
  readonly locked: boolean;
}

/** What an admin may set. */
export type AccountFields = Pick<NewStaff, "name" | "roles" | "commune">;

/** `own-account`: nobody changes the own roles or shuts out himself; `last-admin`: one has to be left. */
export type AccountRefusal = { readonly kind: "unknown" | "own-account" | "last-admin" };
export type AccountDone = { readonly kind: "done" } | AccountRefusal;
export type PasswordMade = { readonly kind: "made"; readonly credentials: Credentials } | AccountRefusal;
export type AccountMade =
  | { readonly kind: "made"; readonly credentials: Credentials }
  | { readonly kind: "taken" };

/** What admins do with the accounts of others. Everything is recorded together with what it changes. */
export interface Administration {
  list(): Promise<readonly AccountLine[]>;
  create(staff: NewStaff, doing: Doing): Promise<AccountMade>;
  change(id: StaffId, fields: AccountFields, doing: Doing): Promise<AccountDone>;
  /** A new one-time password; ends the account's sessions and all its locks, wherever they were tried for. */
  resetPassword(id: StaffId, doing: Doing): Promise<PasswordMade>;
  /** Takes the second factor away, so that its owner sets it up anew; ends the account's sessions. */
  resetSecondFactor(id: StaffId, doing: Doing): Promise<AccountDone>;
  disable(id: StaffId, doing: Doing): Promise<AccountDone>;
  enable(id: StaffId, doing: Doing): Promise<AccountDone>;
  signOutEverywhere(id: StaffId, doing: Doing): Promise<AccountDone>;
  rules(): Promise<AccountRules>;
  setRules(rules: AccountRules, doing: Doing): Promise<void>;
}

/** What holds for all accounts. */
export interface AccountRules {
  readonly operatorsNeedSecondFactor: boolean;
}

/** Administration over the accounts of a desk. */
export function createAdministration(desk: Desk): Administration {
  const { db } = desk;
  const one = (id: StaffId, doing: Doing, action: string, act: Act) =>
    changeOne(db, { id, doing, action }, act);
  return {
    list: () => list(desk),
    create: (staff, doing) => create(desk, staff, doing),
    change: (id, fields, doing) => one(id, doing, "staff.change", (work) => change(work, fields)),
    resetPassword: (id, doing) => resetPassword(desk, id, doing),
    resetSecondFactor: (id, doing) => one(id, doing, "staff.reset-second-factor", takeSecondFactor),
    disable: (id, doing) => one(id, doing, "staff.disable", disable),
    enable: (id, doing) => one(id, doing, "staff.enable", (work) => set(work, { disabledAt: null })),
    signOutEverywhere: (id, doing) => one(id, doing, "staff.sign-out-everywhere", endSessions),
    rules: async () => ({ operatorsNeedSecondFactor: await operatorsNeedSecondFactor(db) }),
    setRules: (rules, doing) => setRules(db, rules, doing),
  };
}

const mostAccounts = 2_000;

async function list(desk: Desk): Promise<readonly AccountLine[]> {
  const { db, needs } = desk;
  const rows = await db
    .selectFrom("staff")
    .leftJoin("staff_second_factor", "staff_second_factor.userId", "staff.id")
    .selectAll("staff")
    .select("staff_second_factor.lockedUntil")
    .orderBy("staff.name")
    .orderBy("staff.id")
    .limit(mostAccounts)
    .execute();
  const { attempts } = needs;
  const everywhere = rows.map(({ email }) => everywhereKey(desk, email));
  const spent = await attempts.spent(everywhere, perLoginEverywhere);
  const locked = await attempts.locked(rows.map(({ email }) => ownerOf(desk, email)));
  return rows.map((row, index) => ({
    ...{ id: row.id, name: row.name, login: row.email, roles: rolesIn(row.roles) },
    commune: row.communeCode && row.communeName ? { code: row.communeCode, name: row.communeName } : null,
    secondFactor: row.twoFactorEnabled,
    mustChangePassword: row.mustChangePassword,
    lastSignInAt: row.lastSignInAt?.getTime() ?? null,
    disabledAt: row.disabledAt?.getTime() ?? null,
    locked:
      spent[index] === true || locked[index] === true || (row.lockedUntil?.getTime() ?? 0) > needs.now(),
  }));
}

/** Only this program writes the column. */
function rolesIn(list: string): readonly Role[] {
  return list.split(",") as Role[];
}

async function create(desk: Desk, staff: NewStaff, doing: Doing): Promise<AccountMade> {
  try {
    return { kind: "made", credentials: await addStaff(desk, staff, doing) };
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === "login-taken") return { kind: "taken" };
    throw thrown;
  }
}

/** One account under a lock, in a transaction. */
interface Work {
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
type Trace = Readonly<Record<string, string>>;

/** What is done to the account; null: it went well, and there is no more to say of it. */
type Act = (work: Work) => Promise<AccountRefusal | Trace | null>;

class Refused extends Error {
  constructor(readonly refusal: AccountRefusal) {
    super(refusal.kind);
  }
}

async function changeOne(
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

type Columns = Partial<{
  name: string;
  roles: string;
  communeCode: string | null;
  communeName: string | null;
  disabledAt: Date | null;
  twoFactorEnabled: boolean;
  mustChangePassword: boolean;
  firstStart: boolean;
}>;

async function set({ db, id }: Work, columns: Columns): Promise<null> {
  await db.updateTable("staff").set(columns).where("id", "=", id).execute();
  return null;
}

async function endSessions({ db, id }: Work): Promise<null> {
  await db.deleteFrom("staff_session").where("userId", "=", id).execute();
  return null;
}

async function change(work: Work, { name, roles, commune }: AccountFields): Promise<AccountRefusal | Trace> {
  const sameRoles = roles.toSorted().join() === work.roles.toSorted().join();
  if (!sameRoles && work.id === work.doing.by) return { kind: "own-account" };
  const wasAdmin = work.roles.includes("admin");
  if (wasAdmin && !roles.includes("admin") && !work.otherAdmin) return { kind: "last-admin" };
  const unit = roles.includes("commune") ? (commune ?? null) : null;
  await set(work, {
    name,
    roles: roles.join(","),
    communeCode: unit?.code ?? null,
    communeName: unit?.name ?? null,
  });
  return {
    ...(sameRoles ? {} : { rolesBefore: work.roles.join(" "), rolesAfter: roles.join(" ") }),
    ...((unit?.code ?? null) === work.communeCode
      ? {}
      : { unitBefore: work.communeCode ?? none, unitAfter: unit?.code ?? none }),
    // The names themselves are words somebody typed.
    ...(name === work.name ? {} : { name: "changed" }),
  };
}

/** How a line says that there was nothing. */
const none = "none";

async function disable(work: Work): Promise<AccountRefusal | null> {
  if (work.id === work.doing.by) return { kind: "own-account" };
  if (work.roles.includes("admin") && !work.otherAdmin) return { kind: "last-admin" };
  await set(work, { disabledAt: new Date(work.doing.at) });
  await endSessions(work);
  return null;
}

async function takeSecondFactor(work: Work): Promise<AccountRefusal | null> {
  if (work.id === work.doing.by) return { kind: "own-account" };
  await work.db.deleteFrom("staff_second_factor").where("userId", "=", work.id).execute();
  await set(work, { twoFactorEnabled: false });
  await endSessions(work);
  return null;
}

async function resetPassword(desk: Desk, id: StaffId, doing: Doing): Promise<PasswordMade> {
  const { db, library, needs } = desk;
  const password = oneTimePassword();
  const hash = await (await library.$context).password.hash(password);
  const found = await db.selectFrom("staff").select("email").where("id", "=", id).executeTakeFirst();
  const result = await changeOne(db, { id, doing, action: "staff.reset-password" }, async (work) => {
    if (id === doing.by) return { kind: "own-account" };
    await putPassword(work, hash);
    await set(work, { mustChangePassword: true, firstStart: false });
    await forgetWrongCodes(work);
    return endSessions(work);
  });
  if (result.kind !== "done" || !found) return result.kind === "done" ? { kind: "unknown" } : result;
  await needs.attempts.unlock(ownerOf(desk, found.email));
  await needs.attempts.forget(everywhereKey(desk, found.email));
  return { kind: "made", credentials: { login: found.email, password } };
}

/** Into the credential there is, or a new one for who has only come through the provider so far. */
async function putPassword({ db, id, doing }: Work, password: string): Promise<void> {
  const updatedAt = new Date(doing.at);
  const done = await db
    .updateTable("staff_account")
    .set({ password, updatedAt })
    .where("userId", "=", id)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
  if (done.numUpdatedRows > 0n) return;
  await insertCredential(db, id, password, doing.at);
}

/** The account library counts wrong codes itself. */
async function forgetWrongCodes({ db, id }: Work): Promise<void> {
  await db
    .updateTable("staff_second_factor")
    .set({ failedVerificationCount: 0, lockedUntil: null })
    .where("userId", "=", id)
    .execute();
}

async function setRules(db: Kysely<Tables>, rules: AccountRules, { by, at }: Doing): Promise<void> {
  const needed = rules.operatorsNeedSecondFactor;
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable("staff_rules").set({ operators_need_second_factor: needed }).execute();
    const detail = { operatorsNeedSecondFactor: String(needed) };
    await addHistory(transaction, {
      at,
      ...(by === null ? {} : { staff: by }),
      action: "staff.rules",
      detail,
    });
  });
}
