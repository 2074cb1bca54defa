import type { PlatformRequest, SendContext, SendOutcome } from "../../model/channel.js";
import type { Breaker } from "./breaker.js";
import { messengerCapabilities as can } from "./capabilities.js";
import { mayFetchAgain, outcomeOfError, outcomeOfStatus } from "./errors.js";
import type { Graph, GraphResult } from "./graph.js";
import { asText, at } from "./json.js";
import { type MessengerRequest, media, messengerRequest } from "./request.js";
import { readUsage } from "./usage.js";

/** What sending needs. */
export interface Sending {
  readonly graph: Graph;
  readonly breaker: Breaker;
  readonly pageId: string;
}

type Terms =
  | { readonly messaging_type: "RESPONSE" }
  | { readonly messaging_type: "MESSAGE_TAG"; readonly tag: "HUMAN_AGENT" };

/**
 * Sends one request of `render`. Refuses by itself, as final for the person, what the messaging window forbids, and
 * puts off what the rate limit forbids. Never throws for what a platform or a network does.
 */
export async function sendRequest(
  request: PlatformRequest,
  context: SendContext,
  sending: Sending,
): Promise<SendOutcome> {
  const body = messengerRequest.safeParse(request.body);
  if (!body.success) return refusal("message", "bad-request");
  const terms = termsFor(body.data, context);
  if (!terms) return refusal("person", "window-closed");
  const outcome = await attempt(body.data, terms, context, sending);
  return isBadMedia(outcome) ? sendLink(outcome.reason, body.data, terms, context, sending) : outcome;
}

async function attempt(
  body: MessengerRequest,
  terms: Terms,
  context: SendContext,
  sending: Sending,
): Promise<SendOutcome> {
  const wait = sending.breaker.wait(context.now, body.urgent);
  if (wait > 0) return { kind: "retry", afterMs: wait, reason: { word: "rate-limited", code: "usage" } };
  const result = await sending.graph({
    method: "POST",
    path: `${sending.pageId}/messages`,
    body: platformBody(body, terms, context),
  });
  return readOutcome(result, terms.messaging_type === "MESSAGE_TAG", sending.breaker, context.now);
}

type Failed = Extract<SendOutcome, { kind: "final" }>;

function isBadMedia(outcome: SendOutcome): outcome is Failed {
  return outcome.kind === "final" && outcome.reason.word === "bad-media";
}

/** What the platform could not fetch is tried once more, and then its address is sent as words. */
async function sendLink(
  reason: Failed["reason"],
  body: MessengerRequest,
  terms: Terms,
  context: SendContext,
  sending: Sending,
): Promise<SendOutcome> {
  const again = mayFetchAgain(reason) ? await attempt(body, terms, context, sending) : undefined;
  if (again && !isBadMedia(again)) return again;
  const { attachment, ...rest } = body.message;
  const address = media.safeParse(attachment);
  if (!address.success) return { kind: "final", scope: "message", reason };
  const words = { ...rest, text: address.data.payload.url };
  return attempt({ ...body, message: words }, terms, context, sending);
}

/**
 * Under which terms words may be sent now: `RESPONSE` within 24 hours of the person's last action, HUMAN_AGENT for
 * words a human wrote within 7 days (Meta forbids it for automatic ones), undefined beyond. Where we have never seen
 * the person act, the platform decides.
 */
function termsFor(body: MessengerRequest, context: SendContext): Terms | undefined {
  const quiet = context.lastActionAt === null ? 0 : context.now - context.lastActionAt;
  if (quiet < (can.windowMs ?? Number.POSITIVE_INFINITY)) return { messaging_type: "RESPONSE" };
  const human = body.by === "staff" && quiet < (can.humanWindowMs ?? Number.POSITIVE_INFINITY);
  return human ? { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" } : undefined;
}

function platformBody(body: MessengerRequest, terms: Terms, context: SendContext): unknown {
  return {
    recipient: { id: context.address },
    ...terms,
    message: body.message,
    ...(body.notification_type ? { notification_type: body.notification_type } : {}),
  };
}

function readOutcome(result: GraphResult, tagged: boolean, breaker: Breaker, now: number): SendOutcome {
  const network = { word: "network", code: result.kind === "answer" ? "" : result.code } as const;
  if (result.kind === "unreached") return { kind: "retry", afterMs: 1_000, reason: network };
  if (result.kind === "broken") return { kind: "unknown", reason: network };
  const outcome = outcomeOfAnswer(result, tagged);
  const refused = outcome.kind === "retry" && outcome.reason.word === "rate-limited";
  const pause = breaker.note(readUsage(result.headers), refused, now);
  return refused ? { ...outcome, afterMs: pause } : outcome;
}

function outcomeOfAnswer(answer: Extract<GraphResult, { kind: "answer" }>, tagged: boolean): SendOutcome {
  if (answer.error) return outcomeOfError(answer.error, tagged);
  const platformId = asText(at(answer.json, "message_id"));
  const good = answer.status >= 200 && answer.status < 300;
  return good && platformId ? { kind: "sent", platformId } : outcomeOfStatus(answer.status);
}

function refusal(scope: "message" | "person", word: "bad-request" | "window-closed"): SendOutcome {
  return { kind: "final", scope, reason: { word } };
}
