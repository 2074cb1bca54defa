import type { Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import type { Chats } from "./chats.js";

/** Fields of a call that the platform knows; all others are left out. */
const fields: Readonly<Record<string, readonly string[]>> = {
  getMe: [],
  getUpdates: ["timeout"],
  setWebhook: ["url", "secret_token"],
  deleteWebhook: [],
  getWebhookInfo: [],
  sendMessage: ["chat_id", "text"],
  sendChatAction: ["chat_id", "action"],
};

/**
 * Turns calls of the Telegram kind into those of the Zalo Bot Platform, and its results back: one update or none
 * instead of a list, 408 for an empty poll, 404 for no webhook, an object instead of `true`, two fields instead of a
 * message. Calls the platform does not have are refused before anything is sent.
 */
export function zaloTransformer(chats: Pick<Chats, "idOf">): Transformer {
  const transformer = async (
    prev: (method: string, payload: object, signal?: unknown) => Promise<unknown>,
    method: string,
    payload: object,
    signal?: unknown,
  ): Promise<unknown> => {
    const known = fields[method];
    if (known === undefined) return refusal(400);
    const sent = await outgoing(chats, known, payload as Readonly<Record<string, unknown>>);
    if (sent === null) return refusal(404);
    return incoming(method, (await prev(method, sent, signal)) as ApiResponse<unknown>);
  };
  // grammY's type ties every method to Telegram's own results, which are not what comes here.
  return transformer as Transformer;
}

async function outgoing(
  chats: Pick<Chats, "idOf">,
  known: readonly string[],
  payload: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown> | null> {
  const sent: Record<string, unknown> = {};
  for (const name of known) {
    const value = payload[name];
    if (value === undefined) continue;
    sent[name] = name === "timeout" ? String(value) : value;
  }
  if (typeof sent["chat_id"] !== "number") return sent;
  const id = await chats.idOf(sent["chat_id"]);
  return id === null ? null : { ...sent, chat_id: id };
}

function incoming(method: string, answer: ApiResponse<unknown>): ApiResponse<unknown> {
  if (!answer.ok) {
    if (method === "getUpdates" && answer.error_code === 408) return { ok: true, result: [] };
    if (method === "getWebhookInfo" && answer.error_code === 404) return { ok: true, result: { url: "" } };
    return answer;
  }
  const { result } = answer;
  if (method === "getUpdates") return { ok: true, result: listOf(result) };
  if (method === "deleteWebhook") return { ok: true, result: true };
  return answer;
}

/** One update, several, or `true` where the platform said nothing. */
function listOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  return typeof result === "object" && result !== null ? [result] : [];
}

function refusal(code: number): ApiResponse<never> {
  return { ok: false, error_code: code, description: "not sent" };
}
