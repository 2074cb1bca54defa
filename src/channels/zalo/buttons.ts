import { z } from "zod";
import type { Button, Choice, OutMessage } from "../../model/message.js";
import { limits } from "./capabilities.js";
import { graphemesOf } from "./grapheme.js";
import { payloadOf } from "./mark.js";
import { plainText } from "./plain-text.js";

const buttonSchema = z.discriminatedUnion("type", [
  z.object({ title: z.string(), type: z.literal("oa.query.hide"), payload: z.string() }),
  z.object({ title: z.string(), type: z.literal("oa.open.url"), payload: z.object({ url: z.string() }) }),
  z.object({
    title: z.string(),
    type: z.literal("oa.open.phone"),
    payload: z.object({ phone_code: z.string() }),
  }),
]);

/** A button in the platform's own shape. `hide`: the payload comes back as a message that the chat does not show. */
export type ZaloButton = Readonly<z.infer<typeof buttonSchema>>;

/** True for a button of ours that has come back from storage. */
export function isButton(value: unknown): value is ZaloButton {
  return buttonSchema.safeParse(value).success;
}

/** Everything that can be pressed under one message, and the lines that say the same in words. */
export interface Pressables {
  readonly buttons: readonly ZaloButton[];
  /** Numbered choices, and whatever found no place as a button. */
  readonly lines: readonly string[];
}

/**
 * Makes a message's buttons: calls first, then choices, then links. All choices also stand as a numbered list that
 * can be typed, because a press is sometimes lost on its way; if not all of them fit they have only the list.
 * Calls and links without a place are written out. Numbers go on from `firstNumber`.
 */
export function pressablesOf(message: OutMessage, firstNumber: number): Pressables {
  const choices = choicesOf(message);
  const all = message.buttons ?? [];
  const calls = fitting(all.filter((one) => one.kind === "call").map(callButton), limits.buttons);
  const pressed = choices.map(choiceButton).filter((one) => one !== undefined);
  const room = limits.buttons - calls.shown.length;
  const shown = pressed.length === choices.length && pressed.length <= room ? pressed : [];
  const links = fitting(all.filter((one) => one.kind === "link").map(linkButton), room - shown.length);
  const numbered = choices.map((choice, index) => `${firstNumber + index}. ${plainText(choice.label)}`);
  return {
    buttons: [...calls.shown, ...shown, ...links.shown],
    lines: [...numbered, ...calls.written, ...links.written],
  };
}

/** What can be chosen under a message, in the order of its numbers: its choices, then its choice buttons. */
export function choicesOf(message: OutMessage): readonly Choice[] {
  const buttons = (message.buttons ?? []).filter((one) => one.kind === "choice");
  return [...(message.choices ?? []), ...buttons];
}

/** Buttons written out, for a message that has no text of its own to stand above them. */
export function writtenOut(buttons: readonly ZaloButton[]): readonly string[] {
  return buttons.flatMap((button) => {
    if (button.type === "oa.open.phone") return [`${button.title}: ${button.payload.phone_code}`];
    return button.type === "oa.open.url" ? [`${button.title}: ${button.payload.url}`] : [];
  });
}

interface Made {
  readonly button: ZaloButton;
  readonly line: string;
  /** The title holds the whole label. */
  readonly whole: boolean;
}

function fitting(made: readonly Made[], room: number) {
  const shown = made.slice(0, room);
  const written = [...shown.filter((one) => !one.whole), ...made.slice(room)];
  return { shown: shown.map((one) => one.button), written: written.map((one) => one.line) };
}

function callButton({ number, label }: Extract<Button, { kind: "call" }>): Made {
  const title = titleOf(label || number);
  const button = { title, type: "oa.open.phone", payload: { phone_code: number } } as const;
  return { button, line: `${plainText(label)}: ${number}`, whole: title === plainText(label || number) };
}

function linkButton({ url, label }: Extract<Button, { kind: "link" }>): Made {
  const title = titleOf(label || url);
  const button = { title, type: "oa.open.url", payload: { url } } as const;
  return { button, line: `${plainText(label)}: ${url}`, whole: title === plainText(label || url) };
}

/** Undefined where the value is too long to come back; the person types the number then. */
function choiceButton({ value, label }: Choice): ZaloButton | undefined {
  const title = titleOf(label);
  const labelled = payloadOf(value, plainText(label));
  const payload = fitsBack(labelled) ? labelled : payloadOf(value, "");
  if (title === "" || !fitsBack(payload)) return undefined;
  return { title, type: "oa.query.hide", payload };
}

function fitsBack(payload: string): boolean {
  return Buffer.byteLength(payload) <= limits.payloadBytes;
}

/** A label as a title; a longer one ends in `…` and stands whole in the text. */
function titleOf(label: string): string {
  const plain = plainText(label);
  if (plain.length <= limits.label) return plain;
  return `${plain.slice(0, graphemesOf(plain).startOf(limits.label - 1))}…`;
}
