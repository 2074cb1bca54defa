import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import type { StaffId } from "../../model/ids.js";
import { roles } from "../role.js";
import { addressHeader, createLibrary, hashed, type Library, type LibraryNeeds } from "./library.js";
import { addStaff, countAccounts, defaultPassword, resetPassword, updateStaff } from "./provisioning.js";
import type { Credentials, NewStaff, Staff } from "./staff.js";

/** A member of staff with what the answer has to set, so that the session lives on. */
export interface SignedIn {
  readonly staff: Staff;
  readonly cookies: readonly string[];
}

export type SignInResult =
  | { readonly kind: "signed-in"; readonly id: StaffId; readonly cookies: readonly string[] }
  | { readonly kind: "refused" }
  | { readonly kind: "too-many-tries"; readonly retryAfter: number };

export type PasswordResult =
  | { readonly kind: "changed"; readonly cookies: readonly string[] }
  | { readonly kind: "wrong-password" }
  | { readonly kind: "weak-password" };

/** Accounts and sessions of the hotline's staff. */
export interface Accounts {
  /** Whose session the cookies in `headers` belong to; `touch` keeps the session alive. */
  whoIs(headers: Headers, touch: boolean): Promise<SignedIn | null>;
  signIn(credentials: Credentials, headers: Headers): Promise<SignInResult>;
  /** Ends the session; resolves with the cookies that clear it. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** Changes the asker's password and ends all other sessions of the account. */
  changePassword(staff: Staff, current: string, next: string, headers: Headers): Promise<PasswordResult>;
  /** Makes an account with a one-time password. Throws a `Fault` when the login is taken. */
  add(staff: NewStaff): Promise<Credentials>;
  /** Gives an account a new one-time password and ends its sessions. Throws a `Fault` when there is none. */
  reset(login: string): Promise<Credentials>;
  /**
   * At the start: makes the first account when there is none and resolves with its one-time password, to be
   * printed once. In production none is made (the command `staff:add` does), and an account that still has the
   * password of a first start is a `Fault`.
   */
  ensureFirstAccount(production: boolean): Promise<Credentials | null>;
}

/** Sign-in tries on one login from everywhere together: guessing from a hundred places ends too. */
const perLoginEverywhere = { window: 15 * 60, max: 100 };
/** Sign-in tries on one login from one address. */
const perLogin = { window: 15 * 60, max: 10 };
const firstAccount: NewStaff = {
  login: "truc@hotline.local",
  name: "Người trực",
  roles: ["supervisor", "admin"],
};

const storedStaff = z.object({
  id: z.custom<StaffId>((value) => typeof value === "string"),
  name: z.string(),
  email: z.string(),
  roles: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(z.enum(roles))),
  mustChangePassword: z.boolean(),
  firstStart: z.boolean(),
});

/** Accounts over a migrated database. */
export function createAccounts(needs: LibraryNeeds): Accounts {
  const library = createLibrary(needs);
  const add = (staff: NewStaff, firstStart: boolean) => addStaff(library, staff, firstStart);
  return {
    whoIs: (headers, touch) => whoIs(library, headers, touch),
    signIn: (credentials, headers) => signIn(needs, library, credentials, headers),
    signOut: async (headers) => {
      const answer = await library.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    changePassword: (staff, current, next, headers) =>
      changePassword(library, staff, { current, next }, headers),
    add: (staff) => add(staff, false),
    reset: (login) => resetPassword(library, login),
    ensureFirstAccount: async (production) => {
      const existing = await countAccounts(library);
      if (production && existing.firstStart > 0) throw defaultPassword();
      if (production || existing.all > 0) return null;
      return add(firstAccount, true);
    },
  };
}

async function whoIs(library: Library, headers: Headers, touch: boolean): Promise<SignedIn | null> {
  const query = { disableRefresh: !touch };
  const { response, headers: set } = await library.api.getSession({ headers, query, returnHeaders: true });
  if (!response) return null;
  return { staff: toStaff(response.user), cookies: set.getSetCookie() };
}

function toStaff(user: unknown): Staff {
  const { id, name, email, roles: given, mustChangePassword } = storedStaff.parse(user);
  return { id, name, login: email, roles: given, mustChangePassword };
}

async function signIn(
  { attempts, keyring }: LibraryNeeds,
  library: Library,
  { login, password }: Credentials,
  headers: Headers,
): Promise<SignInResult> {
  // By login and address: a stranger who knows a login must not be able to lock its owner out.
  const from = headers.get(addressHeader) ?? "";
  const key = hashed(keyring, `login ${login.toLowerCase()} from ${from}`);
  const everywhere = hashed(keyring, `login ${login.toLowerCase()}`);
  const all = await attempts.consume(everywhere, perLoginEverywhere);
  const tries = all.allowed ? await attempts.consume(key, perLogin) : all;
  if (!tries.allowed) return { kind: "too-many-tries", retryAfter: tries.retryAfter ?? perLogin.window };
  const answer = await library.handler(signInRequest(library, login, password, headers));
  if (answer.status === 429) {
    return { kind: "too-many-tries", retryAfter: Number(answer.headers.get("x-retry-after") ?? 60) };
  }
  if (answer.status >= 500)
    throw new Fault("account-library", "The account library could not sign anybody in.");
  if (!answer.ok) return { kind: "refused" };
  await attempts.forget(key);
  const { user } = z.object({ user: storedStaff }).parse(await answer.json());
  return { kind: "signed-in", id: user.id, cookies: answer.headers.getSetCookie() };
}

/** Through the library's own handler, because only that counts tries by address. */
function signInRequest(library: Library, login: string, password: string, headers: Headers): Request {
  const sent = new Headers(headers);
  sent.set("content-type", "application/json");
  sent.delete("content-length");
  const address = new URL("/hotline/api/auth/sign-in/email", library.options.baseURL);
  return new Request(address, {
    method: "POST",
    headers: sent,
    body: JSON.stringify({ email: login, password }),
  });
}

async function changePassword(
  library: Library,
  staff: Staff,
  { current, next }: { readonly current: string; readonly next: string },
  headers: Headers,
): Promise<PasswordResult> {
  if (isWeak(staff, current, next)) return { kind: "weak-password" };
  try {
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
    const { headers: set } = await library.api.changePassword({ body, headers, returnHeaders: true });
    await updateStaff(library, staff.id, { mustChangePassword: false, firstStart: false });
    return { kind: "changed", cookies: set.getSetCookie() };
  } catch (thrown) {
    if (isAPIError(thrown) && thrown.statusCode === 400) return { kind: "wrong-password" };
    throw thrown;
  }
}

function isWeak(staff: Staff, current: string, next: string): boolean {
  const name = staff.login.split("@")[0] ?? staff.login;
  return next === current || next.toLowerCase().includes(name.toLowerCase()) || new Set(next).size < 4;
}
