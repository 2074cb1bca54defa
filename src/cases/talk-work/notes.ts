import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { PersonKey, StaffId } from "../../model/ids.js";
import { addHistory } from "../history.js";
import type { Sealing } from "../sealing.js";
import { staffName } from "../staff-name.js";
import type { NoteKind } from "../tables/talk-work.js";
import type { Tables } from "../tables.js";
import { time } from "../talk-list.js";

/** Something staff wrote for each other; the person never sees it. */
export interface TalkNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly by: { readonly id: StaffId; readonly name: string };
  readonly to: { readonly id: StaffId; readonly name: string } | null;
  readonly seenAt: number | null;
  readonly text: string;
  /** Number of the line of the transcript it stands after. */
  readonly after: number;
  readonly at: number;
}

/** A note that waits to be read by the one it is addressed to; holds no words. */
export interface Notice {
  readonly id: string;
  readonly person: PersonKey;
  readonly kind: NoteKind;
  readonly by: string;
  readonly at: number;
}

/** A note about to be written. */
export interface NewNote {
  /** Written once for each id; left out: a new one. */
  readonly id?: string;
  readonly person: PersonKey;
  readonly kind: NoteKind;
  readonly staff: StaffId;
  readonly to?: StaffId;
  readonly text: string;
  readonly at: number;
}

const notesShown = 200;

/** Writes a note, sealed, at the place the transcript has reached. False: there is no such talk. */
export async function writeNote(db: Kysely<Tables>, sealing: Sealing, note: NewNote): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const talk = await trx
      .selectFrom("talks")
      .select(["entries", "case_id"])
      .where("person", "=", note.person)
      .executeTakeFirst();
    if (!talk) return false;
    const { id = randomUUID() } = note;
    const inserted = await trx
      .insertInto("talk_notes")
      .values({
        ...{ id, person: note.person, case_id: talk.case_id, kind: note.kind, staff: note.staff },
        ...{ to_staff: note.to ?? null, seen_at: null, text_sealed: sealing.talkNote.seal(note.text, id) },
        ...{ after_number: talk.entries, at: new Date(note.at) },
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) return true;
    const about = { person: note.person, ...(talk.case_id === null ? {} : { caseId: talk.case_id }) };
    await addHistory(trx, { at: note.at, staff: note.staff, action: `talk.${note.kind}-written`, ...about });
    return true;
  });
}

/** The newest notes of a talk, oldest first. */
export async function readNotes(
  db: Kysely<Tables>,
  sealing: Sealing,
  person: PersonKey,
): Promise<readonly TalkNote[]> {
  const rows = await db
    .selectFrom("talk_notes")
    .selectAll()
    .select([
      staffName("talk_notes.staff").as("writer_name"),
      staffName("talk_notes.to_staff").as("reader_name"),
    ])
    .where("person", "=", person)
    .orderBy("number", "desc")
    .limit(notesShown)
    .execute();
  return rows.toReversed().map((row) => ({
    id: row.id,
    kind: row.kind,
    by: { id: row.staff, name: row.writer_name ?? "" },
    to: row.to_staff === null ? null : { id: row.to_staff, name: row.reader_name ?? "" },
    seenAt: time(row.seen_at),
    text: sealing.talkNote.open(row.text_sealed, row.id),
    after: row.after_number,
    at: row.at.getTime(),
  }));
}

/** What waits to be read by a member of staff, oldest first. A passed talk counts only while it is theirs, one taken away only once it is not. */
export async function openNotices(db: Kysely<Tables>, staff: StaffId): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom("talk_notes")
    .innerJoin("talks", "talks.person", "talk_notes.person")
    .leftJoin("staff", "staff.id", "talk_notes.staff")
    .select(["talk_notes.id", "talk_notes.person", "kind", "staff.name", "at"])
    .where("to_staff", "=", staff)
    .where("seen_at", "is", null)
    .where((where) =>
      where.or([
        where("kind", "not in", ["transfer", "pull"]),
        where.and([where("kind", "=", "transfer"), where("talks.holder_staff", "=", staff)]),
        where.and([where("kind", "=", "pull"), where("talks.holder_staff", "is distinct from", staff)]),
      ]),
    )
    .orderBy("number")
    .limit(20)
    .execute();
  return rows.map(({ id, person, kind, name, at }) => ({
    id,
    person,
    kind,
    by: name ?? "",
    at: at.getTime(),
  }));
}

/** The addressed one has read it. Resolves with its talk; null: there is none for this reader. */
export async function markSeen(
  db: Kysely<Tables>,
  id: string,
  staff: StaffId,
  at: number,
): Promise<PersonKey | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable("talk_notes")
      .set({ seen_at: sql<Date>`coalesce(seen_at, ${new Date(at)})` })
      .where("id", "=", id)
      .where("to_staff", "=", staff)
      .returning("person")
      .executeTakeFirst();
    if (!row) return null;
    await addHistory(trx, { at, staff, action: "talk.note-seen", person: row.person });
    return row.person;
  });
}
