import type { ChannelTrouble } from "../../model/channel.js";
import { createGraph, type Graph, type GraphCall } from "./graph.js";
import { asList, asText, asTime, at, type Json } from "./json.js";
import { webhookFields } from "./profile.js";
import type { MessengerSettings } from "./settings.js";

/** What a look at the Page's settings gave. `unreached`: nothing can be said; `code` is the platform's or Node's. */
export type PageFinding =
  | { readonly kind: "looked"; readonly troubles: readonly ChannelTrouble[] }
  | { readonly kind: "unreached"; readonly code: string };

/** Everything that a look can find wrong: what it does not find is over. */
export const checkedWords = [
  "token",
  "token-ending",
  "token-foreign",
  "app-refused",
  "permission-missing",
  "subscription-gone",
  "fields-missing",
  "callback-gone",
  "callback-elsewhere",
  "callback-fields-missing",
] as const satisfies readonly ChannelTrouble["word"][];
type CheckedWord = (typeof checkedWords)[number];

/** What an operator reads in the log. */
const details: Readonly<Record<CheckedWord, string>> = {
  token: "MESSENGER_PAGE_TOKEN is not valid any more: make a new one",
  "token-ending": "MESSENGER_PAGE_TOKEN ends within seven days: make a new one",
  "token-foreign": "MESSENGER_PAGE_TOKEN belongs to another Page or another app",
  "app-refused": "MESSENGER_APP_ID and MESSENGER_APP_SECRET are not those of one app",
  "permission-missing": "MESSENGER_PAGE_TOKEN lacks permissions: make a new one with all of them",
  "subscription-gone": "the Page does not give its events to the app: run messenger-setup",
  "fields-missing": "the Page does not give all webhook fields to the app: run messenger-setup",
  "callback-gone": "the app's webhook for the object Page is not set or not active",
  "callback-elsewhere": "the app's webhook does not lead to PUBLIC_URL/webhooks/messenger",
  "callback-fields-missing": "the app's webhook is not subscribed to all fields",
};

const permissions = ["pages_messaging", "pages_manage_metadata"];
/** A stop waits for the three calls of a look, milliseconds each. */
const timeoutMs = 4_000;
const endingMs = 7 * 24 * 3_600_000;

/** Looks whether token, permissions, subscription and webhook address are as they should be; changes nothing. */
export type PageCheck = (now: number) => Promise<PageFinding>;

/** Prepares the look at one Page: three calls, two of them with the app's own token. */
export function createPageCheck(settings: MessengerSettings, now: () => number): PageCheck {
  const { appId, appSecrets } = settings;
  const page = createGraph({ ...settings, timeoutMs }, now);
  const app = createGraph({ ...settings, timeoutMs, pageToken: `${appId}|${appSecrets[0]}` }, now);
  return async (at) => {
    const token = await checkToken(app, settings, at);
    const callback = await checkCallback(app, settings);
    // A token that is not valid, or a proof made with a wrong secret, can ask nothing.
    const asks =
      token.kind === "looked" &&
      token.troubles.every(({ word }) => word !== "token" && word !== "app-refused");
    const subscription = asks ? await checkSubscription(page, settings) : right;
    return together([token, callback, subscription]);
  };
}

const right: PageFinding = { kind: "looked", troubles: [] };

/** Everything found; nothing at all when one of them could not be looked at. */
function together(findings: readonly PageFinding[]): PageFinding {
  const troubles = findings.flatMap((one) => (one.kind === "looked" ? one.troubles : []));
  const once = troubles.filter((one, index) => troubles.findIndex(({ word }) => word === one.word) === index);
  return findings.find(({ kind }) => kind === "unreached") ?? { kind: "looked", troubles: once };
}

