import { type Answer, failure, invalid, success } from "./answer.js";
import { list, record, text } from "./json.js";
import type { Platform } from "./platform.js";

const icons = new Set([":>", "--b", ":-((", "/-strong", "/-heart", ":-h", ":o", "/-remove"]);

/** Calls that write something else than a message to a person, by method and path. */
export const otherCalls: Readonly<
  Record<string, (platform: Platform, body: Record<string, unknown>) => Answer | Promise<Answer>>
> = {
  "POST /v2.0/oa/message": (platform, body) =>
    body["sender_action"] ? react(platform, body) : toVisitor(platform, body),
  "POST /v3.0/oa/group/message": (platform, body) => {
    const group_id = text(record(body["recipient"])["group_id"]);
    const message = record(body["message"]);
    const buttons = record(record(message["attachment"])["payload"])["buttons"];
    if (!group_id) return invalid("group_id");
    return buttons ? failure(-233) : success({ message_id: platform.newId(), group_id });
  },
  "POST /v2.0/oa/tag/tagfollower": (platform, body) => tag(platform, body, "add"),
  "POST /v2.0/oa/tag/rmfollowerfromtag": (platform, body) => tag(platform, body, "delete"),
  "GET /v2.0/oa/tag/gettagsofoa": ({ talks }) =>
    success([...new Set([...talks.values()].flatMap((talk) => [...talk.tags]))]),
};

/** A reaction of the OA, which is mirrored as an event. */
function react(platform: Platform, body: Record<string, unknown>): Answer {
  const { react_icon: icon, react_message_id: id } = record(body["sender_action"]);
  const userId = text(record(body["recipient"])["user_id"]);
  const talk = userId === undefined ? undefined : platform.talks.get(userId);
  if (!talk) return invalid("user_id");
  if (typeof icon !== "string" || !icons.has(icon)) return invalid("react_icon");
  if (!talk.messages.some((line) => line.id === id)) return invalid("react_message_id");
  void platform.fromOa("oa_reacted_message", talk.userId, { message: { msg_id: id, react_icon: icon } });
  return success({ message_id: id, user_id: talk.userId });
}

/** An answer to an anonymous visitor of a website's widget: no buttons. */
function toVisitor(platform: Platform, body: Record<string, unknown>): Answer {
  const recipient = record(body["recipient"]);
  const words = text(record(body["message"])["text"]);
  if (!text(recipient["anonymous_id"]) || !text(recipient["conversation_id"])) return invalid("recipient");
  return words && words.length <= 2_000 ? success({ message_id: platform.newId() }) : invalid("text");
}

function tag(platform: Platform, body: Record<string, unknown>, change: "add" | "delete"): Answer {
  const name = text(body["tag_name"]);
  const ids = [text(body["user_id"]), ...list(body["user_ids"]).map(text)];
  const talks = ids
    .map((id) => (id === undefined ? undefined : platform.talks.get(id)))
    .filter((one) => one !== undefined);
  if (!name) return invalid("tag_name");
  if (talks.length === 0) return invalid("user_id");
  for (const talk of talks) talk.tags[change](name);
  return success({});
}
