import { isAPIError } from "better-auth/api";
import QRCode from "qrcode";
import { tidyBackupCode } from "./one-time-password.js";
import type { Desk } from "./session.js";
import { isFresh, type SecondStep } from "./sign-in.js";
import type { Staff } from "./staff.js";
import { type TooManyTries, withTries } from "./tries.js";

/** What an authenticator app is set up with; shown once. */
export interface Enrolment {
  /** The key as text, in groups of four, for who cannot take a picture. */
  readonly key: string;
  /** The same as a picture: a PNG as a `data:` address. */
  readonly picture: string;
  /** Each opens the account once when the phone is lost. */
  readonly backupCodes: readonly string[];
}

export type EnrolmentResult =
  | { readonly kind: "begun"; readonly enrolment: Enrolment }
  | { readonly kind: "wrong-password" | "has-second-factor" }
  | TooManyTries;

export type CodeResult =
  | { readonly kind: "set"; readonly cookies: readonly string[] }
  | { readonly kind: "wrong-code" }
  | TooManyTries;

export type BackupCodesResult =
  | { readonly kind: "made"; readonly backupCodes: readonly string[] }
  | { readonly kind: "wrong-password" | "wrong-code" }
  | TooManyTries;

export type RemovalResult =
  | { readonly kind: "removed"; readonly cookies: readonly string[] }
  | { readonly kind: "wrong-password" | "wrong-code" }
  | TooManyTries;

/** Makes a key and back-up codes; they count once a code has been given to {@link confirmEnrolment}. */
export async function beginEnrolment(
  desk: Desk,
  staff: Staff,
  password: string,
  headers: Headers,
): Promise<EnrolmentResult> {
  if (staff.secondFactor) return { kind: "has-second-factor" };
  return withPassword(desk, staff, async () => {
    const made = await desk.library.api.enableTwoFactor({ body: { password, method: "totp" }, headers });
    if (made.method !== "totp") return { kind: "has-second-factor" as const };
    return { kind: "begun" as const, enrolment: await enrolmentOf(made.totpURI, made.backupCodes) };
  });
}

async function enrolmentOf(uri: string, backupCodes: readonly string[]): Promise<Enrolment> {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return {
    key: secret.match(/.{1,4}/g)?.join(" ") ?? "",
    picture: await QRCode.toDataURL(uri, { margin: 2, width: 440 }),
    backupCodes,
  };
}

/** The first code shows that the app has the key: from now on codes are asked for. */
export function confirmEnrolment(
  desk: Desk,
  staff: Staff,
  code: string,
  headers: Headers,
): Promise<CodeResult> {
  return withTries(desk, staff, "enrolment", async () => {
    try {
      const body = { code };
      const { headers: set } = await desk.library.api.verifyTOTP({ body, headers, returnHeaders: true });
      return { kind: "set" as const, cookies: set.getSetCookie() };
    } catch (thrown) {
      if (isAPIError(thrown) && thrown.statusCode < 500) return { kind: "wrong-code" as const };
      throw thrown;
    }
  });
}

/** What shows that it is the owner who sits there: the password, where there is one, and a code. */
export interface Proof {
  readonly password: string;
  readonly step: SecondStep;
}

/** New back-up codes; the old ones no longer count. */
export function newBackupCodes(
  desk: Desk,
  staff: Staff,
  proof: Proof,
  headers: Headers,
): Promise<BackupCodesResult> {
  return withProof(desk, staff, proof, headers, async () => {
    const body = { password: proof.password };
    const { backupCodes } = await desk.library.api.generateBackupCodes({ body, headers });
    return { kind: "made" as const, backupCodes };
  });
}

/** Takes the own second factor away, for a new phone; who needs one sets it up anew before anything else. */
export function removeSecondFactor(
  desk: Desk,
  staff: Staff,
  proof: Proof,
  headers: Headers,
): Promise<RemovalResult> {
  return withProof(desk, staff, proof, headers, async () => {
    const body = { password: proof.password };
    const { headers: set } = await desk.library.api.disableTwoFactor({ body, headers, returnHeaders: true });
    return { kind: "removed" as const, cookies: set.getSetCookie() };
  });
}

/** First the password and then the code, so that a back-up code is not spent on a wrong password. */
function withProof<Result extends { readonly kind: string }>(
  desk: Desk,
  staff: Staff,
  { password, step }: Proof,
  headers: Headers,
  act: () => Promise<Result>,
) {
  return withPassword(desk, staff, async () => {
    const { internalAdapter } = await desk.library.$context;
    const hasPassword = Boolean((await internalAdapter.findCredentialAccount(staff.id))?.password);
    if (hasPassword) await desk.library.api.verifyPassword({ body: { password }, headers });
    return (await fits(desk, staff, step, headers)) ? act() : { kind: "wrong-code" as const };
  });
}

/** Whether the code is right; a code counts once, here as at the door. */
async function fits(desk: Desk, { id }: Staff, step: SecondStep, headers: Headers): Promise<boolean> {
  const { api } = desk.library;
  try {
    if ("backupCode" in step) {
      const body = { code: tidyBackupCode(step.backupCode), disableSession: true };
      await api.verifyBackupCode({ body, headers });
      return true;
    }
    await api.verifyTOTP({ body: { code: step.code }, headers });
    return isFresh(desk, id, step.code);
  } catch (thrown) {
    if (isAPIError(thrown) && thrown.statusCode < 500) return false;
    throw thrown;
  }
}

/** The library checks the password; whoever sits at a screen left open must not find it out by trying. */
function withPassword<Result extends { readonly kind: string }>(
  desk: Desk,
  staff: Staff,
  act: () => Promise<Result>,
) {
  return withTries(desk, staff, "password", async () => {
    try {
      return await act();
    } catch (thrown) {
      if (isAPIError(thrown) && thrown.statusCode === 400) return { kind: "wrong-password" as const };
      throw thrown;
    }
  });
}
