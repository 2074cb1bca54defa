import type { PersonEvent } from "../../../model/event.js";
import { asList, asObject, asText, at, type Json, type JsonObject } from "../json.js";

type Media = Extract<PersonEvent, { kind: "media" }>;
type Kind = Media["media"];

const kinds: Readonly<Record<string, Kind>> = {
  image: "image",
  audio: "audio",
  video: "video",
  file: "file",
  sticker: "sticker",
  location: "location",
};

/** The three sizes of the thumb beside Messenger's text field. */
const thumbs = new Set(["369239263222822", "369239343222814", "369239383222810"]);

interface Attachment {
  readonly kind: Kind;
  readonly url: string | undefined;
  readonly stickerId: string | undefined;
}

/**
 * The attachments of a message as media events, one for each kind, in order; the words stand with the first.
 * A preview of a link that the words already hold is no medium of its own.
 */
export function readMedia(message: JsonObject, words: string): readonly Media[] {
  const given = asList(at(message, "attachments")).flatMap((one) => readAttachment(one, words !== ""));
  const legacy = asText(at(message, "sticker_id"));
  if (given.length === 0 && legacy) given.push({ kind: "sticker", url: undefined, stickerId: legacy });
  const kept = withoutStickerCopies(given);
  const media = [...new Set(kept.map((one) => one.kind))].map((kind) => toMedia(kind, kept));
  return media.map((one, index) => (index === 0 && words !== "" ? { ...one, text: words } : one));
}

function readAttachment(value: Json, besideWords: boolean): Attachment[] {
  const attachment = asObject(value);
  const type = asText(at(attachment, "type"));
  if (!attachment || !type) return [];
  if (type === "fallback" && besideWords) return [];
  const stickerId = asText(at(attachment, "payload", "sticker_id"));
  const kind = stickerId ? "sticker" : (kinds[type] ?? "other");
  const url = kind === "location" ? mapUrl(attachment) : webUrl(attachment);
  return [{ kind, url, stickerId }];
}

/** For a while a sticker came as `sticker` and again as `image`: the same address or id is the same sticker. */
function withoutStickerCopies(all: readonly Attachment[]): readonly Attachment[] {
  const stickers = all.filter((one) => one.kind === "sticker");
  return all.filter((one, index) => {
    if (one.kind === "image") return !stickers.some((sticker) => sticker.url && sticker.url === one.url);
    if (one.kind !== "sticker" || !one.stickerId) return true;
    return all.findIndex((other) => other.stickerId === one.stickerId) === index;
  });
}

function toMedia(kind: Kind, all: readonly Attachment[]): Media {
  const same = all.filter((one) => one.kind === kind);
  const urls = same.flatMap((one) => one.url ?? []);
  const text = same.some((one) => one.stickerId && thumbs.has(one.stickerId)) ? "👍" : "";
  return { kind: "media", media: kind, urls, text };
}

function webUrl(attachment: JsonObject): string | undefined {
  const url = asText(at(attachment, "payload", "url")) ?? asText(at(attachment, "url"));
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A place as a `geo:` address (RFC 5870). */
function mapUrl(attachment: JsonObject): string | undefined {
  const point = at(attachment, "payload", "coordinates");
  const [lat, long] = [at(point, "lat"), at(point, "long")];
  const number = /^-?\d{1,3}(\.\d+)?$/;
  if (typeof lat !== "string" || typeof long !== "string") return undefined;
  return number.test(lat) && number.test(long) ? `geo:${lat},${long}` : undefined;
}
