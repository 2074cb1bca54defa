import type { Alert, CaseDetail, Entry, Me, TalkRow } from "../../src/hotline/api/contract.js";
import type { CaseId, MessageId, PersonKey, StaffId } from "../../src/model/ids.js";

export const minute = 60_000;
export const hour = 60 * minute;

/** The key of an invented person. */
export function person(name: string, channel = "web"): PersonKey {
  return `${channel}.${name.padEnd(22, "0")}` as PersonKey;
}

/** Everything that on-call staff may do. */
const onCall: Me["actions"] = [
  "me.read",
  "me.password",
  "me.second-factor",
  "me.sign-out-everywhere",
  "presence.tell",
  "live.listen",
  "talk.list",
  "talk.read",
  "talk.take-over",
  "talk.answer",
  "talk.hand-back",
  "talk.transfer",
  "talk.run-flow",
  "talk.note",
  "talk.join",
  "media.read",
  "notice.list",
  "colleague.list",
  "reply.list",
  "case.read",
  "case.list",
  "case.work",
  "case.edit",
  "case.urgency",
  "holiday.read",
  "case.close",
  "alert.list",
  "alert.acknowledge",
  "practice.create",
  "content.read",
];

/** An invented member of staff. */
export function staff(id: string, name: string, more: Partial<Me> = {}): Me {
  return {
    id: id as StaffId,
    name,
    login: `${id}@vi-du.vn`,
    roles: ["operator"],
    commune: null,
    mustChangePassword: false,
    hasPassword: true,
    secondFactor: false,
    mustSetSecondFactor: false,
    actions: onCall,
    ...more,
  };
}

/** Nothing was sent to a commune. */
export const noMarks = {
  ...{ helpSince: null, unsafe: false, unheardSince: null, takenDueAt: null, foundSafe: false },
};

/** A row that waits, with nothing urgent known. */
export function row(key: PersonKey, more: Partial<TalkRow> = {}): TalkRow {
  return {
    person: key,
    channel: "web",
    state: "waiting",
    urgency: null,
    dangers: [],
    voice: "unknown",
    practice: false,
    holder: { who: "bot", staffId: null, name: null, since: null },
    caseId: null,
    caseStatus: null,
    legalDeadlineAt: null,
    openAlerts: 0,
    lastPersonAt: Date.now(),
    lastAnswerAt: null,
    unansweredSince: null,
    voiceChangedAt: null,
    lentFlow: null,
    forwardDueAt: null,
    communeMarks: noMarks,
    patienceUntil: null,
    callsLeft: 2,
    blockedUntil: null,
    place: null,
    age: null,
    humanUntil: null,
    ...more,
  };
}

/** A line of a transcript said by the person now. */
export function entry(number: number, text: string, more: Partial<Entry> = {}): Entry {
  return {
    number,
    at: Date.now(),
    by: "person",
    text,
    name: null,
    messageId: null,
    delivery: null,
    choices: [],
    buttons: [],
    media: null,
    dangers: [],
    held: false,
    ...more,
  };
}

/** Words of ours with a delivery state. */
export function sent(
  number: number,
  by: "bot" | "staff",
  text: string,
  state: NonNullable<Entry["delivery"]>["state"],
  more: Partial<Entry> = {},
): Entry {
  const delivery = { state, reason: null, code: null, at: Date.now() };
  return entry(number, text, { by, delivery, messageId: `0.1-0.${number}` as MessageId, ...more });
}

/** An open alarm. */
export function alarm(id: string, key: PersonKey, more: Partial<Alert> = {}): Alert {
  return {
    id,
    person: key,
    channel: "web",
    caseId: null,
    urgency: "P0",
    reason: "danger",
    dangers: [],
    practice: false,
    at: Date.now(),
    acknowledgedAt: null,
    acknowledgedBy: null,
    ...more,
  };
}

/** An answer that the person gave in a flow, with no line of the talk known. */
const plain = { line: null, staff: null, reason: null };

/** A case of a child who is being hit. */
export function caseOf(key: PersonKey, id: string, more: Partial<CaseDetail> = {}): CaseDetail {
  const at = Date.now() - 14 * minute;
  return {
    id: id as CaseId,
    person: key,
    channel: "web",
    status: "new",
    urgency: "P0",
    urgencies: [
      { urgency: "P1", at, rules: "2026-1", staff: null, reason: null },
      { urgency: "P0", at: at + minute, rules: "2026-1", staff: null, reason: null },
    ],
    voice: "child",
    origin: "report-abuse",
    practice: false,
    intake: "open",
    openedAt: at,
    firstMessageAt: at,
    clockFrom: at,
    ...{ forwardDueAt: null, communeMarks: noMarks, story: [] },
    legalDeadlineAt: at + 12 * hour,
    place: null,
    unit: null,
    lowered: null,
    mergedInto: null,
    merged: [],
    answers: [
      {
        field: "place",
        value: "gần chợ, nhà có cổng xanh",
        source: "report-abuse/place",
        at,
        earlier: 0,
        ...plain,
      },
      { field: "safe-now", value: "Không", source: "report-abuse/safe-now", at, earlier: 1, ...plain },
      {
        field: "what",
        value: "ba đang đánh em, mẹ đi làm chưa về",
        source: "words",
        at,
        earlier: 0,
        ...plain,
      },
    ],
    dangers: [
      {
        kind: "violence-now",
        urgency: "P0",
        about: "self",
        quotes: ["ba dang danh em"],
        rules: "2026-1",
        at,
      },
    ],
    safeContact: { contact: null, time: null, way: null },
    closed: null,
    withdrawnAt: null,
    ...more,
  };
}
