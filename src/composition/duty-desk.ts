import type { Kysely } from "kysely";
import { calledTalks } from "../cases/called-talks.js";
import { openCasesByCode, openCasesHeldBy } from "../cases/open-cases.js";
import type { Cases } from "../cases/repository.js";
import type { Tables } from "../cases/tables.js";
import { isOffline } from "../cases/talk-channel.js";
import type { TalkLine } from "../cases/talk-list.js";
import type { Load } from "../cases/talk-work/load.js";
import type { TalkWork } from "../cases/talk-work/store.js";
import type {
  Called,
  DutyDesk,
  DutyRoster,
  HandOverResult,
  Subject,
  TakeResult,
} from "../hotline/duty-bot/desk.js";
import type { PhoneOwner } from "../hotline/duty-bot/phones/phones.js";
import { hasHandFree } from "../hotline/free-hand.js";
import { allowedAtAll } from "../hotline/permissions.js";
import type { Roster } from "../hotline/roster/roster.js";
import type { DutyOffice } from "../hotline/router/needs.js";
import { faultFields, type Log } from "../infra/log.js";
import type { Event, StaffEvent } from "../model/event.js";
import type { Address, CaseId, EventId, StaffId } from "../model/ids.js";

/** What staff can do from their phones is done with these. */
export interface DutyDeskParts {
  readonly db: Kysely<Tables>;
  readonly cases: Cases;
  readonly work: TalkWork;
  /** Who looks at the console now. */
  present(): Promise<readonly StaffId[]>;
  office(): Pick<DutyOffice, "roster" | "alarms">;
  accept(event: Event): Promise<"accepted" | "seen" | "full">;
  readonly now: () => number;
  pause(ms: number): Promise<void>;
  readonly log: Log;
}

/** Cases shown on a phone. */
const most = 10;
/** A wish stands on an inbox and a turn decides: so long it is waited for, in steps, milliseconds. */
const waitMs = 3_000;
const stepMs = 100;
const noAddress = "" as Address;

/** The duty bot's desk over talks, cases, ladder and roster. Every read and every wish is recorded. */
export function createDutyDesk(parts: DutyDeskParts): DutyDesk {
  const { cases, db, now } = parts;
  const record = (staff: StaffId, action: string) =>
    cases.record({ at: now(), staff, action, detail: { by: "phone" } });
  return {
    calledBy: async (staff, code) => {
      await record(staff, "case.search");
      return calledBy(db, code);
    },
    casesOf: async (staff) => {
      await record(staff, "case.list");
      return openCasesHeldBy(db, staff, most);
    },
    colleaguesOf: (staff) => colleaguesOf(parts, staff),
    take: (staff, subject, request) => take(parts, staff, subject, request),
    passOn: (staff, subject) => parts.office().alarms.passOn(subject, { staff: staff.id, at: now() }),
    handOver: (staff, caseId, to, note, request) =>
      handOver(parts, staff, caseId, { to: to.id, toName: to.name, note, request }),
    closeCase: async (staff, caseId, outcome, note, request) => {
      const talk = await cases.talkOfCase(caseId);
      const asked = { despiteOpenTasks: false, despiteWaiting: false, despiteNotHanded: false };
      const end = { outcome, note, ...asked };
      const closing = { caseId, staff: staff.id, ...end, at: now() };
      const result = await cases.closeCase(closing);
      if (result.kind === "closed" && talk?.holder.staffId === staff.id) {
        const by = { staff: staff.id, name: staff.name, settled: true } as const;
        await wish(parts, talk, staff, request, { kind: "hand-back", ...by });
      }
      return result.kind;
    },
    queueCounts: async () => (await cases.listTalks({ state: "open", offset: 0, limit: 1 })).counts,
    roster: dutyRoster(parts),
    testAlarm: (staff) => record(staff.id, "phone.test"),
  };
}

async function colleaguesOf({ work, present, office, now }: DutyDeskParts, staff: StaffId) {
  const { onCall, supervisor } = await office().roster.onCall(now());
  const there = new Set([...(await present()), ...onCall, ...supervisor]);
  there.delete(staff);
  return (await work.colleagues([...there])).slice(0, 2 * most).map(({ id, name }) => ({ id, name }));
}

/** Cases and talks whose code begins so, in one list. */
async function calledBy(db: Kysely<Tables>, code: string): Promise<readonly Called[]> {
  const cases = await openCasesByCode(db, code, most);
  const talks = await calledTalks(db, code, most);
  return [
    ...cases.map(({ id, ...rest }) => ({ ...rest, code: id, subject: { caseId: id } })),
    ...talks.map(({ person, ...rest }) => ({ ...rest, subject: { talk: person } })),
  ]
    .toSorted((a, b) => b.openedAt - a.openedAt)
    .slice(0, most);
}

function talkOf({ cases }: Pick<DutyDeskParts, "cases">, subject: Subject): Promise<TalkLine | null> {
  return "caseId" in subject ? cases.talkOfCase(subject.caseId) : cases.talkLine(subject.talk);
}

