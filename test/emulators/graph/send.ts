import { type GraphAnswer, graphError, ok } from "./answer.js";
import { type GraphRequest, list, record, text } from "./call.js";
import { checkSendRate } from "./limits.js";
import { checkImage } from "./media.js";
import type { Platform } from "./platform.js";
import { checkMessage } from "./shape.js";
import { type Pressable, remember, type Talk, type TalkMessage } from "./talk.js";

const day = 24 * 60 * 60_000;
const deadTags = ["CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE"];

/** A send that was taken: the answer, and what has to follow it. */
export interface Sent {
  readonly answer: GraphAnswer;
  /** Echo and delivery; to be called before or after the answer goes out. */
  readonly follow?: () => Promise<void>;
}

/** `POST /{page-id}/messages`, with the checks in the platform's order; access has been checked before. */
export async function handleSend(platform: Platform, call: GraphRequest): Promise<Sent> {
  const psid = text(record(call.fields["recipient"])["id"]) ?? "";
  const message = record(call.fields["message"]);
  const refused = checkPage(platform) ?? checkRate(platform, psid, message) ?? checkPerson(platform, psid);
  if (refused) return { answer: refused };
  const talk = platform.talk(psid);
  if (call.fields["sender_action"] !== undefined) return { answer: act(platform, talk, call) };
  const wrong = checkMessage(message) ?? checkTerms(platform, talk, call.fields);
  const media = wrong ?? (await checkImage(platform, message));
  return media ? { answer: media } : accept(platform, talk, call, message);
}

function checkPage(platform: Platform): GraphAnswer | undefined {
  if (platform.faults.restricted) {
    return graphError(10, "This Page is temporarily restricted from sending messages", 1893063);
  }
  return platform.faults.policyBlocked
    ? graphError(368, "The action attempted has been deemed abusive or is otherwise disallowed")
    : undefined;
}

function checkRate(
  platform: Platform,
  psid: string,
  message: Readonly<Record<string, unknown>>,
): GraphAnswer | undefined {
  const media = ["audio", "video"].includes(text(record(message["attachment"])["type"]) ?? "");
  const send = { psid, media, people: platform.reachable(), now: platform.clock.now() };
  return checkSendRate(platform.counters, platform.limits, send);
}

function checkPerson(platform: Platform, psid: string): GraphAnswer | undefined {
  const talk = platform.known(psid);
  if (!talk) return graphError(100, "No matching user found", 2018001);
  if (platform.options.live === false && !talk.hasRole) {
    return graphError(
      200,
      "Cannot message users who are not admins, developers or testers of the app",
      2018028,
    );
  }
  if (talk.blocked) return graphError(551, "This person isn't available right now.", 1545041);
  if (talk.owner !== null && talk.owner !== platform.options.appId) {
    return graphError(10, "Message not sent: another app is controlling this thread now.", 2018300);
  }
  return undefined;
}

function checkTerms(
  platform: Platform,
  talk: Talk,
  fields: Readonly<Record<string, unknown>>,
): GraphAnswer | undefined {
  const type = text(fields["messaging_type"]) ?? "RESPONSE";
  const tag = text(fields["tag"]);
  const quiet =
    talk.lastActionAt === undefined ? Number.POSITIVE_INFINITY : platform.clock.now() - talk.lastActionAt;
  if (type === "RESPONSE" || type === "UPDATE") return quiet < day ? undefined : outsideWindow();
  if (type !== "MESSAGE_TAG") return graphError(100, "Param messaging_type is not valid");
  if (tag === undefined || deadTags.includes(tag)) return graphError(100, "The message tag is not supported");
  if (tag !== "HUMAN_AGENT") return graphError(100, "Param tag is not valid");
  // The error for an app without the feature is not confirmed.
  if (platform.options.humanAgent === false) return graphError(10, "Application does not have permission");
  return quiet < 7 * day ? undefined : outsideWindow();
}

function outsideWindow(): GraphAnswer {
  return graphError(10, "This message is sent outside of allowed window.", 2018278);
}

function act(platform: Platform, talk: Talk, call: GraphRequest): GraphAnswer {
  const action = text(call.fields["sender_action"]) ?? "";
  if (call.fields["message"] !== undefined) {
    return graphError(100, "The parameters message and sender_action cannot be sent together", 2018014);
  }
  if (!["typing_on", "typing_off", "mark_seen"].includes(action))
    return graphError(100, "Unknown sender_action");
  talk.actions.push(action);
  if (talk.actions.length > 100) talk.actions.shift();
  platform.changed();
  return ok({ recipient_id: talk.psid });
}

function accept(
  platform: Platform,
  talk: Talk,
  call: GraphRequest,
  message: Readonly<Record<string, unknown>>,
): Sent {
  const line = toLine(platform, call, message);
  remember(talk, line);
  platform.changed();
  const echoed = { ...message, mid: line.mid };
  return {
    answer: ok({ recipient_id: talk.psid, message_id: line.mid }),
    follow: async () => {
      const mids = platform.faults.webhook.withoutMids ? {} : { mids: [line.mid] };
      const delivery = { ...mids, watermark: platform.clock.now() };
      // Both are in line at once, before the sender can know that the message was taken.
      const echo = platform.echo(talk, platform.options.appId, echoed);
      await Promise.all([echo, platform.fromPerson(talk, "message_deliveries", { delivery })]);
    },
  };
}

function toLine(
  platform: Platform,
  call: GraphRequest,
  message: Readonly<Record<string, unknown>>,
): TalkMessage {
  const attachment = record(message["attachment"]);
  const payload = record(attachment["payload"]);
  const image = attachment["type"] === "image" ? text(payload["url"]) : undefined;
  const [metadata, tag] = [text(message["metadata"]), text(call.fields["tag"])];
  return {
    mid: platform.newMid(),
    from: "page",
    at: platform.clock.now(),
    text: text(message["text"]) ?? text(payload["text"]) ?? "",
    quickReplies: list(message["quick_replies"]).map((reply) => toPressable(reply, "quick_reply")),
    buttons: list(payload["buttons"]).map((button) => toPressable(button, undefined)),
    silent: call.fields["notification_type"] === "SILENT_PUSH",
    edits: 0,
    ...(image ? { image } : {}),
    ...(metadata ? { metadata } : {}),
    ...(tag ? { tag } : {}),
  };
}

function toPressable(value: unknown, fixed: "quick_reply" | undefined): Pressable {
  const one = record(value);
  const type = fixed ?? (text(one["type"]) as Pressable["type"]);
  const [payload, url] = [text(one["payload"]), text(one["url"])];
  return { type, title: text(one["title"]) ?? "", ...(payload ? { payload } : {}), ...(url ? { url } : {}) };
}
