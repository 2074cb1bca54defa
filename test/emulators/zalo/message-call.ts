import { type Answer, failure, invalid, success } from "./answer.js";
import { parseJson, record, text } from "./json.js";
import { freeMs, openMs } from "./options.js";
import type { Platform } from "./platform.js";
import { checkMessage, type Shown } from "./shape.js";
import type { Talk } from "./talk.js";

/**
 * `POST /v3.0/oa/message/cs`. Order of the checks (the platform's own is not documented): recipient, restrictions of
 * the person, window, message, quota, rate. Token and OA were checked before.
 */
export async function sendMessage(platform: Platform, body: string): Promise<Answer> {
  const call = parseJson(body);
  const userId = text(record(call["recipient"])["user_id"]);
  const talk = userId === undefined ? undefined : platform.talks.get(userId);
  if (!talk) return invalid("user_id");
  const age = talk.lastActionAt === undefined ? undefined : platform.clock.now() - talk.lastActionAt;
  if (talk.refusal !== undefined) return failure(talk.refusal);
  if (age === undefined) return failure(-232);
  if (age > openMs) return failure(-230);
  const { uploads, faults } = platform;
  const context = { uploads, badImages: faults.badImages, messages: talk.messages };
  const checked = checkMessage(call["message"], context);
  if ("refusal" in checked) return checked.refusal;
  const billed = age > freeMs;
  if (billed && platform.billed === 0) return failure(-211);
  if (!platform.countCall().good) return failure(-32);
  if (billed) platform.billed -= 1;
  return deliver(platform, talk, checked.shown, billed);
}

async function deliver(platform: Platform, talk: Talk, shown: Shown, billed: boolean): Promise<Answer> {
  const { echo, ...rest } = shown;
  const id = platform.newId();
  const at = platform.clock.now();
  platform.keep(talk, { id, from: "oa", at, hidden: false, ...rest });
  const told = tell(platform, talk.userId, id, shown);
  if (platform.faults.webhook.echoFirst) await told;
  const quota = billed
    ? {
        quota_type: "sub_quota",
        remain: String(platform.billed),
        total: String(platform.options.billedMessages ?? 500),
      }
    : { quota_type: "reply" };
  return success({ message_id: id, user_id: talk.userId, sent_time: String(at), quota });
}

async function tell(platform: Platform, userId: string, id: string, shown: Shown): Promise<void> {
  const words = shown.text === "" ? {} : { text: shown.text };
  const picture =
    shown.image === undefined ? {} : { attachments: [{ type: "image", payload: { url: shown.image } }] };
  if (!platform.faults.webhook.withoutEchoes) {
    await platform.fromOa(shown.echo, userId, { message: { msg_id: id, ...words, ...picture } });
  }
  if (platform.options.receipts !== false) {
    await platform.fromOa("user_received_message", userId, { message: { msg_id: id } });
  }
}
