import { type Answer, failure, invalid, success } from "./answer.js";
import { parseJson, text } from "./json.js";
import { freeMs } from "./options.js";
import type { Platform } from "./platform.js";
import type { Talk, TalkMessage } from "./talk.js";

/** Calls that only read, by method and path; GET parameters travel as JSON in one parameter `data`. */
export const reads: Readonly<
  Record<string, (platform: Platform, parameters: Record<string, unknown>) => Answer>
> = {
  "GET /v3.0/oa/user/detail": (platform, { user_id }) => {
    const talk = find(platform, user_id);
    if (!talk) return invalid("user_id");
    return talk.follower ? success(profile(talk, platform)) : failure(-213);
  },
  "GET /v3.0/oa/user/getlist": (platform, { offset, count }) => {
    const [from, many] = [Number(offset ?? 0), Number(count ?? 50)];
    if (many > 50 || from > 9_951) return failure(-210);
    const users = [...platform.talks.keys()].slice(from, from + many).map((user_id) => ({ user_id }));
    return success({ total: platform.talks.size, count: users.length, offset: from, users });
  },
  "GET /v2.0/oa/getoa": ({ options, talks }) =>
    success({
      oa_id: options.oaId,
      oaid: options.oaId,
      name: options.oaName ?? "Tổng đài thử nghiệm",
      is_verified: true,
      oa_type: 4,
      num_follower: [...talks.values()].filter((talk) => talk.follower).length,
      package_name: "Growth",
    }),
  "GET /v2.0/oa/listrecentchat": (platform, { offset, count }) => {
    const lines = [...platform.talks.values()].flatMap((talk) => {
      const last = talk.messages.at(-1);
      return last ? [historyLine(last, talk, platform)] : [];
    });
    return page(
      lines.sort((one, other) => other.time - one.time),
      offset,
      count,
    );
  },
  "GET /v2.0/oa/conversation": (platform, { user_id, offset, count }) => {
    const talk = find(platform, user_id);
    if (!talk) return invalid("user_id");
    return page(
      talk.messages.toReversed().map((line) => historyLine(line, talk, platform)),
      offset,
      count,
    );
  },
  "POST /v3.0/oa/quota/message": (platform, { user_id }) => {
    const talk = find(platform, user_id);
    if (!talk) return invalid("user_id");
    const age =
      talk.lastActionAt === undefined ? Number.POSITIVE_INFINITY : platform.clock.now() - talk.lastActionAt;
    const quota_type = age <= freeMs ? "reply" : "sub_quota";
    return success({ last_interaction: String(talk.lastActionAt ?? ""), cs_reply: { quota_type } });
  },
};

/** Reads the parameters of a call. */
export function parametersOf(query: URLSearchParams, body: string): Record<string, unknown> {
  return parseJson(query.get("data") ?? body);
}

function find(platform: Platform, userId: unknown): Talk | undefined {
  // The platform takes ids written as bare numbers too.
  return platform.talks.get(text(userId) ?? String(userId));
}

function profile(talk: Talk, { clock }: Platform): object {
  return {
    user_id: talk.userId,
    display_name: "Người thử",
    user_alias: "Người thử",
    is_sensitive: false,
    user_last_interaction_date: new Date(talk.lastActionAt ?? clock.now()).toISOString().slice(0, 10),
    user_is_follower: talk.follower,
    tags_and_notes_info: { notes: [], tag_names: [...talk.tags] },
  };
}

function historyLine(line: TalkMessage, talk: Talk, { options }: Platform) {
  const fromPerson = line.from === "person";
  return {
    src: fromPerson ? 1 : 0,
    time: line.at,
    type: line.image === undefined ? "text" : "photo",
    message: line.text,
    message_id: line.id,
    from_id: fromPerson ? talk.userId : options.oaId,
    to_id: fromPerson ? options.oaId : talk.userId,
  };
}

function page(lines: readonly unknown[], offset: unknown, count: unknown): Answer {
  const [from, many] = [Number(offset ?? 0), Number(count ?? 10)];
  return many > 10 ? failure(-210) : success(lines.slice(from, from + many));
}
