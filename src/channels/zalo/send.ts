import { faultFields, type Log } from "../../infra/log.js";
import type { ChannelTrouble, PlatformRequest, SendContext, SendOutcome } from "../../model/channel.js";
import { isButton, writtenOut } from "./buttons.js";
import { limits, windows } from "./capabilities.js";
import { classOfError, type ErrorClass, outcomeOfStatus, untilMorning } from "./errors.js";
import { addressOf, callHttp, type HttpResult } from "./http.js";
import { at, listAt, textAt } from "./json.js";
import type { Rate } from "./rate.js";
import { type ZaloRequest, zaloRequest } from "./request.js";
import type { ZaloSettings } from "./settings.js";
import { appSecretProof } from "./signature.js";
import type { Tokens } from "./tokens.js";

/** What sending needs. */
export interface Sending {
  readonly settings: Pick<
    ZaloSettings,
    "apiUrl" | "appSecret" | "appSecretProof" | "billedBotWords" | "timeoutMs"
  >;
  readonly tokens: Pick<Tokens, "current" | "inPlaceOf">;
  readonly rate: Rate;
  readonly log: Log;
  readonly wait: (ms: number) => Promise<void>;
  readonly onTrouble: (trouble: ChannelTrouble) => void;
}

/**
 * Sends one request of `render`. Refuses by itself, as final for the person, what the window forbids; puts off what
 * the rate forbids. Never rejects for what the platform, a network or Redis does.
 */
export async function sendRequest(
  request: PlatformRequest,
  context: SendContext,
  sending: Sending,
): Promise<SendOutcome> {
  const body = zaloRequest.safeParse(request.body);
  if (!body.success) return { kind: "final", scope: "message", reason: { word: "bad-request" } };
  if (!windowOpen(body.data, context, sending)) {
    return { kind: "final", scope: "person", reason: { word: "window-closed" } };
  }
  const outcome = await sendAuthorised(body.data.message, context, sending);
  const words = wordsAlone(body.data, outcome);
  return words ? sendAuthorised(words, context, sending) : outcome;
}

/**
 * Free for 48 hours after the person's last action, billed until 7 days: then only words that a human wrote, unless
 * the settings allow more. Where we have never seen the person act, the platform decides.
 */
function windowOpen({ by }: ZaloRequest, { lastActionAt, now }: SendContext, { settings }: Sending): boolean {
  if (lastActionAt === null) return true;
  const billed = by === "staff" || settings.billedBotWords === true;
  return now - lastActionAt < (billed ? windows.openMs : windows.freeMs);
}

/**
 * A picture or a button that the platform does not take (which numbers it lets people dial is not documented) must
 * not take the words along: they go again alone, with calls and links written out. Undefined: nothing of that kind.
 */
function wordsAlone({ message }: ZaloRequest, outcome: SendOutcome): ZaloRequest["message"] | undefined {
  const refused = outcome.kind === "final" && attachmentCodes.includes(outcome.reason.code ?? "");
  if (!refused || !message.attachment || !message.text) return undefined;
  const buttons = listAt(message, "attachment", "payload", "buttons");
  const lines = writtenOut(buttons.filter(isButton));
  const whole = [message.text, ...lines.filter((line) => !message.text?.includes(line))].join("\n");
  return { text: whole.length <= limits.text ? whole : message.text };
}

/** Errors that can be an attachment's fault. */
const attachmentCodes = ["-100", "-201", "-210", "-233"];

async function sendAuthorised(
  message: ZaloRequest["message"],
  context: SendContext,
  sending: Sending,
): Promise<SendOutcome> {
  try {
    const first = await attempt(message, context, sending, () => sending.tokens.current());
    if (first.kind === "done") return first.outcome;
    const second = await attempt(message, context, sending, () => sending.tokens.inPlaceOf(first.access));
    if (second.kind === "done") return second.outcome;
    return { kind: "final", scope: "channel", reason: { word: "token", code: second.code } };
  } catch (error) {
    // Nothing was sent: Redis was away, or the stored tokens cannot be read.
    sending.log.warn("zalo-send-trouble", { channel: "zalo", fault: faultFields(error) });
    return { kind: "retry", afterMs: 1_000, reason: { word: "network", code: "redis" } };
  }
}

