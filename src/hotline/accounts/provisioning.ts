import { Fault } from "../../infra/fault.js";
import type { Library } from "./library.js";
import { oneTimePassword } from "./one-time-password.js";
import type { Credentials, NewStaff } from "./staff.js";

/** Makes an account that must change its password; `firstStart` marks the one whose password was printed. */
export async function addStaff(library: Library, staff: NewStaff, firstStart: boolean): Promise<Credentials> {
  const { internalAdapter, password: hashing } = await library.$context;
  const login = staff.login.toLowerCase();
  if (await internalAdapter.findUserByEmail(login)) {
    throw new Fault("login-taken", "There is already an account with this login.");
  }
  const password = oneTimePassword();
  const fields = {
    ...{ roles: staff.roles.join(","), mustChangePassword: true, firstStart },
    ...{ communeCode: staff.commune?.code ?? null, communeName: staff.commune?.name ?? null },
  };
  const user = await internalAdapter.createUser(
    { email: login, name: staff.name, emailVerified: true, ...fields },
    { method: "email-password" },
  );
  const hash = await hashing.hash(password);
  await internalAdapter.linkAccount({
    ...{ userId: user.id, providerId: "credential", accountId: user.id, password: hash },
  });
  return { login, password };
}

/** A new one-time password; all sessions of the account end. */
export async function resetPassword(library: Library, login: string): Promise<Credentials> {
  const { internalAdapter, password: hashing } = await library.$context;
  const found = await internalAdapter.findUserByEmail(login.toLowerCase());
  if (!found) throw new Fault("unknown-login", "There is no account with this login.");
  const password = oneTimePassword();
  await updateStaff(library, found.user.id, { mustChangePassword: true, firstStart: false });
  await putPassword(library, found.user.id, await hashing.hash(password));
  await internalAdapter.deleteUserSessions(found.user.id);
  return { login: login.toLowerCase(), password };
}

/** Into the credential there is, or a new one for who has only come through the province's sign-in so far. */
async function putPassword(library: Library, userId: string, hash: string): Promise<void> {
  const { internalAdapter } = await library.$context;
  if (await internalAdapter.findCredentialAccount(userId))
    return internalAdapter.updatePassword(userId, hash);
  await internalAdapter.linkAccount({ userId, providerId: "credential", accountId: userId, password: hash });
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

/** Takes an account's second factor away, for when no admin is left who could; all sessions of the account end. */
export async function forgetSecondFactor(library: Library, login: string): Promise<void> {
  const { adapter, internalAdapter } = await library.$context;
  const found = await internalAdapter.findUserByEmail(login.toLowerCase());
  if (!found) throw new Fault("unknown-login", "There is no account with this login.");
  await adapter.deleteMany({ model: "twoFactor", where: [{ field: "userId", value: found.user.id }] });
  await internalAdapter.updateUser(found.user.id, { twoFactorEnabled: false });
  await internalAdapter.deleteUserSessions(found.user.id);
}
