import type { BlockReason } from "./block.js";
import type { ChannelId } from "./channel-id.js";
import type { Address, EventId, MessageId, PersonKey, StaffId } from "./ids.js";
import type { LendableFlow } from "./lendable-flow.js";
import type { Urgency } from "./urgency.js";

/**
 * Everything that changes a talk, as it stands on an inbox.
 * `at` is the platform's time, `receivedAt` ours; both milliseconds UTC.
 */
export interface Event {
  readonly id: EventId;
  readonly person: PersonKey;
  readonly channel: ChannelId;
  readonly address: Address;
  readonly at: number;
  readonly receivedAt: number;
  /** Another app or a person in the platform's own inbox has this talk: we read along and must not answer. */
  readonly standby?: true;
  readonly body: EventBody;
}

export type EventBody = PersonEvent | StaffEvent | SystemEvent;

/**
 * The moment of an own action of the person, from which a platform's messaging window runs, milliseconds UTC; null: the
 * event is none. The platform's time, since a webhook may come late, but never one that lies ahead of ours.
 */
export function actionTime(event: Event): number | null {
  return opensWindow(event) ? Math.min(event.at, event.receivedAt) : null;
}

/** On Messenger a reaction opens it, on Zalo none does; taking one away never does. */
function opensWindow({ channel, body }: Event): boolean {
  if (body.kind === "reaction") return channel === "messenger" && !body.removed;
  return ["text", "choice", "media", "start"].includes(body.kind);
}

/** What the person did. */
export type PersonEvent =
  | { readonly kind: "text"; readonly text: string }
  /** A button or quick reply: `value` is what we put into it, `label` what the person saw, if the platform says. */
  | { readonly kind: "choice"; readonly value: string; readonly label?: string }
  | {
      readonly kind: "media";
      readonly media: "image" | "audio" | "video" | "file" | "sticker" | "location" | "contact" | "other";
      readonly urls: readonly string[];
      /** Words beside it (a caption), empty if none. */
      readonly text: string;
    }
  /** First contact or a link: Get Started, follow, m.me with or without `ref`. */
  | { readonly kind: "start"; readonly ref?: string }
  /** The person changed an earlier message; `text` is the whole new text. */
  | { readonly kind: "edit"; readonly text: string }
  | { readonly kind: "reaction"; readonly emoji?: string; readonly removed: boolean }
  /** The person stopped following or blocked us. */
  | { readonly kind: "leave" }
  /** The person asked the platform that data be deleted. */
  | { readonly kind: "withdraw" };

/** What hotline staff did. */
export type StaffEvent =
  | { readonly kind: "take-over"; readonly staff: StaffId; readonly name: string }
  | { readonly kind: "staff-message"; readonly staff: StaffId; readonly name: string; readonly text: string }
  /** `settled`: whoever gave it back answered for it that nothing in it waits for a person any more. */
  | { readonly kind: "hand-back"; readonly staff: StaffId; readonly name?: string; readonly settled?: true }
  /** Who holds the talk works for the person without writing to them: the clock of silence waits for that. */
  | { readonly kind: "staff-work"; readonly staff: StaffId; readonly work: StaffWork }
  /** `staff` passes the talk on; `from` is who held it when that was decided, null: nobody of the staff. */
  | {
      readonly kind: "transfer";
      readonly staff: StaffId;
      readonly from: StaffId | null;
      readonly to: StaffId;
      readonly toName: string;
    }
  /** The bot asks the questions of a flow while the talk stays with the member of staff. */
  | { readonly kind: "run-flow"; readonly staff: StaffId; readonly name: string; readonly flow: LendableFlow }
  /** The bot answers this person no longer until `until`, milliseconds UTC; words of danger lift it at once. */
  | {
      readonly kind: "block";
      readonly staff: StaffId;
      readonly reason: BlockReason;
      readonly until: number;
    }
  | { readonly kind: "unblock"; readonly staff: StaffId }
  /** Somebody answered from the platform's own inbox (Page inbox, OA Manager). */
  | { readonly kind: "outside-answer"; readonly text: string }
  /** The platform says that another app or its own inbox has the talk, or has given it back. */
  | { readonly kind: "outside-control"; readonly held: boolean };

/** `calling`: a member of staff says that they are on the phone for the person. */
export const staffWorks = ["call", "note", "typing", "calling"] as const;
export type StaffWork = (typeof staffWorks)[number];

/** What time did, and what became of an alarm. */
export type SystemEvent =
  /** `name` says which clock rang; `since` is the moment it was wound, to recognise a stale one. */
  | { readonly kind: "timer"; readonly name: TimerName; readonly since: number }
  /** An alarm of this talk climbed to rung `rung` (0 is the first): who was called, or that nobody could be. */
  | {
      readonly kind: "rung";
      readonly rung: number;
      readonly told: "on-call" | "supervisor" | "province";
      readonly nobody: boolean;
      readonly urgency: Urgency;
    };

/** `staff-silence`: staff hold the talk and have not answered; `flow-broke-off`: the person stopped in mid-report. */
export type TimerName = "staff-silence" | "flow-broke-off";

/** What a platform tells of a message we sent: no turn, only for the sender. */
export interface Receipt {
  readonly person: PersonKey;
  readonly channel: ChannelId;
  readonly at: number;
  readonly kind: "echo" | "delivered" | "read";
  /** Our own id, where the platform gives it back (Messenger's metadata). */
  readonly messageId?: MessageId;
  /** The platform's ids of the messages. */
  readonly platformIds: readonly string[];
  /** Everything sent up to this time is meant (watermark), milliseconds UTC. */
  readonly upTo?: number;
  /** Hash of an echo's text, where neither id can be relied on. */
  readonly textHash?: string;
}
