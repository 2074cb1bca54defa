import { createHash } from "node:crypto";
import type { PersonEvent } from "../../../model/event.js";
import { at, listAt, textAt } from "../json.js";
import { choiceOfPayload } from "../mark.js";
import { readAttachment } from "./attachment.js";
import {
  type Delivered,
  type Found,
  foundEvent,
  type Reader,
  type Reading,
  subjectKey,
  writer,
} from "./reading.js";

type Media = Extract<PersonEvent, { kind: "media" }>["media"];

const mediaOfName: Readonly<Record<string, Media>> = {
  user_send_image: "image",
  user_send_gif: "image",
  user_send_link: "other",
  user_send_audio: "audio",
  user_send_video: "video",
  user_send_sticker: "sticker",
  user_send_location: "location",
  user_send_business_card: "contact",
  user_send_file: "file",
};

/** Names of the events in which a person sends something. */
export const messageNames: readonly string[] = ["user_send_text", ...Object.keys(mediaOfName)];

/** Reads what a person sent: words, a press (which arrives as words), or something else than words. */
export const readMessage: Reader = (delivered, reading) => {
  const user = writer(delivered, reading);
  const message = at(delivered.raw, "message");
  if (!user || message === undefined) return null;
  const media = mediaOfName[delivered.name];
  const body = media ? mediaBody(media, message) : textBody(textAt(message, "text"));
  return body && messageEvent(delivered, reading, user, body);
};

function messageEvent(delivered: Delivered, reading: Reading, user: string, body: PersonEvent): Found {
  const id = textAt(delivered.raw, "message", "msg_id");
  return foundEvent(delivered, reading, user, id ?? keyWithoutId(delivered, reading, user), body);
}

/** Two messages of one person can carry the same millisecond. */
function keyWithoutId(delivered: Delivered, reading: Reading, user: string): string {
  const content = JSON.stringify(at(delivered.raw, "message"));
  const digest = createHash("sha256").update(content).digest("base64url").slice(0, 12);
  return `${subjectKey(delivered, reading, user)}:${digest}`;
}

function textBody(text: string | undefined): PersonEvent | null {
  if (text === undefined) return null;
  const choice = choiceOfPayload(text);
  return choice === undefined ? { kind: "text", text } : { kind: "choice", ...choice };
}

/** One bad attachment does not lose the others, nor the words beside them. */
function mediaBody(media: Media, message: unknown): PersonEvent {
  const found = listAt(message, "attachments").map((attachment) => readAttachment(media, attachment));
  const words = [textAt(message, "text"), ...found.flatMap((one) => one.words)];
  const text = [...new Set(words.filter((one) => one !== undefined))].join("\n");
  return { kind: "media", media, urls: found.flatMap((one) => one.urls), text };
}
