import { isAPIError } from "better-auth/api";
import { withHistoryKey } from "../../cases/history-key.js";
import type { Tables } from "../../cases/tables.js";
import { queryBuilder } from "../../infra/database.js";
import { Fault } from "../../infra/fault.js";
import type { StaffId } from "../../model/ids.js";
import { type Administration, createAdministration } from "./administration.js";
import { createLibrary, type LibraryNeeds } from "./library.js";
import { endSession, type OwnSession, ownSessions } from "./own-sessions.js";
import { createProviderDoor, type ProviderDoor } from "./provider.js";
import { addStaff, countAccounts, defaultPassword, idOfLogin, updateStaff } from "./provisioning.js";
import {
  type BackupCodesResult,
  beginEnrolment,
  type CodeResult,
  confirmEnrolment,
  type EnrolmentResult,
  newBackupCodes,
  type Proof,
  type RemovalResult,
  removeSecondFactor,
} from "./second-factor.js";
import { type Desk, type SignedIn, whoIs } from "./session.js";
import { confirm, type SecondStep, type SignInResult, signIn } from "./sign-in.js";
import type { Credentials, Doing, NewStaff, Staff } from "./staff.js";
import { type TooManyTries, withTries } from "./tries.js";

export type { SignedIn } from "./session.js";

export type PasswordResult =
  | { readonly kind: "changed"; readonly cookies: readonly string[] }
  | { readonly kind: "wrong-password" }
  | { readonly kind: "weak-password" }
  | TooManyTries;

/** Accounts and sessions of the hotline's staff. */
export interface Accounts {
  /** Whose session the cookies in `headers` belong to; `touch` keeps the session alive. */
  whoIs(headers: Headers, touch: boolean): Promise<SignedIn | null>;
  signIn(credentials: Credentials, headers: Headers): Promise<SignInResult>;
  /** The second step of signing in, where there is a second factor. */
  confirm(step: SecondStep, headers: Headers): Promise<SignInResult>;
  /** Ends the session; resolves with the cookies that clear it. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /**
   * Where the browser has to go after signing out, so that the province's own sign-in ends too; null: the asker did
   * not come from there, or it has no such place. To be asked before {@link signOut}.
   */
  leaving(headers: Headers): Promise<string | null>;
  /** The sessions of an account, the asker's own first. */
  sessions(id: StaffId, headers: Headers): Promise<readonly OwnSession[]>;
  /** Ends one session of an account. False: it has none of this id. */
  endSession(id: StaffId, session: string): Promise<boolean>;
  /** Ends all sessions of an account. */
  signOutEverywhere(id: StaffId): Promise<void>;
  /** Whether the account has a password; who comes through the province's own sign-in may have none. */
  hasPassword(id: StaffId): Promise<boolean>;
  /** Changes the asker's password and ends all other sessions of the account. */
  changePassword(staff: Staff, current: string, next: string, headers: Headers): Promise<PasswordResult>;
  /** A key and back-up codes for the asker's authenticator app; `password` may be empty where there is none. */
  beginSecondFactor(staff: Staff, password: string, headers: Headers): Promise<EnrolmentResult>;
  /** The first code of the app: from now on codes are asked for. */
  confirmSecondFactor(staff: Staff, code: string, headers: Headers): Promise<CodeResult>;
  newBackupCodes(staff: Staff, proof: Proof, headers: Headers): Promise<BackupCodesResult>;
  removeSecondFactor(staff: Staff, proof: Proof, headers: Headers): Promise<RemovalResult>;
  /** The province's own sign-in; null: there is none. */
  readonly provider: ProviderDoor | null;
  readonly administration: Administration;
  /** Makes an account with a one-time password. Throws a `Fault` when the login is taken. */
  add(staff: NewStaff): Promise<Credentials>;
  /** Gives an account a new one-time password and ends its sessions. Throws a `Fault` when there is none. */
  reset(login: string): Promise<Credentials>;
  /** Takes an account's second factor away and ends its sessions. Throws a `Fault` when there is none. */
  resetSecondFactor(login: string): Promise<void>;
  /**
   * At the start: makes the first account when there is none and resolves with its one-time password, to be
   * printed once. In production none is made (the command `staff:add` does), and an account that still has the
   * password of a first start is a `Fault`.
   */
  ensureFirstAccount(production: boolean): Promise<Credentials | null>;
}

