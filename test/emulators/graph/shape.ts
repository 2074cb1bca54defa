import { type GraphAnswer, graphError } from "./answer.js";
import { list, record, text } from "./call.js";

/** Refuses a message whose shape or lengths the platform does not take, or undefined. */
export function checkMessage(message: Readonly<Record<string, unknown>>): GraphAnswer | undefined {
  const fault = messageFault(message);
  return fault === undefined ? undefined : graphError(100, fault);
}

function messageFault(message: Readonly<Record<string, unknown>>): string | undefined {
  const words = message["text"];
  const attachment = message["attachment"];
  if ((words === undefined) === (attachment === undefined)) {
    return "The message must have exactly one of text or attachment";
  }
  if (words !== undefined && (typeof words !== "string" || words.trim() === ""))
    return "Message cannot be empty";
  if (typeof words === "string" && words.length > 2000) {
    return "Length of param message[text] must be less than or equal to 2000";
  }
  if ((text(message["metadata"]) ?? "").length >= 1000) return "Param message[metadata] is too long";
  return quickReplyFault(message["quick_replies"]) ?? attachmentFault(attachment);
}

function quickReplyFault(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const replies = list(value).map(record);
  if (replies.length === 0 || replies.length > 13)
    return "Param message[quick_replies] must have 1 to 13 elements";
  for (const reply of replies) {
    if (reply["content_type"] !== "text") continue;
    const fault = titleFault(reply, 20) ?? payloadFault(reply);
    if (fault) return fault;
  }
  return undefined;
}

function attachmentFault(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const { type, payload } = record(value);
  if (type === "template") return templateFault(record(payload));
  if (!["image", "audio", "video", "file"].includes(text(type) ?? "")) return "Unknown attachment type";
  const { url, attachment_id } = record(payload);
  if (typeof attachment_id === "string") return undefined;
  return isWebAddress(url) ? undefined : "Param message[attachment][payload][url] must be a valid URL";
}

function templateFault(payload: Readonly<Record<string, unknown>>): string | undefined {
  if (payload["template_type"] === "generic") return genericFault(list(payload["elements"]).map(record));
  if (payload["template_type"] !== "button") return "Unknown template_type";
  const words = text(payload["text"]) ?? "";
  if (words.trim() === "" || words.length > 640) return "Param text must be 1 to 640 characters";
  return buttonsFault(payload["buttons"], true);
}

function genericFault(elements: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  if (elements.length === 0 || elements.length > 10) return "Param elements must have 1 to 10 elements";
  for (const element of elements) {
    const tooLong = (text(element["subtitle"]) ?? "").length > 80;
    const fault = titleFault(element, 80) ?? (tooLong ? "Param subtitle is too long" : undefined);
    if (fault) return fault;
    const buttons = buttonsFault(element["buttons"], false);
    if (buttons) return buttons;
  }
  return undefined;
}

function buttonsFault(value: unknown, needed: boolean): string | undefined {
  const buttons = list(value).map(record);
  if (needed && buttons.length === 0) return "param buttons must be non-empty";
  if (buttons.length > 3) return "param buttons has too many elements";
  return buttons.map(buttonFault).find((fault) => fault !== undefined);
}

function buttonFault(button: Readonly<Record<string, unknown>>): string | undefined {
  const title = titleFault(button, 20);
  if (title) return title;
  if (button["type"] === "web_url")
    return isWebAddress(button["url"]) ? undefined : "Param url must be a valid URL";
  if (button["type"] === "postback") return payloadFault(button);
  if (button["type"] !== "phone_number") return "Unknown button type";
  return /^\+\d{8,15}$/.test(text(button["payload"]) ?? "")
    ? undefined
    : "Param payload must be a valid phone number";
}

function titleFault(one: Readonly<Record<string, unknown>>, limit: number): string | undefined {
  const title = text(one["title"]) ?? "";
  return title.trim() === "" || title.length > limit
    ? `Param title must be 1 to ${limit} characters`
    : undefined;
}

function payloadFault(one: Readonly<Record<string, unknown>>): string | undefined {
  const payload = text(one["payload"]) ?? "";
  return payload === "" || payload.length > 1000 ? "Param payload must be 1 to 1000 characters" : undefined;
}

function isWebAddress(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\/[^\s]+$/.test(value);
}
