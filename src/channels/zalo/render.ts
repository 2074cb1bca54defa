import type { PlatformRequest } from "../../model/channel.js";
import type { OutMessage } from "../../model/message.js";
import { choicesOf, pressablesOf, writtenOut, type ZaloButton } from "./buttons.js";
import { limits } from "./capabilities.js";
import { plainText } from "./plain-text.js";
import type { ZaloRequest } from "./request.js";
import { splitText } from "./split.js";
import type { TextHash } from "./text-hash.js";

/** Something to be said that may be joined with its neighbours into one message. */
interface Block {
  readonly by: OutMessage["from"];
  readonly text: string;
  readonly buttons: readonly ZaloButton[];
  readonly image: string | undefined;
}

/**
 * Renders all that one turn says into as few messages as it fits in, in order: every message costs, and the platform
 * limits calls. A text never loses anything: a long one is split, and its buttons stand under its last part.
 * Without `textHash` echoes cannot be matched, which only showing needs not.
 */
export function renderZalo(messages: readonly OutMessage[], textHash?: TextHash): readonly PlatformRequest[] {
  return joined(blocksOf(messages))
    .flatMap(partsOf)
    .map((block) => toRequest(block, textHash));
}

/** The blocks of all messages; the numbers of choices run through the whole turn. */
function blocksOf(messages: readonly OutMessage[]): readonly Block[] {
  let number = 1;
  return messages.flatMap((message) => {
    const blocks = messageBlocks(message, number);
    number += choicesOf(message).length;
    return blocks.filter((block) => block.text !== "" || block.image !== undefined);
  });
}

/** A picture can have a caption but no buttons: what can be pressed follows it. */
function messageBlocks(message: OutMessage, firstNumber: number): readonly Block[] {
  const { buttons, lines } = pressablesOf(message, firstNumber);
  const by = message.from;
  const text = plainText(message.text);
  if (!message.image) return [{ by, text: withLines(text, lines, buttons), buttons, image: undefined }];
  const caption = text === "" ? plainText(message.image.alt) : text;
  return [
    { by, text: caption, buttons: [], image: message.image.url },
    { by, text: withLines("", lines, buttons), buttons, image: undefined },
  ];
}

function withLines(text: string, lines: readonly string[], buttons: readonly ZaloButton[]): string {
  const written = text === "" && lines.length === 0 ? writtenOut(buttons) : lines;
  return [text, written.join("\n")].filter((part) => part !== "").join("\n");
}

function joined(blocks: readonly Block[]): readonly Block[] {
  const done: Block[] = [];
  for (const block of blocks) {
    const last = done.at(-1);
    const both = last && join(last, block);
    if (both) done.pop();
    done.push(both ?? block);
  }
  return done;
}

/** Two blocks as one, or undefined where they do not fit into one message. */
function join(first: Block, second: Block): Block | undefined {
  const text = [first.text, second.text].filter((part) => part !== "").join("\n\n");
  const buttons = [...first.buttons, ...second.buttons];
  const image = first.image ?? second.image;
  const fits =
    first.by === second.by &&
    text.length <= limits.text &&
    buttons.length <= limits.buttons &&
    !(first.image !== undefined && second.image !== undefined) &&
    !(image !== undefined && buttons.length > 0);
  return fits ? { by: first.by, text, buttons, image } : undefined;
}

/** The first part carries the picture, the last one the buttons. */
function partsOf(block: Block): readonly Block[] {
  const texts = splitText(block.text, limits.text);
  if (texts.length <= 1) return [block];
  return texts.map((text, index) => ({
    by: block.by,
    text,
    buttons: index === texts.length - 1 ? block.buttons : [],
    image: index === 0 ? block.image : undefined,
  }));
}

function toRequest(block: Block, textHash?: TextHash): PlatformRequest {
  const { by, text, buttons, image } = block;
  const attachment = image === undefined ? buttonsAttachment(buttons) : imageAttachment(image);
  const message = { ...(text === "" ? {} : { text }), ...(attachment ? { attachment } : {}) };
  const body: ZaloRequest = { by, message };
  const kind = image !== undefined ? "image" : buttons.length > 0 ? "buttons" : "text";
  return { kind, body, ...(textHash && text !== "" ? { textHash: textHash(text) } : {}) };
}

/** Buttons go without a `template_type`: with one the platform answers that the message is wrong. */
function buttonsAttachment(buttons: readonly ZaloButton[]): unknown {
  return buttons.length === 0 ? undefined : { type: "template", payload: { buttons } };
}

function imageAttachment(url: string): unknown {
  const elements = [{ media_type: "image", url }];
  return { type: "template", payload: { template_type: "media", elements } };
}
