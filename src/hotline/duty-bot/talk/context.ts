import type { Conversation, ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Log } from "../../../infra/log.js";
import { type Action, allowed } from "../../permissions.js";
import type { DutyDesk } from "../desk.js";
import type { LinkCodes } from "../phones/link-codes.js";
import type { PhoneOwner, Phones } from "../phones/phones.js";
import type { RecentAlerts } from "../recent.js";
import type { Said } from "../speaker.js";
import type { ChatId } from "../transport/chats.js";

/** What talking with staff works with. */
export interface TalkNeeds {
  readonly desk: DutyDesk;
  readonly phones: Phones;
  readonly codes: LinkCodes;
  readonly recent: RecentAlerts;
  /** The console's address: it asks for sign-in. */
  readonly consoleUrl: string;
  /** Milliseconds UTC. */
  now(): number;
  readonly log: Log;
}

/** What is known of one message from a linked phone. */
export interface DutyPart {
  readonly needs: TalkNeeds;
  readonly chatId: ChatId;
  readonly owner: PhoneOwner;
  /** Answers; `urgent` may use the messages kept for P0. */
  say(text: string, urgent?: boolean): Promise<Said>;
  /** Makes a wish count once, also when this message is worked off twice. */
  readonly request: string;
}

/** A message on its way through the bot. */
export type DutyContext = ConversationFlavor<Context> & { duty: DutyPart };

/** A guided conversation. Everything it asks or does outside itself goes through `external`, which is not replayed. */
export type Dialog = Conversation<DutyContext, Context>;

/** True if this account may do it, by the same table as the console. */
export function may({ roles }: PhoneOwner, action: Action, holdsTalk = false): boolean {
  return allowed(action, { roles, holdsTalk });
}
