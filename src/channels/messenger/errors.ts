import type { SendOutcome, SendReason } from "../../model/channel.js";

/** An error as the Graph API tells it. Its texts are for the platform's developers and are never logged. */
export interface GraphError {
  readonly code: string;
  readonly subcode?: string;
  readonly message: string;
  readonly transient: boolean;
}

type Word = SendReason["word"];

/** What to do about an error. Waiting times are first guesses; the sender lengthens them with each attempt. */
type Verdict =
  | { readonly kind: "retry"; readonly word: Word; readonly afterMs: number }
  | { readonly kind: "unknown"; readonly word: Word }
  | { readonly kind: "message" | "person" | "channel"; readonly word: Word };

const shortly: Verdict = { kind: "retry", word: "platform-trouble", afterMs: 1_000 };
const rate: Verdict = { kind: "retry", word: "rate-limited", afterMs: 30_000 };
const maybeSent: Verdict = { kind: "unknown", word: "platform-trouble" };
const bug: Verdict = { kind: "message", word: "bad-request" };
const media: Verdict = { kind: "message", word: "bad-media" };
const marketing: Verdict = { kind: "message", word: "policy" };
const windowClosed: Verdict = { kind: "person", word: "window-closed" };
const unreachable: Verdict = { kind: "person", word: "unreachable" };
const notAllowedToPerson: Verdict = { kind: "person", word: "not-allowed" };
const otherApp: Verdict = { kind: "person", word: "other-app-has-talk" };
const noPermission: Verdict = { kind: "channel", word: "not-allowed" };
const badToken: Verdict = { kind: "channel", word: "token" };
const policy: Verdict = { kind: "channel", word: "policy" };

/**
 * Verdicts by `code/subcode` or `code`, after Meta's lists of Messenger, Page and Graph error codes (June 2026) and
 * reports of live answers. Not in the lists, but seen: 27, 105, 463, 36000, 1200 (only in older ones).
 */
export const verdicts: Readonly<Record<string, Verdict>> = {
  "1": maybeSent,
  "1/1": maybeSent,
  "1/99": maybeSent,
  "1/1357046": maybeSent,
  "2": shortly,
  "2/2018344": { kind: "message", word: "not-allowed" },
  "3": noPermission,
  "4": rate,
  "4/2018022": rate,
  "4/2018354": marketing,
  "9/2018352": marketing,
  "10": noPermission,
  "10/2018278": windowClosed,
  "10/2018065": windowClosed,
  "10/2534022": windowClosed,
  "10/2018108": unreachable,
  "10/1893063": policy,
  "10/2018336": noPermission,
  "10/1404170": noPermission,
  "10/1893015": noPermission,
  "10/2534077": noPermission,
  "17": rate,
  "32": rate,
  "27": otherApp,
  "33": bug,
  "100": bug,
  "100/33": bug,
  "100/2018001": unreachable,
  "100/2018008": media,
  "100/2018047": media,
  "100/2018294": media,
  "100/2018014": bug,
  "100/2018074": media,
  "100/2018109": media,
  "100/2018164": bug,
  "100/2018218": bug,
  "100/2534037": otherApp,
  "102": badToken,
  "190": badToken,
  "190/458": badToken,
  "190/459": badToken,
  "190/460": badToken,
  "190/463": badToken,
  "190/464": badToken,
  "190/467": badToken,
  "190/492": badToken,
  "200": noPermission,
  // The app is not live and this person has no role in it: others may well have one.
  "200/2018028": notAllowedToPerson,
  "200/2018027": notAllowedToPerson,
  "200/1545041": unreachable,
  "230": unreachable,
  "341": rate,
  "368": policy,
  "506": bug,
  "551": unreachable,
  "551/1545041": unreachable,
  "613": rate,
  "613/2534040": rate,
  "613/2018338": { kind: "person", word: "policy" },
  "1200": shortly,
  "2022": { kind: "message", word: "policy" },
  "10303": bug,
  "10900": bug,
  "10903": bug,
  "10904": noPermission,
  "36000": media,
  "80001": rate,
  "80002": rate,
  "80006": rate,
  "1609005": bug,
  "2018218": bug,
  "2018247": bug,
  "9000001": bug,
};

/** Another app or an automation of the platform has the talk; seen as code and as subcode of several codes. */
const otherAppCodes = new Set(["2018300", "2018321", "2018171", "2018234"]);

/** Codes that say "not allowed" in general; for a human's late answer they mean that the tag may not be used. */
const tagRefusals = new Set(["10", "100", "200"]);

/**
 * What an error means for the message: by code and subcode, then code, then text. `tagged`: the request carried
 * HUMAN_AGENT, whose refusals are not all documented; they count as a closed window.
 */
export function outcomeOfError(error: GraphError, tagged: boolean): SendOutcome {
  const code = error.subcode ? `${error.code}/${error.subcode}` : error.code;
  return toOutcome(verdictOf(error, code, tagged), code);
}

function verdictOf(error: GraphError, code: string, tagged: boolean): Verdict {
  if (otherAppCodes.has(error.code) || otherAppCodes.has(error.subcode ?? "")) return otherApp;
  const exact = error.subcode ? verdicts[code] : undefined;
  if (exact) return exact;
  if (/another app is controlling this thread/i.test(error.message)) return otherApp;
  if (tagged && tagRefusals.has(error.code)) return windowClosed;
  const general = verdicts[error.code] ?? (/^2\d\d$/.test(error.code) ? noPermission : undefined);
  return general ?? (error.transient ? shortly : bug);
}

/** True if the platform could not fetch a medium just now; a wrong type or size stays wrong. */
export function mayFetchAgain(reason: SendReason): boolean {
  return reason.code === "100/2018008" || reason.code === "100/2018294";
}

/** True if the error is a refusal for the rate. */
export function isRateError(error: GraphError | undefined): boolean {
  const outcome = error && outcomeOfError(error, false);
  return outcome?.kind === "retry" && outcome.reason.word === "rate-limited";
}

/** The outcome for an answer without a readable error: by HTTP status alone. */
export function outcomeOfStatus(status: number): SendOutcome {
  const code = `http-${status}`;
  if (status === 429) return toOutcome(rate, code);
  // A 2xx without a message id: it was taken, and perhaps sent.
  return toOutcome(status >= 200 && status < 300 ? maybeSent : shortly, code);
}

function toOutcome(verdict: Verdict, code: string): SendOutcome {
  const reason: SendReason = { word: verdict.word, code };
  if (verdict.kind === "retry") return { kind: "retry", afterMs: verdict.afterMs, reason };
  if (verdict.kind === "unknown") return { kind: "unknown", reason };
  return { kind: "final", scope: verdict.kind, reason };
}
