import type { PlatformRequest } from "../../model/channel.js";
import type { Choice, OutMessage } from "../../model/message.js";
import { fitPressables, type PlatformButton, type QuickReply } from "./buttons.js";
import { messengerCapabilities as can } from "./capabilities.js";
import { writeMark } from "./mark.js";
import type { MessengerRequest } from "./request.js";
import { splitText } from "./split.js";

/** How to render beside the messages themselves. */
export interface RenderSettings {
  /** See `MessengerSettings.callPage`. */
  readonly callPage?: string;
}

/**
 * All that one turn says, as one request for each call of the Send API, in order. Picture before words; long words
 * in several parts; things to press under the last part. Quick replies vanish when a newer message follows, so the
 * choices of the whole turn stand under its last message.
 */
export function renderMessenger(
  messages: readonly OutMessage[],
  settings: RenderSettings = {},
): readonly PlatformRequest[] {
  return messages.flatMap((message, index) => {
    const last = index === messages.length - 1;
    return renderOne(message, last ? choicesOfTurn(messages) : [], settings);
  });
}

/** Choices of all messages, those of the last one first; of two with the same value only one. */
function choicesOfTurn(messages: readonly OutMessage[]): readonly Choice[] {
  const all = messages.toReversed().flatMap((message) => message.choices ?? []);
  return all.filter((choice, index) => all.findIndex((other) => other.value === choice.value) === index);
}

interface Part {
  readonly kind: string;
  readonly message: Readonly<Record<string, unknown>>;
}

function renderOne(
  message: OutMessage,
  choices: readonly Choice[],
  settings: RenderSettings,
): readonly PlatformRequest[] {
  const pressables = fitPressables(message.text, choices, message.buttons ?? [], settings.callPage);
  const words = [message.text.trim(), pressables.lines.join("\n")].filter((text) => text !== "").join("\n\n");
  const parts = [...imageParts(message), ...wordParts(words, pressables.buttons)];
  return withQuickReplies(parts, pressables.quickReplies).map((part) => ({
    kind: part.kind,
    body: toBody(message, part),
  }));
}

function toBody(message: OutMessage, part: Part): MessengerRequest {
  return {
    by: message.from,
    urgent: message.urgent,
    message: { ...part.message, metadata: writeMark(message.id) },
    ...(message.silent ? { notification_type: "SILENT_PUSH" as const } : {}),
  };
}

function imageParts(message: OutMessage): readonly Part[] {
  if (!message.image) return [];
  const attachment = { type: "image", payload: { url: message.image.url } };
  return [{ kind: "image", message: { attachment } }];
}

function wordParts(words: string, buttons: readonly PlatformButton[]): readonly Part[] {
  if (buttons.length === 0) return splitText(words, can.textLength).map(textPart);
  const tail = splitText(words, can.buttonTextLength).at(-1) ?? "";
  // The tail is the end of the words, so what stands before it is all the rest.
  const head = words.trimEnd().slice(0, words.trimEnd().length - tail.length);
  return [...splitText(head, can.textLength).map(textPart), ...templateParts(tail, buttons)];
}

function textPart(text: string): Part {
  return { kind: "text", message: { text } };
}

/** One template for every three buttons; those after the first repeat their labels as the text they must have. */
function templateParts(text: string, buttons: readonly PlatformButton[]): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < buttons.length; from += can.buttons) {
    const some = buttons.slice(from, from + can.buttons);
    const words = from === 0 && text !== "" ? text : some.map((button) => button.title).join("\n");
    const payload = { template_type: "button", text: words, buttons: some };
    parts.push({ kind: "buttons", message: { attachment: { type: "template", payload } } });
  }
  return parts;
}

function withQuickReplies(parts: readonly Part[], replies: readonly QuickReply[]): readonly Part[] {
  if (replies.length === 0) return parts;
  const last = parts.at(-1) ?? textPart(replies.map((reply) => reply.title).join("\n"));
  return [...parts.slice(0, -1), { ...last, message: { ...last.message, quick_replies: replies } }];
}