async function checkToken(app: Graph, settings: MessengerSettings, now: number): Promise<PageFinding> {
  const { appId, pageId, pageToken } = settings;
  const answer = await ask(app, { method: "GET", path: "debug_token", query: { input_token: pageToken } });
  // 100: the token is none of this app's, and may not be looked at.
  if (answer.kind === "refused")
    return answer.code === "100" ? found("token-foreign") : refusedApp(answer.code);
  if (answer.kind === "unreached") return answer;
  const data = at(answer.json, "data");
  if (at(data, "is_valid") !== true) return found("token");
  const owner = asText(at(data, "profile_id")) ?? pageId;
  if (asText(at(data, "app_id")) !== appId || owner !== pageId) return found("token-foreign");
  const endsAt = asTime(at(data, "expires_at"));
  const ending = endsAt !== undefined && endsAt - now < endingMs ? ["token-ending" as const] : [];
  return found(...ending, ...lacking("permission-missing", permissions, at(data, "scopes")));
}

async function checkSubscription(page: Graph, { pageId, appId }: MessengerSettings): Promise<PageFinding> {
  const answer = await ask(page, { method: "GET", path: `${pageId}/subscribed_apps` });
  if (answer.kind === "refused") return refusedPage(answer.code);
  if (answer.kind === "unreached") return answer;
  const ours = asList(at(answer.json, "data")).find((one) => asText(at(one, "id")) === appId);
  if (ours === undefined) return found("subscription-gone");
  return found(...lacking("fields-missing", webhookFields, at(ours, "subscribed_fields")));
}

async function checkCallback(app: Graph, { appId, callback }: MessengerSettings): Promise<PageFinding> {
  const answer = await ask(app, { method: "GET", path: `${appId}/subscriptions` });
  if (answer.kind === "unreached") return answer;
  if (answer.kind === "refused") return refusedApp(answer.code);
  const ours = asList(at(answer.json, "data")).find((one) => at(one, "object") === "page");
  if (ours === undefined || at(ours, "active") === false) return found("callback-gone");
  const elsewhere = callback !== undefined && asText(at(ours, "callback_url")) !== callback;
  const fields = asList(at(ours, "fields")).map((field) => asText(at(field, "name")) ?? asText(field));
  return found(
    ...(elsewhere ? ["callback-elsewhere" as const] : []),
    ...lacking("callback-fields-missing", webhookFields, fields),
  );
}

type Lack = { readonly word: CheckedWord; readonly names: readonly string[] };

function lacking(word: CheckedWord, wanted: readonly string[], present: Json): readonly Lack[] {
  const names = wanted.filter((name) => !asList(present).includes(name));
  return names.length === 0 ? [] : [{ word, names }];
}

function found(...wrong: readonly (CheckedWord | Lack)[]): PageFinding {
  const troubles = wrong.map((one): ChannelTrouble => {
    if (typeof one === "string") return { channel: "messenger", word: one, detail: details[one] };
    const detail = `${details[one.word]}; missing: ${one.names.join(", ")}`;
    return { channel: "messenger", word: one.word, detail, names: one.names };
  });
  return { kind: "looked", troubles };
}

/** Codes that refuse the token of a call. */
const tokenCodes = ["101", "102", "190"];

/** To see the subscription a token needs `pages_manage_metadata`. */
function refusedPage(code: string): PageFinding {
  if (tokenCodes.includes(code)) return found("token");
  if (code === "100") return { kind: "unreached", code };
  return found({ word: "permission-missing", names: ["pages_manage_metadata"] });
}

function refusedApp(code: string): PageFinding {
  return tokenCodes.includes(code) ? found("app-refused") : { kind: "unreached", code };
}

type Answer =
  | { readonly kind: "json"; readonly json: Json }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unreached"; readonly code: string };

/** Codes that say something of token or permission; all others may pass. */
const lasting = (code: string) => [...tokenCodes, "10", "100"].includes(code) || /^2\d\d$/.test(code);

async function ask(graph: Graph, call: GraphCall): Promise<Answer> {
  const result = await graph(call);
  if (result.kind !== "answer") return { kind: "unreached", code: result.code };
  const { error, json, status } = result;
  if (error) return { kind: lasting(error.code) ? "refused" : "unreached", code: error.code };
  return status < 300 && json !== undefined
    ? { kind: "json", json }
    : { kind: "unreached", code: `http-${status}` };
}
