import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import type { StaffId } from "../../model/ids.js";
import { addressHeader, disabledCode, hashed, type Library } from "./library.js";
import { tidyBackupCode } from "./one-time-password.js";
import type { Desk } from "./session.js";
import type { Credentials } from "./staff.js";

/** What came of a password, or of a code. */
export type SignInResult =
  | { readonly kind: "signed-in"; readonly id: StaffId; readonly cookies: readonly string[] }
  /** The password was right; now a code is wanted. */
  | { readonly kind: "code-wanted"; readonly cookies: readonly string[] }
  | { readonly kind: "refused" | "disabled" | "wrong-code" | "sign-in-over" }
  | { readonly kind: "too-many-tries"; readonly retryAfter: number };

/** A code of the authenticator app, or one of the back-up codes. */
export type SecondStep = { readonly code: string } | { readonly backupCode: string };

/** Sign-in tries on one login from everywhere together: guessing from a hundred places ends too. */
export const perLoginEverywhere = { window: 15 * 60, max: 100 };
/** Sign-in tries on one login from one address. */
const perLogin = { window: 15 * 60, max: 10 };
/** A code of the app opens one session: who reads it over a shoulder comes too late. Longer than any code is taken. */
const oncePerCode = { window: 5 * 60, max: 1 };

const path = "/hotline/api/auth";
const userOf = z.object({ user: z.object({ id: z.custom<StaffId>((value) => typeof value === "string") }) });
const failure = z.object({ code: z.string() });

/** The key under which tries on a login are counted, from everywhere. */
export function everywhereKey({ needs }: Pick<Desk, "needs">, login: string): string {
  return hashed(needs.keyring, `login ${login.toLowerCase()}`);
}

/** The first step: login and password. */
export async function signIn(
  desk: Desk,
  { login, password }: Credentials,
  headers: Headers,
): Promise<SignInResult> {
  const { needs, library } = desk;
  // By login and address: a stranger who knows a login must not be able to lock its owner out.
  const from = headers.get(addressHeader) ?? "";
  const key = hashed(needs.keyring, `login ${login.toLowerCase()} from ${from}`);
  const all = await needs.attempts.consume(everywhereKey(desk, login), perLoginEverywhere);
  const tries = all.allowed ? await needs.attempts.consume(key, perLogin) : all;
  if (!tries.allowed) return { kind: "too-many-tries", retryAfter: tries.retryAfter ?? perLogin.window };
  const body = { email: login, password };
  const answer = await library.handler(request(library, "/sign-in/email", body, headers));
  if (!answer.ok) return (await disabled(answer)) ? { kind: "disabled" } : refusal(answer, "refused");
  await needs.attempts.forget(key);
  return signedIn(desk, answer);
}

/** The second step, with the cookie of the first. */
export async function confirm(desk: Desk, step: SecondStep, headers: Headers): Promise<SignInResult> {
  const { needs, library } = desk;
  const [address, code] =
    "code" in step
      ? ["/two-factor/verify-totp", step.code]
      : ["/two-factor/verify-backup-code", tidyBackupCode(step.backupCode)];
  const answer = await library.handler(
    request(library, address, { code }, await onlyOfSignIn(library, headers)),
  );
  if (!answer.ok) return failedStep(answer);
  const result = await signedIn(desk, answer);
  if (result.kind !== "signed-in" || !("code" in step)) return result;
  const used = hashed(needs.keyring, `code ${code} of ${result.id}`);
  if ((await needs.attempts.consume(used, oncePerCode)).allowed) return result;
  await end(library, result.cookies);
  return { kind: "sign-in-over" };
}

async function signedIn(desk: Desk, answer: Response): Promise<SignInResult> {
  const body: unknown = await answer.json();
  const cookies = answer.headers.getSetCookie();
  const read = userOf.safeParse(body);
  if (!read.success) return { kind: "code-wanted", cookies };
  const { id } = read.data.user;
  await noteSignIn(desk, id);
  return { kind: "signed-in", id, cookies };
}

/** Keeps when somebody last came in. */
export async function noteSignIn({ db, needs }: Desk, id: StaffId): Promise<void> {
  const lastSignInAt = new Date(needs.now());
  await db.updateTable("staff").set({ lastSignInAt }).where("id", "=", id).execute();
}

async function failedStep(answer: Response): Promise<SignInResult> {
  if (answer.status === 429 || answer.status >= 500) return refusal(answer, "wrong-code");
  const read = failure.safeParse(await answer.clone().json());
  const code = read.success ? read.data.code : "";
  if (code === disabledCode) return { kind: "disabled" };
  const wrong = ["INVALID_CODE", "INVALID_BACKUP_CODE"].includes(code);
  return { kind: wrong ? "wrong-code" : "sign-in-over" };
}

async function disabled(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  const read = failure.safeParse(await answer.json());
  return read.success && read.data.code === disabledCode;
}

function refusal(answer: Response, kind: "refused" | "wrong-code"): SignInResult {
  if (answer.status === 429) {
    return { kind: "too-many-tries", retryAfter: Number(answer.headers.get("x-retry-after") ?? 60) };
  }
  if (answer.status >= 500)
    throw new Fault("account-library", "The account library could not sign anybody in.");
  return { kind };
}

/** Without a session's cookie: a code belongs to the password given just before, never to a session there is. */
async function onlyOfSignIn(library: Library, headers: Headers): Promise<Headers> {
  const { name } = (await library.$context).authCookies.sessionToken;
  const kept = (headers.get("cookie") ?? "").split(/; */).filter((pair) => !pair.startsWith(`${name}=`));
  const sent = new Headers(headers);
  sent.set("cookie", kept.join("; "));
  return sent;
}

async function end(library: Library, cookies: readonly string[]): Promise<void> {
  const cookie = cookies.map((text) => text.split(";")[0]).join("; ");
  await library.api.signOut({ headers: new Headers({ cookie }) });
}

/** Through the library's own handler, because only that counts tries by address. */
export function request(library: Library, address: string, body: object, headers: Headers): Request {
  const sent = new Headers(headers);
  sent.set("content-type", "application/json");
  sent.delete("content-length");
  const url = new URL(`${path}${address}`, library.options.baseURL);
  return new Request(url, { method: "POST", headers: sent, body: JSON.stringify(body) });
}