async function take(
  parts: DutyDeskParts,
  staff: PhoneOwner,
  subject: Subject,
  request: string,
): Promise<TakeResult> {
  const talk = await talkOf(parts, subject);
  if (talk === null) return { kind: "gone" };
  const before = takenBy(talk, staff.id);
  if (before === "mine") return { kind: "already-mine" };
  if (before !== null) return { kind: "held", by: before };
  const exceeds = allowedAtAll("talk.settings", staff.roles);
  const wanted = { staff: staff.id, person: talk.person, at: parts.now() };
  const fits = (load: Load) => exceeds || hasHandFree(load, talk);
  if (!(await parts.work.wishTakeOver(wanted, fits))) return { kind: "too-many" };
  const body = { kind: "take-over", staff: staff.id, name: staff.name } as const;
  if (!(await wish(parts, talk, staff, request, body))) return { kind: "busy" };
  const after = await settled(parts, subject, (line) => takenBy(line, staff.id));
  if (after === null) return { kind: "sent" };
  return after === "mine" ? { kind: "taken" } : { kind: "held", by: after };
}

/** `mine`, the name of a colleague who has it, or null. */
function takenBy({ holder }: TalkLine, staff: StaffId): string | null {
  if (holder.who !== "staff") return null;
  return holder.staffId === staff ? "mine" : (holder.name ?? "đồng nghiệp");
}

interface HandOver {
  readonly to: StaffId;
  readonly toName: string;
  readonly note: string;
  readonly request: string;
}

async function handOver(
  parts: DutyDeskParts,
  staff: PhoneOwner,
  caseId: CaseId,
  { to, toName, note, request }: HandOver,
): Promise<HandOverResult> {
  const talk = await parts.cases.talkOfCase(caseId);
  if (talk === null || talk.holder.staffId !== staff.id) return "gone";
  const { person } = talk;
  const id = `${staff.id}.${request}`;
  await parts.work.writeNote({
    ...{ id, person, kind: "transfer", staff: staff.id, to, text: note, at: parts.now() },
  });
  const body = { kind: "transfer", staff: staff.id, from: staff.id, to, toName } as const;
  if (!(await wish(parts, talk, staff, request, body))) return "busy";
  const after = await settled(parts, { caseId }, ({ holder }) =>
    holder.staffId === staff.id ? null : holder.staffId,
  );
  if (after === null) return "sent";
  return after === to ? "handed-over" : "gone";
}

/** What `look` finds once it finds something; null: nothing in time. */
async function settled<Found>(
  { cases, pause }: DutyDeskParts,
  subject: Subject,
  look: (talk: TalkLine) => Found | null,
): Promise<Found | null> {
  for (let waited = 0; waited < waitMs; waited += stepMs) {
    await pause(stepMs);
    const talk = await talkOf({ cases }, subject);
    const found = talk === null ? null : look(talk);
    if (found !== null) return found;
  }
  return null;
}

/** Puts what staff want on the talk's inbox; false: there is no room, or Redis is away. */
async function wish(
  { accept, now, log }: DutyDeskParts,
  { person, channel }: TalkLine,
  staff: PhoneOwner,
  request: string,
  body: StaffEvent,
): Promise<boolean> {
  if (isOffline(channel)) return false;
  const id = `hotline:${staff.id}.${request}` as EventId;
  const at = now();
  try {
    return (await accept({ id, person, channel, address: noAddress, at, receivedAt: at, body })) !== "full";
  } catch (fault) {
    log.warn("wish-not-accepted", { person, staff: staff.id, fault: faultFields(fault) });
    return false;
  }
}

/** The roster by names. */
function dutyRoster({ office, now }: DutyDeskParts): DutyRoster {
  const roster = (): Roster => office().roster;
  const nameOf = async () => {
    const names = new Map((await roster().staff()).map(({ id, name }) => [id, name]));
    return (id: StaffId) => names.get(id) ?? "";
  };
  return {
    onCall: async (at) => {
      const { onCall, supervisor, province } = await roster().onCall(at);
      const name = await nameOf();
      return [...new Set([...onCall, ...supervisor, ...province])].map(name).filter((one) => one !== "");
    },
    shiftsOf: async (staff, at) =>
      (await roster().shiftsOf(staff, at)).slice(0, most).map(({ id, from, to }) => ({ id, from, to })),
    offeredTo: (staff, at) => offeredTo(roster(), nameOf, staff, at),
    requestSwap: async (staff, shift, of) =>
      (await roster().askSwap(shift, of, { staff, at: now() })) === "done",
    acceptSwap: async (staff, swap) => (await roster().acceptSwap(swap, { staff, at: now() })) === "done",
  };
}

async function offeredTo(
  roster: Roster,
  nameOf: () => Promise<(id: StaffId) => string>,
  staff: StaffId,
  at: number,
) {
  const open = (await roster.swaps(at)).filter(
    ({ askedBy, askedOf }) => askedBy !== staff && (askedOf === null || askedOf === staff),
  );
  const name = await nameOf();
  const offered = await Promise.all(
    open.slice(0, most).map(async ({ id, shift, askedBy }) => {
      const found = (await roster.shiftsOf(askedBy, at)).find((one) => one.id === shift);
      return found ? [{ id: shift, from: found.from, to: found.to, swap: id, by: name(askedBy) }] : [];
    }),
  );
  return offered.flat();
}
