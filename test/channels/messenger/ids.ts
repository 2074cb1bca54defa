import { createHash } from "node:crypto";
import type { MessengerDeps, MessengerSettings } from "../../../src/channels/messenger/settings.js";
import { silentLog } from "../../../src/infra/log.js";
import type { Address, MessageId, PersonKey } from "../../../src/model/ids.js";
import type { OutMessage } from "../../../src/model/message.js";

/** The Page, the app and a person of these tests; ids longer than a number can hold exactly. */
export const pageId = "100000000000001";
export const appId = "900000000000000011";
export const psid = "24901773310286417";
export const address = psid as Address;
export const appSecret = "emulator-app-secret";
export const pageToken = "EAAG-emulator-page-token";

/** Stands in for the keyed hash. */
export function personKey(of: string): PersonKey {
  return `messenger.${createHash("sha256").update(of).digest("base64url").slice(0, 22)}` as PersonKey;
}

/** Settings that reach an emulator at `graphUrl`. */
export function settingsFor(graphUrl: string, more: Partial<MessengerSettings> = {}): MessengerSettings {
  return {
    appId,
    appSecrets: [appSecret],
    verifyToken: "verify-me-please",
    pageId,
    pageToken,
    graphUrl,
    graphVersion: "v25.0",
    ...more,
  };
}

/** What the channel is given in these tests. */
export function depsFor(now: () => number, more: Partial<MessengerDeps> = {}): MessengerDeps {
  return { personKey, log: silentLog, now, ...more };
}

/** A message of the bot. */
export function said(text: string, more: Partial<OutMessage> = {}): OutMessage {
  return { id: "1767225600000-0.1" as MessageId, from: "bot", text, urgent: false, silent: false, ...more };
}
