import type { GeneratedAlways, Selectable } from "kysely";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";

/** Tables of what staff do with a talk beside answering: notes, colleagues who follow it, ready answers, limits. */
export interface TalkWorkTables {
  talk_notes: TalkNoteTable;
  talk_companions: TalkCompanionTable;
  own_replies: OwnReplyTable;
  talk_settings: TalkSettingTable;
  take_over_wishes: TakeOverWishTable;
  answer_drafts: AnswerDraftTable;
}

/**
 * `note`: for everybody; `whisper`: a supervisor to the holder; `transfer`: said when the talk was passed on;
 * `pull`: why a supervisor took it from the one it is addressed to.
 */
export const noteKinds = ["note", "whisper", "transfer", "pull"] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface TalkNoteTable {
  id: string;
  /** Orders the notes as they were written. */
  number: GeneratedAlways<string>;
  person: PersonKey;
  /** The case that was open; notes outside cases go when the person withdraws. */
  case_id: CaseId | null;
  kind: NoteKind;
  staff: StaffId;
  /** To whom it is addressed; null: to nobody in particular. */
  to_staff: StaffId | null;
  /** When the addressed one said to have read it. */
  seen_at: Date | null;
  text_sealed: string;
  /** Number of the newest line of the transcript when it was written. */
  after_number: number;
  at: Date;
}

/** `follow`: reads along; `ring`: makes the calls while another writes. */
export const companionTasks = ["follow", "ring"] as const;
export type CompanionTask = (typeof companionTasks)[number];

export interface TalkCompanionTable {
  person: PersonKey;
  staff: StaffId;
  task: CompanionTask;
  since: Date;
}

/** A ready answer that a supervisor of this office wrote; it holds nothing of any person. */
export interface OwnReplyTable {
  id: string;
  title: string;
  text: string;
  moment: string;
  made_by: StaffId;
  at: Date;
  removed_at: Date | null;
}

export interface TalkSettingTable {
  name: string;
  value: number;
}

/** Somebody is about to take a talk: it counts among theirs until the turn has decided, or for a moment. */
export interface TakeOverWishTable {
  staff: StaffId;
  person: PersonKey;
  at: Date;
}

/** An answer begun and not sent; for its writer alone. */
export interface AnswerDraftTable {
  staff: StaffId;
  person: PersonKey;
  text_sealed: string;
  expires_at: Date;
}

export type TalkNoteRow = Selectable<TalkNoteTable>;
