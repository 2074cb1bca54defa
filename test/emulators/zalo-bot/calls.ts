import { limits } from "./limits.js";
import { type BotPlatform, opaqueId } from "./platform.js";

/** What an emulated method answers. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Parameters = Readonly<Record<string, unknown>>;
type Method = (platform: BotPlatform, parameters: Parameters, gone: AbortSignal) => Promise<BotAnswer>;

/** The envelope of a success. */
export function success(result: unknown): BotAnswer {
  return { status: 200, body: { ok: true, result } };
}

/** The envelope of a failure, with the same number as HTTP status. */
export function failure(platform: BotPlatform, code: number, description: string): BotAnswer {
  const coded = platform.options.withoutCodes === true ? {} : { error_code: code };
  return { status: code, body: { ok: false, description, ...coded } };
}

const getUpdates: Method = async (platform, parameters, gone) => {
  if (platform.webhook) {
    return failure(platform, 400, "Webhook is configured; delete it before using getUpdates");
  }
  const seconds = Math.min(limits.poll, Math.max(0, Number(parameters["timeout"] ?? 30)));
  const event = await platform.nextEvent(seconds, gone);
  if (event === "conflict") return failure(platform, 409, "Conflict: terminated by other getUpdates request");
  if (event !== null) return success(event);
  const empty = failure(platform, 408, "Request timeout");
  return platform.options.emptyWith200 === true ? { ...empty, status: 200 } : empty;
};

const setWebhook: Method = async (platform, { url, secret_token }) => {
  if (typeof url !== "string" || typeof secret_token !== "string") {
    return failure(platform, 400, "Bad request");
  }
  const { least, most } = limits.secret;
  if (secret_token.length < least || secret_token.length > most) return failure(platform, 400, "Bad request");
  if (!isReachable(platform, url)) return failure(platform, 400, "Bad request");
  const at = Date.now();
  platform.webhook = { url, secret: secret_token, at };
  const status = await platform.post("");
  const ok = status === 200;
  const hint = ok ? "" : `The address answered ${status}`;
  return success({ url, updated_at: at, verification: { ok, hint } });
};

function isReachable({ options }: BotPlatform, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const local = hostname === "localhost" || /^(127|10|192\.168)\./.test(hostname);
  return options.allowLocal === true ? true : protocol === "https:" && !local;
}

const sendMessage: Method = async (platform, { chat_id, text }) => {
  if (typeof text !== "string" || !fitsText(text)) return failure(platform, 400, "Bad request");
  return send(platform, chat_id, (chat) => {
    platform.sent.push({ chat, text });
    platform.lines.push({ chat, text, mine: false });
  });
};

/** Pictures, stickers and voice notes are given by address or id; nothing can be uploaded. */
function sendMedia(field: "photo" | "sticker" | "voice_url"): Method {
  return async (platform, { chat_id, caption, [field]: what }) => {
    if (typeof what !== "string" || what === "") return failure(platform, 400, "Bad request");
    if (field !== "sticker" && !URL.canParse(what)) return failure(platform, 400, "Bad request");
    if (field === "voice_url" && !what.endsWith(".aac")) return failure(platform, 400, "Bad request");
    if (caption !== undefined && (typeof caption !== "string" || !fitsText(caption)))
      return failure(platform, 400, "Bad request");
    return send(platform, chat_id, (chat) => {
      // A voice note to a group is taken and never arrives.
      if (field !== "voice_url" || !platform.isGroup(chat)) platform.media.push({ chat, field, what });
    });
  };
}

function fitsText(text: string): boolean {
  return text.length >= 1 && text.length <= limits.text;
}

function send(platform: BotPlatform, chat: unknown, arrive: (chat: string) => void): BotAnswer {
  if (typeof chat !== "string" || !platform.knows(chat)) return failure(platform, 400, "Bad request");
  if (platform.left <= 0) return failure(platform, 429, "Quota exceeded");
  platform.left -= 1;
  arrive(chat);
  return success({ message_id: opaqueId(), date: Date.now() });
}

/** The methods by name; names are case sensitive. */
export const methods: Readonly<Record<string, Method>> = {
  getMe: async (platform) =>
    success({
      id: "1459000000000000001",
      account_name: "bot.emulated",
      account_type: "BASIC",
      can_join_groups: platform.options.groups ?? false,
    }),
  getUpdates,
  setWebhook,
  deleteWebhook: async (platform) => {
    platform.webhook = null;
    return success({ url: "", updated_at: Date.now() });
  },
  getWebhookInfo: async (platform) =>
    platform.webhook === null
      ? failure(platform, 404, "Not Found")
      : success({ url: platform.webhook.url, updated_at: platform.webhook.at }),
  sendMessage,
  sendPhoto: sendMedia("photo"),
  sendSticker: sendMedia("sticker"),
  sendVoice: sendMedia("voice_url"),
  sendChatAction: async () => success(true),
};
