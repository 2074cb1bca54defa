import type { Capabilities } from "../../model/channel.js";

const hour = 60 * 60_000;

/** Limits of one message (`/message/cs`): text in UTF-16 units after NFC, payloads in UTF-8 bytes. */
export const limits = { text: 2000, buttons: 5, label: 100, payloadBytes: 999 } as const;

/** How long after a person's last action sending is free, and how long it is possible at all, milliseconds. */
export const windows = { freeMs: 48 * hour, openMs: 7 * 24 * hour } as const;

/**
 * What a Zalo Official Account can do. A title may have 100 characters, but phones cut it from about 35 on.
 * `billedBotWords`: automatic words may also be sent in the part of the window that costs money.
 */
export function zaloCapabilities(billedBotWords: boolean): Capabilities {
  return {
    textLength: limits.text,
    choices: limits.buttons,
    choiceLabelLength: 35,
    buttons: limits.buttons,
    buttonLabelLength: 35,
    buttonTextLength: limits.text,
    windowMs: billedBotWords ? windows.openMs : windows.freeMs,
    humanWindowMs: windows.openMs,
    typing: false,
    silent: false,
    mergeTurn: true,
  };
}
