import type { Kysely } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import { Fault } from "../../infra/fault.js";
import type { StaffId } from "../../model/ids.js";
import { type AccountLine, listAccounts } from "./account-list.js";
import {
  type AccountDone,
  type AccountRefusal,
  type Act,
  changeOne,
  type Trace,
  type Work,
} from "./one-account.js";
import { oneTimePassword } from "./one-time-password.js";
import { addStaff, insertCredential } from "./provisioning.js";
import { type Desk, operatorsNeedSecondFactor } from "./session.js";
import { everywhereKey } from "./sign-in.js";
import type { Credentials, Doing, NewStaff } from "./staff.js";
import { ownerOf } from "./tries.js";

/** What an admin may set. */
export type AccountFields = Pick<NewStaff, "name" | "roles" | "commune">;

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
    list: () => listAccounts(desk),
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

async function create(desk: Desk, staff: NewStaff, doing: Doing): Promise<AccountMade> {
  try {
    return { kind: "made", credentials: await addStaff(desk, staff, doing) };
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === "login-taken") return { kind: "taken" };
    throw thrown;
  }
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
