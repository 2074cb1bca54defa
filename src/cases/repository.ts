import type { Kysely } from "kysely";
import type { Keyring } from "../infra/keyring.js";
import type { Effect } from "../model/effect.js";
import type { CaseId, EffectId, PersonKey, StaffId } from "../model/ids.js";
import { type AlertView, acknowledgeAlert, openAlerts } from "./alerts.js";
import { applyEffects } from "./apply.js";
import { type CaseView, readCase } from "./case-detail.js";
import type { Changed } from "./change.js";
import { type Closing, type ClosingResult, closeCase } from "./close.js";
import { forgetWithdrawn } from "./effects/withdraw.js";
import { forgetOver } from "./forget-over.js";
import { addHistory, caseHistory, type Deed, type HistoryLine } from "./history.js";
import { withHistoryKey } from "./history-key.js";
import { forgetApplied, putAside } from "./put-aside.js";
import { createSealing } from "./sealing.js";
import type { Tables } from "./tables.js";
import { readTalk, type TalkView } from "./talk-detail.js";
import {
  listTalks,
  type TalkFilter,
  type TalkLine,
  type TalkPage,
  talkLine,
  talkOfCase,
} from "./talk-list.js";
import { type LinePage, readTranscript } from "./transcript.js";

/** Talks and cases as the rest of the program uses them. Reads are not recorded here: who reads records it. */
export interface Cases {
  /** Applies effects once each, in order, in one transaction; see {@link applyEffects} for its errors. */
  applyEffects(effects: readonly Effect[]): Promise<void>;
  /** Passes an effect over that can not be applied, with an alarm. `fault` is a fixed word. */
  putAside(effect: Effect, fault: string): Promise<void>;
  /** Forgets ids of effects applied before a moment, milliseconds UTC; resolves with how many. */
  forgetApplied(before: number): Promise<number>;
  /** Removes what an alarm still kept of talks withdrawn before a moment, milliseconds UTC; resolves with how many. */
  forgetWithdrawn(before: number): Promise<number>;
  /** Removes sessions, sign-ins and refusals that are over; `now` in milliseconds UTC; resolves with how many rows. */
  forgetOver(now: number): Promise<number>;
  listTalks(filter: TalkFilter): Promise<TalkPage>;
  talkLine(person: PersonKey): Promise<TalkLine | null>;
  /** The talk a case belongs to. */
  talkOfCase(id: CaseId): Promise<TalkLine | null>;
  readTalk(person: PersonKey, reader: StaffId): Promise<TalkView | null>;
  readTranscript(
    person: PersonKey,
    page: { readonly before: number; readonly limit: number },
  ): Promise<LinePage>;
  readCase(id: CaseId): Promise<CaseView | null>;
  closeCase(closing: Closing): Promise<ClosingResult>;
  openAlerts(limit: number): Promise<readonly AlertView[]>;
  acknowledgeAlert(id: EffectId, staff: StaffId, at: number): Promise<AlertView | null>;
  /** Writes who did or read what; rejects when it could not be written, and then nothing may be shown. */
  record(deed: Deed): Promise<void>;
  caseHistory(id: CaseId, limit: number): Promise<readonly HistoryLine[]>;
}

/** Talks and cases over a migrated database. `changed` is told after each commit that changed a talk. */
export function createCases(opened: Kysely<Tables>, keyring: Keyring, changed: Changed): Cases {
  const db = withHistoryKey(opened, keyring);
  const sealing = createSealing(keyring);
  return {
    applyEffects: (effects) => applyEffects(db, sealing, changed, effects),
    putAside: (effect, fault) => putAside(db, sealing, changed, effect, fault),
    forgetApplied: (before) => forgetApplied(db, before),
    forgetWithdrawn: (before) => forgetWithdrawn(db, before),
    forgetOver: (now) => forgetOver(db, now),
    listTalks: (filter) => listTalks(db, sealing, filter),
    talkLine: (person) => talkLine(db, sealing, person),
    talkOfCase: (id) => talkOfCase(db, sealing, id),
    readTalk: (person, reader) => readTalk(db, sealing, person, reader),
    readTranscript: (person, page) => readTranscript(db, sealing, person, page),
    readCase: (id) => readCase(db, sealing, id),
    closeCase: async (closing) => {
      const result = await closeCase(db, sealing, closing);
      if (result.kind === "closed") changed([{ person: result.person, kinds: ["case", "talk", "alert"] }]);
      return result;
    },
    openAlerts: (limit) => openAlerts(db, limit),
    acknowledgeAlert: async (id, staff, at) => {
      const alert = await acknowledgeAlert(db, id, staff, at);
      if (alert) changed([{ person: alert.person, kinds: ["alert", "talk"] }]);
      return alert;
    },
    record: (deed) => addHistory(db, deed),
    caseHistory: (id, limit) => caseHistory(db, id, limit),
  };
}
