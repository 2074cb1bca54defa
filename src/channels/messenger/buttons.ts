import type { Button, Choice } from "../../model/message.js";
import { messengerCapabilities as can } from "./capabilities.js";
import { internationalNumber, namesNumber } from "./phone.js";

/** A button of a template, in the platform's shape. */
export type PlatformButton =
  | { readonly type: "web_url"; readonly title: string; readonly url: string }
  | { readonly type: "phone_number" | "postback"; readonly title: string; readonly payload: string };

/** A quick reply, in the platform's shape. */
export interface QuickReply {
  readonly content_type: "text";
  readonly title: string;
  readonly payload: string;
}

/** What choices and buttons become: things to press, and lines that the text must say so that nothing is cut. */
export interface Pressables {
  readonly quickReplies: readonly QuickReply[];
  readonly buttons: readonly PlatformButton[];
  readonly lines: readonly string[];
}

/**
 * Choices and buttons in Messenger's limits. Where a label is too long for a quick reply, or there are more choices
 * than quick replies, all are listed in the text with their numbers and the long ones get their number to press.
 */
export function fitPressables(
  text: string,
  choices: readonly Choice[],
  buttons: readonly Button[],
  callPage: string | undefined,
): Pressables {
  const listed = choices.length > can.choices || choices.some((choice) => !fits(choice.label));
  const fitted = buttons.map((button, index) => fitButton(button, index + 1, callPage));
  return {
    quickReplies: choices.slice(0, can.choices).map(toQuickReply),
    buttons: fitted.flatMap((one) => one.button ?? []),
    lines: [
      ...numbersNotNamed(text, buttons),
      ...fitted.flatMap((one) => one.line ?? []),
      ...(listed ? choices.map((choice, index) => `${index + 1}. ${choice.label}`) : []),
    ],
  };
}

function fits(label: string): boolean {
  return label.trim() !== "" && label.length <= can.choiceLabelLength;
}

function toQuickReply(choice: Choice, index: number): QuickReply {
  const title = fits(choice.label) ? choice.label : String(index + 1);
  return { content_type: "text", title, payload: choice.value };
}

/** Call buttons whose number the text does not say. */
function numbersNotNamed(text: string, buttons: readonly Button[]): readonly string[] {
  return buttons.flatMap((button) => {
    if (button.kind !== "call" || namesNumber(text, button.number)) return [];
    return namesNumber(button.label, button.number) ? button.label : `${button.label}: ${button.number}`;
  });
}

interface FittedButton {
  readonly button?: PlatformButton;
  /** The whole label, where the button itself can show only a short one. */
  readonly line?: string;
}

function fitButton(button: Button, place: number, callPage: string | undefined): FittedButton {
  const short = { call: `Gọi ${place}`, link: `Mở ${place}`, choice: `Chọn ${place}` }[button.kind];
  const whole = button.label.trim() !== "" && button.label.length <= can.buttonLabelLength;
  const title = whole ? button.label : short;
  const made = makeButton(button, title, callPage);
  if (!made) return {};
  return whole ? { button: made } : { button: made, line: `${short}: ${button.label}` };
}

function makeButton(button: Button, title: string, callPage: string | undefined): PlatformButton | undefined {
  if (button.kind === "choice") return { type: "postback", title, payload: button.value };
  if (button.kind === "link") return { type: "web_url", title, url: button.url };
  const payload = internationalNumber(button.number);
  if (payload) return { type: "phone_number", title, payload };
  return callPage ? { type: "web_url", title, url: `${callPage}/${button.number}` } : undefined;
}