type Attempt =
  | { readonly kind: "done"; readonly outcome: SendOutcome }
  | { readonly kind: "token-refused"; readonly access: string; readonly code: string };

async function attempt(
  message: ZaloRequest["message"],
  context: SendContext,
  sending: Sending,
  token: () => ReturnType<Tokens["current"]>,
): Promise<Attempt> {
  const answer = await token();
  if (answer.kind === "blocked") {
    return done({ kind: "final", scope: "channel", reason: { word: "token", code: answer.code } });
  }
  if (answer.kind === "later") {
    return done({ kind: "retry", afterMs: answer.afterMs, reason: { word: "token" } });
  }
  const place = await sending.rate.take();
  if (!place.go) return done({ kind: "retry", afterMs: place.waitMs, reason: { word: "rate-limited" } });
  if (place.waitMs > 0) await sending.wait(place.waitMs);
  const result = await post(message, context, sending, answer.access);
  return readResult(result, context, sending, answer.access);
}

function post(
  message: ZaloRequest["message"],
  { address }: SendContext,
  { settings }: Sending,
  access: string,
): Promise<HttpResult> {
  const proof = settings.appSecretProof
    ? { appsecret_proof: appSecretProof(settings.appSecret, access) }
    : {};
  const init = {
    method: "POST",
    headers: { access_token: access, "content-type": "application/json", ...proof },
    body: JSON.stringify({ recipient: { user_id: address }, message }),
  };
  return callHttp(addressOf(settings.apiUrl, "/v3.0/oa/message/cs"), init, settings.timeoutMs ?? 15_000);
}

async function readResult(
  result: HttpResult,
  { now }: SendContext,
  sending: Sending,
  access: string,
): Promise<Attempt> {
  if (result.kind !== "answer") {
    const reason = { word: "network", code: result.code } as const;
    return done(
      result.kind === "unreached" ? { kind: "retry", afterMs: 1_000, reason } : { kind: "unknown", reason },
    );
  }
  const code = textAt(result.json, "error");
  if (code === undefined || !/^-?\d+$/.test(code)) return done(outcomeOfStatus(result.status));
  if (Number(code) === 0) {
    return done({ kind: "sent", platformId: textAt(at(result.json, "data"), "message_id") ?? "" });
  }
  const kind = classOfError(Number(code));
  if (kind.kind === "token") return { kind: "token-refused", access, code };
  return done(await outcomeOfClass(kind, code, now, sending));
}

async function outcomeOfClass(
  kind: Exclude<ErrorClass, { kind: "token" }>,
  code: string,
  now: number,
  sending: Sending,
): Promise<SendOutcome> {
  if (kind.kind === "rate") {
    return { kind: "retry", afterMs: await pauseLeft(sending), reason: { word: "rate-limited", code } };
  }
  if (kind.kind === "night") {
    return { kind: "retry", afterMs: untilMorning(now), reason: { word: "not-allowed", code } };
  }
  if (kind.kind === "later") {
    return { kind: "retry", afterMs: kind.afterMs, reason: { word: kind.word, code } };
  }
  if (kind.alert) {
    const word = kind.scope === "channel" ? "permission-revoked" : "policy";
    sending.onTrouble({ channel: "zalo", word, detail: `error ${code} of the OA API` });
  }
  return { kind: "final", scope: kind.scope, reason: { word: kind.word, code } };
}

/** The platform's refusal stands even if the pause cannot be shared. */
async function pauseLeft({ rate, log }: Sending): Promise<number> {
  try {
    return await rate.refused();
  } catch (error) {
    log.warn("zalo-rate-not-shared", { channel: "zalo", fault: faultFields(error) });
    return 30_000;
  }
}

function done(outcome: SendOutcome): Attempt {
  return { kind: "done", outcome };
}
