import type { Log } from "../../infra/log.js";
import type { PersonKey } from "../../model/ids.js";

/** What one Page on Messenger needs; ids are text, because they exceed what a number can hold. */
export interface MessengerSettings {
  readonly appId: string;
  /** App secrets, newest first: while a secret is being changed the old one still has to be accepted. */
  readonly appSecrets: readonly [string, ...string[]];
  readonly verifyToken: string;
  readonly pageId: string;
  readonly pageToken: string;
  /** `https://graph.facebook.com`, or the emulator's address. */
  readonly graphUrl: string;
  /** Like `v25.0`; always pinned, because an unversioned call falls to the oldest version the app may use. */
  readonly graphVersion: string;
  /** Form of `appsecret_proof`: with a time stamp (valid 5 minutes) or without one. Default `timed`. */
  readonly proof?: "timed" | "plain";
  /**
   * Address of our page that dials a short number, without the number: `https://tiengem.example.vn/goi`.
   * Without it short numbers get no button (see `phone.ts`), only their digits in the text.
   */
  readonly callPage?: string;
  /** Address of our webhook as it should stand in the app's dashboard. Without it the address is not checked. */
  readonly callback?: string;
  /** How long one call may take, milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** How long nothing is sent after a first refusal for the rate, milliseconds. Default 30,000. */
  readonly ratePauseMs?: number;
}

/** What the channel is given from outside. */
export interface MessengerDeps {
  /** Keyed hash of a page-scoped id. */
  readonly personKey: (address: string) => PersonKey;
  readonly log: Log;
  /** Milliseconds UTC; stamps `appsecret_time`. */
  readonly now: () => number;
  /** Counts something that failed without further consequence. */
  readonly count?: (what: "acknowledge-failed" | "acknowledge-skipped") => void;
}
