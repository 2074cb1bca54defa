import { isAPIError } from "better-auth/api";
import QRCode from "qrcode";
import type { Desk } from "./session.js";
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
  | { readonly kind: "wrong-password" }
  | TooManyTries;

export type RemovalResult =
  | { readonly kind: "removed"; readonly cookies: readonly string[] }
  | { readonly kind: "wrong-password" }
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
  return withTries(desk, `enrolment of ${staff.id}`, async () => {
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

/** New back-up codes; the old ones no longer count. */
export function newBackupCodes(
  desk: Desk,
  staff: Staff,
  password: string,
  headers: Headers,
): Promise<BackupCodesResult> {
  return withPassword(desk, staff, async () => {
    const { backupCodes } = await desk.library.api.generateBackupCodes({ body: { password }, headers });
    return { kind: "made" as const, backupCodes };
  });
}

/** Takes the own second factor away, for a new phone; who needs one sets it up anew before anything else. */
export function removeSecondFactor(
  desk: Desk,
  staff: Staff,
  password: string,
  headers: Headers,
): Promise<RemovalResult> {
  return withPassword(desk, staff, async () => {
    const body = { password };
    const { headers: set } = await desk.library.api.disableTwoFactor({ body, headers, returnHeaders: true });
    return { kind: "removed" as const, cookies: set.getSetCookie() };
  });
}

/** The library checks the password; whoever sits at a screen left open must not find it out by trying. */
function withPassword<Result extends { readonly kind: string }>(
  desk: Desk,
  staff: Staff,
  act: () => Promise<Result>,
) {
  return withTries(desk, `password of ${staff.id}`, async () => {
    try {
      return await act();
    } catch (thrown) {
      if (isAPIError(thrown) && thrown.statusCode === 400) return { kind: "wrong-password" as const };
      throw thrown;
    }
  });
}
