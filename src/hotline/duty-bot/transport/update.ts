import { createHash } from "node:crypto";
import { z } from "zod";
import type { ChatId } from "./chats.js";

/** A message to the duty bot as the rest of the program takes it: private chats only, words only. */
export interface DutyUpdate {
  /** From the platform's id of the message: the same when the platform sends it again. */
  readonly updateId: number;
  readonly chat: ChatId;
  /** Milliseconds UTC. */
  readonly at: number;
  /** Null: something else than words (a picture, a sticker, a voice note); what it was is not kept. */
  readonly text: string | null;
}

/** What a body of a webhook or of a poll held: updates, or why there is none (a fixed word, for the figures). */
export type Read =
  | { readonly kind: "update"; readonly update: DutyUpdate }
  | { readonly kind: "ignored"; readonly word: "no-message" | "group" | "bot" | "unreadable" };

const zaloMessage = z.object({
  message_id: z.union([z.string(), z.number()]).optional(),
  date: z.number().optional(),
  chat: z.object({ id: z.union([z.string().min(1), z.number()]), chat_type: z.string().optional() }),
  from: z.object({ is_bot: z.boolean().optional() }).optional(),
  text: z.string().optional(),
});

const zaloEvent = z.object({ event_name: z.string().optional(), message: z.unknown().optional() });

const telegramUpdate = z.object({
  update_id: z.number(),
  message: z.object({
    date: z.number(),
    chat: z.object({ id: z.number(), type: z.string() }),
    text: z.string().optional(),
  }),
});

/**
 * Reads one event of the Zalo Bot Platform, flat (`{event_name, message}`) or wrapped (`{ok, result}`); several in an
 * array are several updates. Never throws, whatever the JSON is.
 */
export function readZalo(body: unknown): readonly Read[] {
  const inner = unwrapped(body);
  return (Array.isArray(inner) ? inner : [inner]).map(readEvent);
}

/** Reads one update of Telegram, which is for development only. Never throws. */
export function readTelegram(body: unknown): readonly Read[] {
  return (Array.isArray(body) ? body : [body]).map((one): Read => {
    const parsed = telegramUpdate.safeParse(one);
    if (!parsed.success) return { kind: "ignored", word: "no-message" };
    const { update_id, message } = parsed.data;
    if (message.chat.type !== "private") return { kind: "ignored", word: "group" };
    const chat = String(message.chat.id);
    const at = message.date * 1000;
    return { kind: "update", update: { updateId: update_id, chat, at, text: message.text ?? null } };
  });
}

function unwrapped(body: unknown): unknown {
  const result =
    typeof body === "object" && body !== null ? (body as { result?: unknown }).result : undefined;
  return result === undefined ? body : result;
}

function readEvent(value: unknown): Read {
  const event = zaloEvent.safeParse(value);
  if (!event.success) return { kind: "ignored", word: "unreadable" };
  // `message.unsupported.received` may come without one.
  if (event.data.message === undefined || event.data.message === null) {
    return { kind: "ignored", word: event.data.event_name === undefined ? "unreadable" : "no-message" };
  }
  const parsed = zaloMessage.safeParse(event.data.message);
  if (!parsed.success) return { kind: "ignored", word: "unreadable" };
  const { message_id, date, chat, from, text } = parsed.data;
  if (from?.is_bot === true) return { kind: "ignored", word: "bot" };
  if ((chat.chat_type ?? "PRIVATE").toUpperCase() !== "PRIVATE") return { kind: "ignored", word: "group" };
  const update: DutyUpdate = {
    updateId: numberFrom(message_id === undefined ? JSON.stringify(value) : `id ${message_id}`),
    chat: String(chat.id),
    at: milliseconds(date),
    text: text ?? null,
  };
  return { kind: "update", update };
}

/** The platform tells milliseconds; what is too small for those is taken for seconds. */
function milliseconds(date: number | undefined): number {
  if (date === undefined || !Number.isFinite(date)) return 0;
  return Math.round(date >= 1e12 ? date : date * 1000);
}

function numberFrom(text: string): number {
  return createHash("sha256").update(text).digest().readUIntBE(0, 6);
}
