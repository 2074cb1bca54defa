import type { Cases } from "../../cases/repository.js";
import type { Log } from "../../infra/log.js";
import type { ChannelId } from "../../model/channel-id.js";
import type { Event } from "../../model/event.js";
import type { StaffId } from "../../model/ids.js";
import type { Accounts } from "../accounts/accounts.js";
import type { Content } from "../api/content-contract.js";
import type { LiveHub } from "../live/hub.js";
import type { WindowRules } from "../window.js";

/** What the staff's API works with; what belongs to other rooms comes in as a function. */
export interface HotlineNeeds {
  readonly accounts: Accounts;
  readonly cases: Cases;
  readonly live: LiveHub;
  /** Puts an event on the person's inbox. Its address is empty: the mail room keeps the real one. */
  accept(event: Event): Promise<"accepted" | "seen" | "full">;
  /** Says that somebody looks; resolves with until when that counts, milliseconds UTC. */
  presence(staff: StaffId): Promise<number>;
  /** Makes a link that opens one practice talk, once; `expiresAt` in milliseconds UTC. */
  createPracticeLink(): Promise<{ readonly url: string; readonly expiresAt: number }>;
  /** How far the bot's answers have been read and verified; `at` in milliseconds UTC. */
  content(at: number): Content;
  readonly capabilities: Readonly<Record<ChannelId, WindowRules>>;
  /** Origins of the console's own pages, e.g. `https://tiengem.example.vn`; requests from others change nothing. */
  readonly origins: readonly string[];
  /** The clock, milliseconds UTC. */
  now(): number;
  readonly log: Log;
  /** Milliseconds between two comments of a live stream; 15 s when left out. */
  readonly beatMs?: number;
}
