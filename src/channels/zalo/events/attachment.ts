import type { PersonEvent } from "../../../model/event.js";
import { at, readJson, textAt } from "../json.js";

type Media = Extract<PersonEvent, { kind: "media" }>["media"];

/** What staff need of an attachment: where it lies, and the words that came in it. */
export interface Attachment {
  readonly urls: readonly string[];
  readonly words: readonly string[];
}

/** Reads one attachment; empty lists for what is not there. */
export function readAttachment(media: Media, attachment: unknown): Attachment {
  const payload = at(attachment, "payload");
  if (media === "location") return readLocation(payload);
  if (media === "contact") return readCard(payload);
  const words = media === "other" ? textAt(payload, "description") : textAt(payload, "name");
  return { urls: webUrls(textAt(payload, "url")), words: words === undefined ? [] : [words] };
}

/** Coordinates come as texts or as numbers; they become a `geo:` address (RFC 5870). */
function readLocation(payload: unknown): Attachment {
  const place = [textAt(payload, "coordinates", "latitude"), textAt(payload, "coordinates", "longitude")];
  const known = place.every((part) => part !== undefined && /^-?\d{1,3}(\.\d+)?$/.test(part));
  return { urls: known ? [`geo:${place.join(",")}`] : [], words: [] };
}

/** A contact card: its description is JSON inside a text, and the phone number stands in there. */
function readCard(payload: unknown): Attachment {
  const description = textAt(payload, "description");
  const card = description === undefined ? undefined : readJson(description);
  const phone = textAt(card, "phone") ?? (typeof card === "object" ? undefined : description);
  return { urls: webUrls(textAt(payload, "url")), words: phone === undefined ? [] : [phone] };
}

/** Only addresses a browser may open; anything else in their place is left out. */
function webUrls(url: string | undefined): readonly string[] {
  return url !== undefined && /^https?:\/\//i.test(url) ? [url] : [];
}
