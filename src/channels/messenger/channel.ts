import type { Channel, Parsed } from "../../model/channel.js";
import type { Address } from "../../model/ids.js";
import { acknowledgeTo } from "./acknowledge.js";
import { createBreaker } from "./breaker.js";
import { messengerCapabilities } from "./capabilities.js";
import { createGraph } from "./graph.js";
import { createPageCheck, type PageCheck } from "./page-check.js";
import { pageScopedId } from "./page-person.js";
import { parseWebhook } from "./parse.js";
import { renderMessenger } from "./render.js";
import { sendRequest } from "./send.js";
import type { MessengerDeps, MessengerSettings } from "./settings.js";
import { verifySignature } from "./signature.js";
import { readSignedRequest, type SignedRequest } from "./signed-request.js";
import { checkSubscription, type SubscriptionAnswer } from "./subscription.js";

/** The Messenger door of one Page. */
export interface MessengerChannel extends Channel {
  /** True if the bytes were signed by the platform; `signature` is the header `X-Hub-Signature-256`. */
  verify(body: Uint8Array, signature: string | undefined): boolean;
  /** What a webhook call contains; never throws. `receivedAt` in milliseconds UTC. */
  parse(body: Uint8Array, receivedAt: number): Parsed;
  /** The answer to the GET with which the platform checks the callback address. */
  subscriptionCheck(query: Readonly<Record<string, unknown>>): SubscriptionAnswer;
  /** Whom a privacy callback is about; null when the platform has not signed it. */
  readSignedRequest(given: unknown): SignedRequest | null;
  /** The page-scoped id of the person of a privacy callback; null when the platform tells none. */
  addressOf(userId: string): Promise<Address | null>;
  /** Looks whether token, subscription and webhook address are right. */
  readonly checkPage: PageCheck;
}

/** Somebody waits for the answer to a privacy callback, milliseconds. */
const privacyMs = 3_000;

/** Opens the door of one Page. Holds only its rate breaker as state. */
export function createMessengerChannel(settings: MessengerSettings, deps: MessengerDeps): MessengerChannel {
  const { appId, pageId } = settings;
  const breaker = createBreaker(settings.ratePauseMs);
  const [secret] = settings.appSecrets;
  const asApp = { ...settings, pageToken: `${appId}|${secret}`, timeoutMs: privacyMs };
  const app = createGraph(asApp, deps.now);
  const sending = { graph: createGraph(settings, deps.now), breaker, pageId };
  return {
    id: "messenger",
    capabilities: messengerCapabilities,
    verify: (body, signature) => verifySignature(body, signature, settings.appSecrets),
    parse: (body, receivedAt) => parseWebhook(body, { pageId, appId, personKey: deps.personKey, receivedAt }),
    subscriptionCheck: (query) => checkSubscription(query, settings.verifyToken),
    readSignedRequest: (given) => readSignedRequest(given, settings.appSecrets),
    addressOf: (userId) => pageScopedId(app, userId, pageId),
    checkPage: createPageCheck(settings, deps.now),
    render: (messages) => renderMessenger(messages, settings),
    send: (request, context) => sendRequest(request, context, sending),
    acknowledge: (address) => acknowledgeTo(address, sending, deps),
  };
}
