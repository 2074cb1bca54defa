import type { Capabilities } from "../../model/channel.js";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Limits of Messenger's Send API. The text limit is given as "less than 2000" in one place and as "at most 2000"
 * in another, without its unit: 1900 UTF-16 units are safe under every reading. The windows (24 hours; 7 days for
 * words a person wrote, tag HUMAN_AGENT) end a minute early, so that none closes while a message is on its way.
 */
export const messengerCapabilities: Capabilities = {
  textLength: 1_900,
  choices: 13,
  choiceLabelLength: 20,
  buttons: 3,
  buttonLabelLength: 20,
  buttonTextLength: 640,
  windowMs: day - minute,
  humanWindowMs: 7 * day - minute,
  typing: true,
  silent: true,
  mergeTurn: false,
};
