import type { Keyring } from "../infra/keyring.js";
import type { Span } from "../model/danger.js";
import type { TranscriptEntry } from "../model/effect.js";
import type { CaseId, PersonKey, StaffId } from "../model/ids.js";
import type { CallWords } from "./calls/call-words.js";

/** What an entry's sealed detail holds: all of a {@link TranscriptEntry} that has no column of its own. */
export type EntryDetail = Pick<
  TranscriptEntry,
  "name" | "choices" | "buttons" | "media" | "dangers" | "held"
>;

/**
 * Seals and opens every column with personal content. The context names table, column and row,
 * so that a sealed value moved to another row cannot be opened.
 */
export interface Sealing {
  readonly text: Column<[person: PersonKey, number: number], string>;
  readonly detail: Column<[person: PersonKey, number: number], EntryDetail>;
  readonly answer: Column<[caseId: CaseId, number: number], string>;
  readonly evidence: Column<[caseId: CaseId, number: number], readonly Span[]>;
  readonly place: Column<[caseId: CaseId], string>;
  readonly note: Column<[caseId: CaseId], string>;
  readonly phone: Column<[phone: string], string>;
  /** What a task says, and how it ended. */
  readonly taskWords: Column<[task: string], string>;
  readonly taskNote: Column<[task: string], string>;
  readonly referralNote: Column<[task: string], string>;
  readonly officerNote: Column<[report: string], string>;
  readonly talkNote: Column<[id: string], string>;
  /** What somebody began to answer. */
  readonly answerDraft: Column<[staff: StaffId, person: PersonKey], string>;
  /** What a shift leaves to the next one. */
  readonly shiftNote: Column<[shift: string], string>;
  readonly dutyEmail: Column<[staff: StaffId], string>;
  readonly webhookUrl: Column<[webhook: string], string>;
  readonly webhookSecret: Column<[webhook: string], string>;
  /** Who was rung on which number, what was promised and passed on. */
  readonly callWords: Column<[call: string], CallWords>;
  readonly formName: Column<[form: string], string>;
  /** The file itself. */
  readonly formContent: ByteColumn<[form: string]>;
}

/** One sealed column; `row` is the row's key. */
interface Column<Row extends readonly unknown[], Value> {
  seal(value: Value, ...row: Row): string;
  /** Throws a `Fault` when it was changed, moved, or sealed with a key no longer there. */
  open(sealed: string, ...row: Row): Value;
}

/** A sealed column of files. */
interface ByteColumn<Row extends readonly unknown[]> {
  seal(bytes: Uint8Array, ...row: Row): Buffer;
  open(sealed: Uint8Array, ...row: Row): Buffer;
}

/** The sealed columns over one keyring. */
export function createSealing(keyring: Keyring): Sealing {
  return {
    text: words(keyring, "transcript_entries.text"),
    detail: json(keyring, "transcript_entries.detail"),
    answer: words(keyring, "case_answers.value"),
    evidence: json(keyring, "case_dangers.evidence"),
    place: words(keyring, "cases.place"),
    note: words(keyring, "cases.outcome_note"),
    phone: words(keyring, "duty_phones.chat"),
    taskWords: words(keyring, "case_tasks.words"),
    taskNote: words(keyring, "case_tasks.note"),
    referralNote: words(keyring, "case_referrals.report_note"),
    officerNote: words(keyring, "referral_reports.note"),
    talkNote: words(keyring, "talk_notes.text"),
    answerDraft: words(keyring, "answer_drafts.text"),
    shiftNote: words(keyring, "shifts.note"),
    dutyEmail: words(keyring, "duty_addresses.email"),
    webhookUrl: words(keyring, "alarm_webhooks.url"),
    webhookSecret: words(keyring, "alarm_webhooks.secret"),
    callWords: json(keyring, "calls.words"),
    formName: words(keyring, "case_forms.name"),
    formContent: bytes(keyring, "case_forms.content"),
  };
}

function words<Row extends readonly unknown[]>(keyring: Keyring, column: string): Column<Row, string> {
  return {
    seal: (value, ...row) => keyring.seal(value, context(column, row)),
    open: (sealed, ...row) => keyring.open(sealed, context(column, row)),
  };
}

function json<Row extends readonly unknown[], Value>(keyring: Keyring, column: string): Column<Row, Value> {
  const text = words<Row>(keyring, column);
  return {
    seal: (value, ...row) => text.seal(JSON.stringify(value), ...row),
    // Sealed with authentication: what opens is what this program wrote.
    open: (sealed, ...row) => JSON.parse(text.open(sealed, ...row)) as Value,
  };
}

function bytes<Row extends readonly unknown[]>(keyring: Keyring, column: string): ByteColumn<Row> {
  return {
    seal: (value, ...row) => keyring.sealBytes(value, context(column, row)),
    open: (sealed, ...row) => keyring.openBytes(sealed, context(column, row)),
  };
}

function context(column: string, row: readonly unknown[]): string {
  return [column, ...row].join(":");
}