const firstAccount: NewStaff = {
  login: "truc@hotline.local",
  name: "Người trực",
  roles: ["supervisor", "admin"],
};

/** Accounts over a migrated database. */
export function createAccounts(needs: LibraryNeeds): Accounts {
  const library = createLibrary(needs);
  const db = withHistoryKey(queryBuilder<Tables>(needs.pool), needs.keyring);
  const desk: Desk = { needs, library, db };
  const provider = needs.provider ? createProviderDoor(desk, needs.provider) : null;
  const administration = createAdministration(desk);
  return {
    whoIs: (headers, touch) => whoIs(desk, headers, touch),
    signIn: (credentials, headers) => signIn(desk, credentials, headers),
    confirm: (step, headers) => confirm(desk, step, headers),
    signOut: async (headers) => {
      const answer = await library.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    leaving: async (headers) => {
      const found = await library.api.getSession({ headers, query: { disableRefresh: true } });
      return found?.session.via === "provider" && provider !== null ? provider.leaving() : null;
    },
    sessions: (id, headers) => ownSessions(desk, id, headers),
    endSession: (id, session) => endSession(desk, id, session),
    signOutEverywhere: async (id) => (await library.$context).internalAdapter.deleteUserSessions(id),
    hasPassword: async (id) => {
      const { internalAdapter } = await library.$context;
      return Boolean((await internalAdapter.findCredentialAccount(id))?.password);
    },
    changePassword: (staff, current, next, headers) =>
      changePassword(desk, staff, { current, next }, headers),
    beginSecondFactor: (staff, password, headers) => beginEnrolment(desk, staff, password, headers),
    confirmSecondFactor: (staff, code, headers) => confirmEnrolment(desk, staff, code, headers),
    newBackupCodes: (staff, proof, headers) => newBackupCodes(desk, staff, proof, headers),
    removeSecondFactor: (staff, proof, headers) => removeSecondFactor(desk, staff, proof, headers),
    provider,
    administration,
    add: (staff) => addStaff(desk, staff, byCommand(needs)),
    reset: async (login) => {
      const made = await administration.resetPassword(await idOfLogin(desk, login), byCommand(needs));
      return made.kind === "made" ? made.credentials : neverRefused(made.kind);
    },
    resetSecondFactor: async (login) => {
      const done = await administration.resetSecondFactor(await idOfLogin(desk, login), byCommand(needs));
      if (done.kind !== "done") neverRefused(done.kind);
    },
    ensureFirstAccount: (production) => ensureFirstAccount(desk, production),
  };
}

/** Who has a hand on the server: no account does it. */
function byCommand({ now }: LibraryNeeds): Doing {
  return { by: null, at: now() };
}

/** Only one's own account and the last admin are refused, and the server's own hand is neither. */
function neverRefused(kind: string): never {
  throw new Fault("account-refused", `The account could not be changed: ${kind}.`);
}

async function ensureFirstAccount(desk: Desk, production: boolean): Promise<Credentials | null> {
  const existing = await countAccounts(desk.library);
  if (production && existing.firstStart > 0) throw defaultPassword();
  if (production || existing.all > 0) return null;
  return addStaff(desk, firstAccount, byCommand(desk.needs), true);
}

async function changePassword(
  desk: Desk,
  staff: Staff,
  { current, next }: { readonly current: string; readonly next: string },
  headers: Headers,
): Promise<PasswordResult> {
  if (isWeak(staff, current, next)) return { kind: "weak-password" };
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
  return withTries(desk, staff, "password", async () => {
    try {
      const { headers: set } = await desk.library.api.changePassword({ body, headers, returnHeaders: true });
      await updateStaff(desk.library, staff.id, { mustChangePassword: false, firstStart: false });
      return { kind: "changed" as const, cookies: set.getSetCookie() };
    } catch (thrown) {
      if (isAPIError(thrown) && thrown.statusCode === 400) return { kind: "wrong-password" as const };
      throw thrown;
    }
  });
}

function isWeak(staff: Staff, current: string, next: string): boolean {
  const name = staff.login.split("@")[0] ?? staff.login;
  return next === current || next.toLowerCase().includes(name.toLowerCase()) || new Set(next).size < 4;
}
