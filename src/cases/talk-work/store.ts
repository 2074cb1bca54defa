import type { Kysely } from "kysely";
import type { Keyring } from "../../infra/keyring.js";
import type { PersonKey, StaffId } from "../../model/ids.js";
import type { Changed } from "../change.js";
import { withHistoryKey } from "../history-key.js";
import { createSealing } from "../sealing.js";
import type { CompanionTask } from "../tables/talk-work.js";
import type { Tables } from "../tables.js";
import { type Companion, companionsOf, setCompanion } from "./companions.js";
import { type Draft, type DraftOf, forgetDraft, keepDraft, readDraft } from "./drafts.js";
import { type Colleague, colleagues, type Load, loadOf, readMaxTalks, writeMaxTalks } from "./load.js";
import { hasReason, type Looking, noteOpening, type StoredMedia, storedMedia } from "./media.js";
import {
  markSeen,
  type NewNote,
  type Notice,
  openNotices,
  readNotes,
  type TalkNote,
  writeNote,
} from "./notes.js";
import type { OpenReason } from "./open-reason.js";
import { type NewReply, type OwnReply, ownReplies, removeReply, saveReply } from "./own-replies.js";
import { type TakeOverWish, wishTakeOver } from "./wishes.js";

/** What staff do with a talk beside answering it. All times are milliseconds UTC. */
export interface TalkWork {
  /** False: there is no such talk. */
  writeNote(note: NewNote): Promise<boolean>;
  readNotes(person: PersonKey): Promise<readonly TalkNote[]>;
  openNotices(staff: StaffId): Promise<readonly Notice[]>;
  /** False: no note of this id is addressed to this reader. */
  markSeen(id: string, staff: StaffId, at: number): Promise<boolean>;
  companionsOf(person: PersonKey): Promise<readonly Companion[]>;
  /** Joins, takes another task, or with null leaves. */
  setCompanion(person: PersonKey, staff: StaffId, task: CompanionTask | null, at: number): Promise<void>;
  loadOf(staff: StaffId): Promise<Load>;
  /** False: `fits` refused what the member of staff holds and is about to take. */
  wishTakeOver(wish: TakeOverWish, fits: (load: Load) => boolean): Promise<boolean>;
  /** These, or with null all that have not left. */
  colleagues(among: readonly StaffId[] | null): Promise<readonly Colleague[]>;
  maxTalks(): Promise<number>;
  setMaxTalks(value: number, staff: StaffId, at: number): Promise<void>;
  ownReplies(): Promise<readonly OwnReply[]>;
  saveReply(reply: NewReply, staff: StaffId, at: number): Promise<boolean>;
  removeReply(id: string, staff: StaffId, at: number): Promise<boolean>;
  storedMedia(person: PersonKey, number: number): Promise<StoredMedia | null>;
  keepDraft(draft: Draft): Promise<void>;
  readDraft(of: DraftOf, at: number): Promise<string | null>;
  forgetDraft(of: DraftOf): Promise<void>;
  noteOpening(looking: Looking, reason: OpenReason): Promise<void>;
  hasReason(looking: Looking): Promise<boolean>;
}

/** The work on talks over a migrated database. `changed` is told after each commit that changed a talk. */
export function createTalkWork(opened: Kysely<Tables>, keyring: Keyring, changed: Changed): TalkWork {
  const db = withHistoryKey(opened, keyring);
  const sealing = createSealing(keyring);
  const tell = (person: PersonKey) => changed([{ person, kinds: ["note"] }]);
  return {
    writeNote: async (note) => {
      const written = await writeNote(db, sealing, note);
      if (written) tell(note.person);
      return written;
    },
    readNotes: (person) => readNotes(db, sealing, person),
    openNotices: (staff) => openNotices(db, staff),
    markSeen: async (id, staff, at) => {
      const person = await markSeen(db, id, staff, at);
      if (person !== null) tell(person);
      return person !== null;
    },
    companionsOf: (person) => companionsOf(db, person),
    setCompanion: async (person, staff, task, at) => {
      await setCompanion(db, person, staff, task, at);
      tell(person);
    },
    loadOf: (staff) => loadOf(db, staff),
    wishTakeOver: (wish, fits) => wishTakeOver(db, wish, fits),
    colleagues: (among) => colleagues(db, among),
    maxTalks: () => readMaxTalks(db),
    setMaxTalks: (value, staff, at) => writeMaxTalks(db, value, staff, at),
    ownReplies: () => ownReplies(db),
    saveReply: (reply, staff, at) => saveReply(db, reply, staff, at),
    removeReply: (id, staff, at) => removeReply(db, id, staff, at),
    storedMedia: (person, number) => storedMedia(db, sealing, person, number),
    keepDraft: (draft) => keepDraft(db, sealing, draft),
    readDraft: (of, at) => readDraft(db, sealing, of, at),
    forgetDraft: (of) => forgetDraft(db, of),
    noteOpening: (looking, reason) => noteOpening(db, looking, reason),
    hasReason: (looking) => hasReason(db, looking),
  };
}
