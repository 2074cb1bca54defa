import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import type { StaffId } from "../../model/ids.js";
import { lockSeconds } from "./attempts.js";
import { addressHeader, disabledCode, hashed, type Library } from "./library.js";
import { tidyBackupCode } from "./one-time-password.js";
import type { Desk } from "./session.js";
import type { Credentials } from "./staff.js";
import { guardOf, ownerOf, type TooManyTries } from "./tries.js";

/** What came of a password, or of a code. */
export type SignInResult =
  | { readonly kind: "signed-in"; readonly id: StaffId; readonly cookies: readonly string[] }
  /** The password was right; now a code is wanted. */
  | { readonly kind: "code-wanted"; readonly cookies: readonly string[] }
  | SignInRefusal
  | TooManyTries;

/** A wrong or late try. Only the history is told at whose account: the asker must not learn that there is one. */
export interface SignInRefusal {
  readonly kind: "refused" | "disabled" | "wrong-code" | "sign-in-over";
  /** Null: there is no such account. */
  readonly account: StaffId | null;
  /** From now on nobody gets in there for a while. */
  readonly locks: boolean;
}

/** What the steps themselves say. */
type StepResult = Exclude<SignInResult, SignInRefusal> | { readonly kind: SignInRefusal["kind"] };

/** A code of the authenticator app, or one of the back-up codes. */
export type SecondStep = { readonly code: string } | { readonly backupCode: string };

/** Wrong tries at one login from everywhere together: guessing from a hundred places ends too. */
export const perLoginEverywhere = { window: 15 * 60, max: 100 };
/** Wrong passwords, or codes, from one address, whatever the account. Right ones do not count: an office has one address. */
const perAddress = { window: 60, max: 20 };
/** A code of the app opens one session: who reads it over a shoulder comes too late. Longer than any code is taken. */
const oncePerCode = { window: 5 * 60, max: 1 };

const path = "/hotline/api/auth";
const userOf = z.object({ user: z.object({ id: z.custom<StaffId>((value) => typeof value === "string") }) });
const failure = z.object({ code: z.string() });

/** The key under which wrong tries at a login are counted, from everywhere. */
export function everywhereKey(desk: Pick<Desk, "needs">, login: string): string {
  return `everywhere:${ownerOf(desk, login)}`;
}

/** The first step: login and password. */
export async function signIn(
  desk: Desk,
  { login, password }: Credentials,
  headers: Headers,
): Promise<SignInResult> {
  // By login and address: a stranger who knows a login must not be able to lock its owner out.
  const what = `login ${login.toLowerCase()} from ${addressOf(headers)}`;
  const account = await accountAt(desk, "email", login.toLowerCase());
  const tried = { login, id: account?.id ?? null, what, kind: "password" };
  return slowed(desk, tried, headers, async () => {
    const body = { email: login, password };
    const answer = await desk.library.handler(request(desk.library, "/sign-in/email", body, headers));
    if (answer.ok) return signedIn(desk, answer);
    return (await disabled(answer)) ? { kind: "disabled" } : refusal(answer, "refused");
  });
}

/** The second step, with the cookie of the first. */
export async function confirm(desk: Desk, step: SecondStep, headers: Headers): Promise<SignInResult> {
  const account = await challenged(desk, headers);
  if (account === null) return { kind: "sign-in-over", account, locks: false };
  const tried = { login: account.email, id: account.id, what: `code of ${account.id}`, kind: "code" };
  return slowed(desk, tried, headers, () => confirmed(desk, step, headers));
}

async function confirmed(desk: Desk, step: SecondStep, headers: Headers): Promise<StepResult> {
  const { library } = desk;
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
  if (await isFresh(desk, result.id, code)) return result;
  await end(library, result.cookies);
  return { kind: "sign-in-over" };
}

/** False: this code of the app has been used before. */
export async function isFresh({ needs }: Desk, id: StaffId, code: string): Promise<boolean> {
  const used = hashed(needs.keyring, `code ${code} of ${id}`);
  return (await needs.attempts.consume(used, oncePerCode)).allowed;
}

interface Tried {
  readonly login: string;
  readonly id: StaffId | null;
  readonly what: string;
  readonly kind: string;
}

/** Counts a try by address, by account and by both; what is right counts nowhere. */
async function slowed(
  desk: Desk,
  { login, id, what, kind }: Tried,
  headers: Headers,
  act: () => Promise<StepResult>,
): Promise<SignInResult> {
  const { attempts, keyring, now } = desk.needs;
  const place = hashed(keyring, `${kind} from ${addressOf(headers)}`);
  const [guarded, everywhere] = [guardOf(desk, login, what), everywhereKey(desk, login)];
  const fromPlace = await attempts.consume(place, perAddress);
  if (!fromPlace.allowed) return tooMany(fromPlace);
  const begun = await attempts.begin(guarded, now());
  if (!begun.allowed) return tooMany(begun);
  const all = await attempts.consume(everywhere, perLoginEverywhere);
  if (!all.allowed) return tooMany(all);
  const result = await act();
  if (result.kind === "too-many-tries") return result;
  const wrong = !["signed-in", "code-wanted", "disabled"].includes(result.kind);
  if (!wrong) {
    await attempts.right(guarded);
    for (const key of [place, everywhere]) await attempts.giveBack(key);
  }
  if (result.kind === "signed-in" || result.kind === "code-wanted") return result;
  return { kind: result.kind, account: id, locks: wrong && begun.last };
}

function tooMany({ retryAfter }: { readonly retryAfter: number | null }): TooManyTries {
  return { kind: "too-many-tries", retryAfter: retryAfter ?? perAddress.window };
}

function addressOf(headers: Headers): string {
  return headers.get(addressHeader) ?? "";
}

async function accountAt({ db }: Desk, column: "email" | "id", value: string) {
  const found = db.selectFrom("staff").select(["id", "email"]);
  return (await found.where(column, "=", value as StaffId).executeTakeFirst()) ?? null;
}

/** Whose password was given before, by the cookie of the first step; null: that is over. */
async function challenged(desk: Desk, headers: Headers) {
  const { createAuthCookie, internalAdapter } = await desk.library.$context;
  const { name } = createAuthCookie("two_factor");
  const pairs = (headers.get("cookie") ?? "").split(/; */);
  const signed = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  // The library checks the signature behind the last point; the word itself cannot be guessed.
  const [word] = signed.split(".");
  const challenge = word ? await internalAdapter.findVerificationValue(word) : null;
  return challenge ? accountAt(desk, "id", challenge.value) : null;
}

async function signedIn(
  desk: Desk,
  answer: Response,
): Promise<Extract<SignInResult, { kind: "signed-in" | "code-wanted" }>> {
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

async function failedStep(answer: Response): Promise<StepResult> {
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

function refusal(answer: Response, kind: "refused" | "wrong-code"): StepResult {
  if (answer.status === 429) {
    // The library's own lock of an account says nothing of its length.
    return {
      kind: "too-many-tries",
      retryAfter: Number(answer.headers.get("x-retry-after") ?? lockSeconds),
    };
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

/** A request for the library's own handler, which answers with cookies and codes of errors. */
export function request(library: Library, address: string, body: object, headers: Headers): Request {
  const sent = new Headers(headers);
  sent.set("content-type", "application/json");
  sent.delete("content-length");
  const url = new URL(`${path}${address}`, library.options.baseURL);
  return new Request(url, { method: "POST", headers: sent, body: JSON.stringify(body) });
}
