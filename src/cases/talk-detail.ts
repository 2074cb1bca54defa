import type { Kysely } from "kysely";
import type { PersonKey, StaffId } from "../model/ids.js";
import { type AlertView, alertsOf } from "./alerts.js";
import { type SafeContact, safeContactOf } from "./case-answers.js";
import { type CaseLine, type CaseView, casesOf, readCase } from "./case-detail.js";
import type { Sealing } from "./sealing.js";
import type { Tables } from "./tables.js";
import { type TalkLine, talkLine } from "./talk-list.js";
import { type LinePage, readTranscript } from "./transcript.js";

/** A talk with the newest part of its transcript and its case. */
export interface TalkView extends LinePage {
  readonly talk: TalkLine;
  /** The open case, or the newest closed one. */
  readonly case: CaseView | null;
  readonly cases: readonly CaseLine[];
  /** What this person said about writing back; never what another one said about the same matter. */
  readonly safeContact: SafeContact;
  readonly alerts: readonly AlertView[];
  /** The reader's own latest take-over that came second. */
  readonly refusal: { readonly at: number; readonly heldBy: string } | null;
}

const newest = 200;
const alertLimit = 50;

/** The talk as `reader` sees it; null: no such talk. */
export async function readTalk(
  db: Kysely<Tables>,
  sealing: Sealing,
  person: PersonKey,
  reader: StaffId,
): Promise<TalkView | null> {
  const talk = await talkLine(db, sealing, person);
  if (!talk) return null;
  const cases = await casesOf(db, person);
  const shown = talk.caseId ?? cases[0]?.id;
  const view = shown === undefined ? null : await readCase(db, sealing, shown);
  return {
    talk,
    ...(await readTranscript(db, sealing, person, { limit: newest })),
    case: view,
    cases,
    safeContact: safeContactWith(view, person),
    alerts: await alertsOf(db, person, alertLimit),
    refusal: await lastRefusal(db, person, reader),
  };
}

function safeContactWith(view: CaseView | null, person: PersonKey): SafeContact {
  if (view === null || view.person === person) return view?.safeContact ?? safeContactOf([]);
  const own = view.merged.filter((merged) => merged.person === person);
  return safeContactOf(own.flatMap(({ answers }) => answers));
}

async function lastRefusal(db: Kysely<Tables>, person: PersonKey, staff: StaffId) {
  const row = await db
    .selectFrom("take_over_refusals")
    .select(["at", "held_by"])
    .where("person", "=", person)
    .where("staff", "=", staff)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { at: row.at.getTime(), heldBy: row.held_by } : null;
}
