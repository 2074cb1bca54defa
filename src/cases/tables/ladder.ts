import type { Generated, GeneratedAlways } from "kysely";
import type { EffectId, StaffId } from "../../model/ids.js";

/** Shifts, alarms on their way to people, and what an office has to settle before it opens. */
export interface LadderTables {
  shifts: ShiftTable;
  shift_patterns: ShiftPatternTable;
  shift_swaps: ShiftSwapTable;
  duty_addresses: DutyAddressTable;
  alarm_webhooks: AlarmWebhookTable;
  alarm_settings: AlarmSettingTable;
  alert_climbs: AlertClimbTable;
  alert_rungs: AlertRungTable;
  alarm_deliveries: AlarmDeliveryTable;
  alarm_attempts: AlarmAttemptTable;
  go_live_items: GoLiveItemTable;
  unread_permits: UnreadPermitTable;
}

/** Who is on call from when to when. */
export interface ShiftTable {
  id: string;
  staff: StaffId;
  rank: "first" | "second" | "supervisor" | "province";
  from_at: Date;
  to_at: Date;
  /** What the next shift has to know. */
  note_sealed: string | null;
}

/** A shift of every week, by Vietnamese time of day. */
export interface ShiftPatternTable {
  id: string;
  staff: StaffId;
  rank: ShiftTable["rank"];
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
  from_minute: number;
  /** Above 1440: it ends on the next day. */
  to_minute: number;
}

/** Somebody asks that another take the shift. */
export interface ShiftSwapTable {
  id: string;
  shift: string;
  asked_by: StaffId;
  /** Null: whoever wants to. */
  asked_of: StaffId | null;
  state: "open" | "accepted" | "declined" | "withdrawn";
  at: Date;
  decided_by: StaffId | null;
  decided_at: Date | null;
}

/** Where a member of staff gets alarms by e-mail. */
export interface DutyAddressTable {
  staff: StaffId;
  email_sealed: string;
}

/** A service of the office that is told of every alarm. */
export interface AlarmWebhookTable {
  id: string;
  name: string;
  url_sealed: string;
  secret_sealed: string;
}

/** A setting that differs from its default in the code, as JSON. */
export interface AlarmSettingTable {
  key: string;
  value: string;
}

/** How far an alarm has climbed; the row goes when somebody has acknowledged it. */
export interface AlertClimbTable {
  alert_id: EffectId;
  /** The lowest rung not yet carried out. */
  rung: Generated<number>;
  /** When the last rung was carried out. */
  last_at: Date | null;
  due_at: Date;
  /** Somebody on call passed it on: the next level is told at once. */
  hurried: Generated<boolean>;
}

/** A rung that was carried out, and whether it reached anybody. */
export interface AlertRungTable {
  alert_id: EffectId;
  rung: number;
  told: "on-call" | "supervisor" | "province";
  state: "calling" | "reached" | "unreached";
  at: Date;
}

/** One thing to be sent by one way; it stays until it went out or was given up. */
export interface AlarmDeliveryTable {
  id: string;
  alert_id: EffectId | null;
  rung: number | null;
  way: "duty-bot" | "e-mail" | "webhook" | "person";
  /** A member of staff, a webhook or a person's key. */
  target: string;
  /** It goes to one of those this rung is for, so that its success means that they were called. */
  counts: boolean;
  /** What is sent, as JSON: never words of a talk. */
  notice: string;
  state: Generated<"waiting" | "sent" | "failed" | "dropped">;
  attempts: Generated<number>;
  due_at: Date;
  at: Date;
}

/** One attempt to send, with what came of it. */
export interface AlarmAttemptTable {
  id: GeneratedAlways<string>;
  delivery: string;
  at: Date;
  sent: boolean;
  /** A fixed word or the number the other side answered. */
  code: string;
}

/** One item of the sheet that is filled in before the doors open. */
export interface GoLiveItemTable {
  item: string;
  note: string;
  /** `YYYY-MM-DD`, where the item has a date. */
  day: string | null;
  ticked_by: StaffId | null;
  ticked_at: Date | null;
  /** It was ticked by this row of `unread_permits`. */
  permit: string | null;
}

/** Somebody allowed that the doors open although answers wait to be read. Never changed. */
export interface UnreadPermitTable {
  id: GeneratedAlways<string>;
  at: Date;
  /** Who wrote it down. */
  staff: StaffId;
  /** How many answers nobody had read. */
  unread: number;
  /** Who is responsible for it. */
  named: string;
  reason: string;
}
