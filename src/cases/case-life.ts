import type { Kysely } from "kysely";
import type { Keyring } from "../infra/keyring.js";
import type { CaseId, PersonKey } from "../model/ids.js";
import { type HolidayEntry, ownDays, setHolidays } from "./calendar/holiday-store.js";
import type { SpecialDay } from "./calendar/holidays.js";
import { carerHarms } from "./carer-harms.js";
import { type CaseAnswer, readField } from "./case-answers.js";
import { type CaseFilter, type CasePage, listCases } from "./case-list.js";
import type { Changed } from "./change.js";
import { withHistoryKey } from "./history-key.js";
import { changeStatus, type Reopening, reopenCase, type StatusChange } from "./life/change-status.js";
import { changeUrgency, seeLowering, type UrgencyChange } from "./life/change-urgency.js";
import { type Correction, correctField } from "./life/correct-field.js";
import { type Filling, fillFields } from "./life/fill-fields.js";
import type { Press, StepResult } from "./life/on-case.js";
import { setUnit, type UnitChange } from "./life/set-unit.js";
import { type PossibleDuplicate, possibleDuplicates, type RecognisePlace } from "./links/duplicates.js";
import { type Decision, decideLink, type LinkedCase, readLinks } from "./links/link-store.js";
import { type OfflineContact, type RecordedContact, recordContact } from "./offline/contact.js";
import { createSealing, type Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";
import { type AtOnceChange, readAtOnce, setAtOnce } from "./tasks/at-once.js";
import { type Forwarding, forwardCase } from "./tasks/forward.js";
import { isReferral } from "./tasks/kinds.js";
import {
  acknowledgeReferral,
  type OfficerReferral,
  type OfficerReport,
  officersOf,
  readOfficerReferral,
  reportReferral,
} from "./tasks/officer-desk.js";
import {
  answerReferral,
  casesReferredTo,
  concernsCommune,
  type Referral,
  type ReferralAnswer,
  type ReferredCase,
  readReferrals,
  referredTo,
} from "./tasks/referral-store.js";
import { type Suggestion, suggestTasks } from "./tasks/suggest.js";
import { type CaseTask, readTasks } from "./tasks/task-list.js";
import { addTasks, endTask, type NewTask, type TaskEnd } from "./tasks/task-store.js";

/** What is done for a case: its tasks with what should come next, what was sent where, and the cases linked to it. */
export interface CaseWork {
  readonly tasks: readonly CaseTask[];
  readonly suggestions: readonly Suggestion[];
  readonly referrals: readonly Referral[];
  readonly links: readonly LinkedCase[];
}

/** The life of cases. Changes write their line of the history themselves; who reads records it. */
export interface CaseLife {
  list(filter: CaseFilter, now: number): Promise<CasePage>;
  /** Null: no such case. `recognise` sees a commune in the words about the place while none is chosen. */
  work(id: CaseId, recognise?: RecognisePlace): Promise<CaseWork | null>;
  /** All values a field has had, the newest first. */
  field(id: CaseId, field: string): Promise<readonly CaseAnswer[]>;
  correctField(correction: Correction): Promise<StepResult>;
  fillFields(filling: Filling): Promise<StepResult>;
  changeUrgency(change: UrgencyChange): Promise<StepResult>;
  seeLowering(press: Press): Promise<StepResult>;
  changeStatus(change: StatusChange): Promise<StepResult>;
  reopen(reopening: Reopening): Promise<StepResult>;
  setUnit(change: UnitChange): Promise<StepResult>;
  addTasks(press: Press, tasks: readonly NewTask[]): Promise<StepResult>;
  endTask(end: TaskEnd): Promise<StepResult>;
  /** Sends a case to a commune. */
  forward(forwarding: Forwarding): Promise<StepResult>;
  answerReferral(answer: ReferralAnswer): Promise<StepResult>;
  referredTo(id: CaseId, communeCode: string): Promise<boolean>;
  casesReferredTo(communeCode: string): Promise<readonly ReferredCase[]>;
  /** Whether a case of any of these persons was referred to this commune. */
  concernsCommune(persons: readonly PersonKey[], communeCode: string): Promise<boolean>;
  /** How many accounts of officers of this commune may be used. */
  officersOf(communeCode: string): Promise<number>;
  /** The newest referral of a case to this commune; null: there is none. */
  officerReferral(id: CaseId, communeCode: string): Promise<OfficerReferral | null>;
  acknowledgeReferral(press: Press & { readonly commune: string }): Promise<StepResult>;
  reportReferral(report: OfficerReport): Promise<StepResult>;
  duplicates(id: CaseId, now: number, recognise: RecognisePlace): Promise<readonly PossibleDuplicate[]>;
  decideLink(decision: Decision): Promise<StepResult>;
  /** Makes a case of a phone call or a visit. */
  recordContact(contact: OfflineContact): Promise<RecordedContact>;
  /** The days the office entered itself. */
  holidays(): Promise<readonly SpecialDay[]>;
  setHolidays(entries: readonly HolidayEntry[]): Promise<void>;
  /** After how many minutes "ngay" counts as overdue in this office. */
  atOnce(): Promise<number>;
  setAtOnce(change: AtOnceChange): Promise<void>;
}

/** The life of cases over a migrated database. `changed` is told after each commit. */
export function createCaseLife(opened: Kysely<Tables>, keyring: Keyring, changed: Changed): CaseLife {
  const db = withHistoryKey(opened, keyring);
  const sealing = createSealing(keyring);
  const house = { db, sealing, changed };
  return {
    list: (filter, now) => listCases(db, sealing, filter, now),
    work: (id, recognise) => readWork(db, sealing, id, recognise),
    field: (id, field) => readField(db, sealing, id, field),
    correctField: (correction) => correctField(house, correction),
    fillFields: (filling) => fillFields(house, filling),
    changeUrgency: (change) => changeUrgency(house, change),
    seeLowering: (press) => seeLowering(house, press),
    changeStatus: (change) => changeStatus(house, change),
    reopen: (reopening) => reopenCase(house, reopening),
    setUnit: (change) => setUnit(house, change),
    addTasks: (press, tasks) => addTasks(house, press, tasks),
    endTask: (end) => endTask(house, end),
    forward: (forwarding) => forwardCase(house, forwarding),
    answerReferral: (answer) => answerReferral(house, answer),
    referredTo: (id, commune) => referredTo(db, id, commune),
    casesReferredTo: (commune) => casesReferredTo(db, commune),
    concernsCommune: (persons, commune) => concernsCommune(db, persons, commune),
    officersOf: (commune) => officersOf(db, commune),
    officerReferral: (id, commune) => readOfficerReferral(db, sealing, id, commune),
    acknowledgeReferral: (press) => acknowledgeReferral(house, press),
    reportReferral: (report) => reportReferral(house, report),
    duplicates: (id, now, recognise) => possibleDuplicates(db, sealing, id, now, recognise),
    decideLink: (decision) => decideLink(house, decision),
    recordContact: (contact) => recordContact(house, contact),
    holidays: () => ownDays(db),
    setHolidays: (entries) => setHolidays(db, entries),
    atOnce: () => readAtOnce(db),
    setAtOnce: (change) => setAtOnce(db, change),
  };
}

async function readWork(
  db: Kysely<Tables>,
  sealing: Sealing,
  id: CaseId,
  recognise: RecognisePlace = () => null,
): Promise<CaseWork | null> {
  const row = await db.selectFrom("cases").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const tasks = await readTasks(db, sealing, id);
  const dangers = await db
    .selectFrom("case_dangers")
    .select("kind")
    .distinct()
    .where("case_id", "=", id)
    .execute();
  const place = row.place_sealed === null ? "" : sealing.place.open(row.place_sealed, id);
  const received = (row.clock_from ?? row.first_message_at).getTime();
  const situation = {
    urgency: row.urgency,
    dangers: dangers.map(({ kind }) => kind),
    carerHarms: await carerHarms(db, sealing, id),
    unitKnown: row.unit_code !== null || recognise(place) !== null,
    tasks: tasks
      .filter(({ kind, done }) => !isReferral(kind) || done === null || done.at >= received)
      .map(({ kind, done }) => ({ kind, result: done?.result ?? null })),
  };
  return {
    tasks,
    suggestions: row.status === "closed" ? [] : suggestTasks(situation),
    referrals: await readReferrals(db, sealing, id),
    links: await readLinks(db, id),
  };
}
