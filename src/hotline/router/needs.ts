import type { Audit } from "../../cases/audit/audit.js";
import type { CaseLife } from "../../cases/case-life.js";
import type { Morning } from "../../cases/morning/morning.js";
import type { Cases } from "../../cases/repository.js";
import type { Supervision } from "../../cases/supervision/store.js";
import type { Log } from "../../infra/log.js";
import type { ChannelId } from "../../model/channel-id.js";
import type { DangerFinding } from "../../model/danger.js";
import type { Event } from "../../model/event.js";
import type { CaseId, StaffId } from "../../model/ids.js";
import type { Units } from "../../model/unit.js";
import type { Accounts } from "../accounts/accounts.js";
import type { Content } from "../api/content-contract.js";
import type { OpeningPreview } from "../api/settings-contract.js";
import type { CallDesk } from "../call-desk.js";
import type { Noted } from "../channel-state/troubles.js";
import type { Directory } from "../directory/directory.js";
import type { PhoneDesk } from "../duty-bot/phone-desk.js";
import type { FormDesk } from "../form-desk.js";
import type { GoLiveItem, NextLevel, WrittenItem } from "../go-live/store.js";
import type { AlarmDesk } from "../ladder/alarm-desk.js";
import type { LiveHub } from "../live/hub.js";
import type { Presses } from "../presses.js";
import type { Roster } from "../roster/roster.js";
import type { By } from "../roster/store.js";
import type { Opening } from "../settings/opening.js";
import type { OpeningWithPast } from "../settings/opening-store.js";
import type { TalkDesk } from "../talk-desk.js";
import type { WindowRules } from "../window.js";

/** What the staff's API works with; what belongs to other rooms comes in as a function. */
export interface HotlineNeeds {
  readonly accounts: Accounts;
  readonly cases: Cases;
  readonly caseLife: CaseLife;
  readonly live: LiveHub;
  /** Puts an event on the person's inbox. Its address is empty: the mail room keeps the real one. */
  accept(event: Event): Promise<"accepted" | "seen" | "full">;
  /** Says that somebody looks; resolves with until when that counts, milliseconds UTC. */
  presence(staff: StaffId): Promise<number>;
  /** Makes a link that opens one practice talk, once; `expiresAt` in milliseconds UTC. */
  createPracticeLink(): Promise<{ readonly url: string; readonly expiresAt: number }>;
  /** How far the bot's answers have been read and verified; `at` in milliseconds UTC. */
  content(at: number): Content;
  /** What staff do with a talk beside answering it. */
  readonly talkDesk: TalkDesk;
  /** Who read and did what. */
  readonly audit: Audit;
  /** The sheet of numbers. */
  readonly directory: Directory;
  /** The units of today, for who picks one. */
  readonly units: Units;
  /** Whether a case was referred to a commune-level unit, by its code; nothing was when left out. */
  referredTo?(caseId: CaseId, commune: string): Promise<boolean>;
  /** Cards, calls about a case, and the procedure when contact is lost. */
  readonly callDesk: CallDesk;
  /** Looks for danger in what somebody said. */
  findDanger(words: string): DangerFinding;
  /** The night's talks, and who has seen them. */
  readonly morning: Morning;
  /** The number of the office's own line, for officers who want to ask; none when left out. */
  readonly officePhone?: string | undefined;
  /** The decree's forms of a case. */
  readonly forms: FormDesk;
  /** What supervisors look at. */
  readonly supervision: Supervision;
  /** Each press of a button counts once. */
  readonly presses: Presses;
  /** Which platforms are set up, and what all processes noted of their troubles. */
  readonly channels: {
    readonly on: readonly ChannelId[];
    troubles(): Promise<readonly Noted[]>;
  };
  /** Duty phones; null: there is no duty bot. */
  readonly phones: PhoneDesk | null;
  /** Who is on call, how alarms reach them, and the sheet before opening. */
  readonly duty: DutyOffice;
  readonly capabilities: Readonly<Record<ChannelId, WindowRules>>;
  /** Origins of the console's own pages, e.g. `https://tiengem.example.vn`; requests from others change nothing. */
  readonly origins: readonly string[];
  /** The clock, milliseconds UTC. */
  now(): number;
  readonly log: Log;
  /** Milliseconds between two comments of a live stream; 15 s when left out. */
  readonly beatMs?: number;
}

/** What an office settles so that nobody waits unseen. */
export interface DutyOffice {
  readonly roster: Roster;
  readonly alarms: AlarmDesk;
  /** What the office says of itself in the welcome. */
  readonly opening: {
    read(): Promise<OpeningWithPast>;
    write(opening: Opening, by: By): Promise<void>;
    /** What a person is told first with these sentences. */
    preview(opening: Opening): Promise<OpeningPreview>;
  };
  readonly goLive: {
    read(): Promise<readonly GoLiveItem[]>;
    write(item: WrittenItem, by: By): Promise<void>;
    /** Whether the ladder ends at somebody who can be called. */
    nextLevel(at: number): Promise<NextLevel>;
  };
}
