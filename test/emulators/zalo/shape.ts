import { type Answer, failure, invalid } from "./answer.js";
import { list, record, text } from "./json.js";
import type { Pressable, TalkMessage } from "./talk.js";
import type { Uploads } from "./uploads.js";

/** What a message shows the person, and the kind of echo it makes. */
export interface Shown {
  readonly text: string;
  readonly buttons: readonly Pressable[];
  readonly image?: string;
  readonly media?: string;
  readonly echo:
    | "oa_send_text"
    | "oa_send_image"
    | "oa_send_gif"
    | "oa_send_sticker"
    | "oa_send_file"
    | "oa_send_template";
}

/** What the check of a message has to look up. */
export interface ShapeContext {
  readonly uploads: Uploads;
  readonly badImages: ReadonlySet<string>;
  readonly messages: readonly TalkMessage[];
}

type Checked = { readonly shown: Shown } | { readonly refusal: Answer };

const textLimit = 2_000;

/** Checks a message of `/message/cs` as the platform does. */
export function checkMessage(value: unknown, context: ShapeContext): Checked {
  const message = record(value);
  const words = message["text"];
  if (words !== undefined && (typeof words !== "string" || words === "")) return { refusal: invalid("text") };
  if (typeof words === "string" && words.length > textLimit) return { refusal: failure(-210) };
  const quote = text(message["quote_message_id"]);
  if (quote && !context.messages.some((one) => one.id === quote))
    return { refusal: invalid("quote_message_id") };
  const said = typeof words === "string" ? words : "";
  if (message["attachment"] !== undefined)
    return checkAttachment(record(message["attachment"]), said, context);
  return said === ""
    ? { refusal: invalid("text") }
    : { shown: { text: said, buttons: [], echo: "oa_send_text" } };
}

function checkAttachment(attachment: Record<string, unknown>, said: string, context: ShapeContext): Checked {
  const payload = record(attachment["payload"]);
  if (attachment["type"] === "file") return checkFile(payload, said, context);
  if (attachment["type"] !== "template") return { refusal: failure(-233) };
  switch (payload["template_type"]) {
    case undefined:
      return checkButtons(payload["buttons"], said);
    case "media":
      return checkMedia(list(payload["elements"]), said, context);
    case "request_user_info":
      return checkInfoRequest(list(payload["elements"]), said);
    default:
      return { refusal: failure(-233) };
  }
}

function checkFile(payload: Record<string, unknown>, said: string, { uploads }: ShapeContext): Checked {
  const state = uploads.stateOf(text(payload["token"]));
  if (said !== "" || state === "unknown") return { refusal: invalid("token") };
  if (state === "expired") return { refusal: failure(-100) };
  return { shown: { text: "", buttons: [], media: "file", echo: "oa_send_file" } };
}

function checkButtons(value: unknown, said: string): Checked {
  const buttons = list(value).map(readButton);
  const good = buttons.every((one) => one !== undefined) && buttons.length > 0 && buttons.length <= 5;
  if (said === "") return { refusal: invalid("text") };
  if (!good) return { refusal: invalid("buttons") };
  return { shown: { text: said, buttons: buttons.filter((one) => one !== undefined), echo: "oa_send_text" } };
}

function readButton(value: unknown): Pressable | undefined {
  const { title: name, type: kind, payload } = record(value);
  const [title, type] = [text(name), text(kind)];
  if (!title || title.length > 100 || !type) return undefined;
  if (type === "oa.query.show" || type === "oa.query.hide") {
    const query = text(payload);
    return query && query.length <= 1_000 ? { type, title, payload: query } : undefined;
  }
  const url = text(record(payload)["url"]);
  if (type === "oa.open.url") return url && URL.canParse(url) ? { type, title, url } : undefined;
  const phone = text(record(payload)["phone_code"]);
  const calls = type === "oa.open.phone" || type === "oa.open.sms";
  return calls && phone && /^\d{3,15}$/.test(phone) ? { type, title, phone } : undefined;
}

function checkMedia(elements: readonly unknown[], said: string, context: ShapeContext): Checked {
  const element = record(elements[0]);
  const { media_type: kind } = element;
  const [url, id] = [text(element["url"]), text(element["attachment_id"])];
  if (elements.length !== 1) return { refusal: invalid("elements") };
  if (kind !== "image" && kind !== "gif" && kind !== "sticker") return { refusal: invalid("media_type") };
  if ((url === undefined) === (id === undefined)) return { refusal: invalid("attachment_id") };
  if (kind === "gif" && !(Number(element["width"]) > 0 && Number(element["height"]) > 0)) {
    return { refusal: invalid("width") };
  }
  const picture = checkPicture(kind, url, id, context);
  if (picture) return { refusal: picture };
  return { shown: { text: said, buttons: [], image: url ?? id ?? "", echo: `oa_send_${kind}` } };
}

function checkPicture(
  kind: "image" | "gif" | "sticker",
  url: string | undefined,
  id: string | undefined,
  { uploads, badImages }: ShapeContext,
): Answer | undefined {
  if (url !== undefined) return URL.canParse(url) && !badImages.has(url) ? undefined : invalid("url");
  if (kind === "sticker") return undefined;
  const state = uploads.stateOf(id);
  if (state === "expired") return failure(-100);
  return state === "unknown" ? invalid("attachment_id") : undefined;
}

function checkInfoRequest(elements: readonly unknown[], said: string): Checked {
  const element = record(elements[0]);
  const [title, subtitle] = [text(element["title"]), text(element["subtitle"])];
  const good = elements.length === 1 && title && title.length <= 100 && (subtitle?.length ?? 0) <= 500;
  if (!good || !text(element["image_url"])) return { refusal: invalid("elements") };
  return {
    shown: { text: said || title, buttons: [], media: "request_user_info", echo: "oa_send_template" },
  };
}
