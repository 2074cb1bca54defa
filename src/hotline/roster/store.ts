import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { addHistory } from "../../cases/history.js";
import type { Sealing } from "../../cases/sealing.js";
import type { Tables } from "../../cases/tables.js";
import type { StaffId } from "../../model/ids.js";
import type { Rank, Shift } from "./shift.js";
import { type Pattern, patternOf, weekOf } from "./week.js";

/** A shift with what its owner leaves to the next one. */
export interface NotedShift extends Shift {
  readonly note: string | null;
}

/** A new shift; milliseconds UTC. */
export type NewShift = Omit<Shift, "id">;

/** Who does something to the roster, and when. */
export interface By {
  readonly staff: StaffId;
  readonly at: number;
}

/** A member of staff by name. */
export interface Named {
  readonly id: StaffId;
  readonly name: string;
  readonly roles: readonly string[];
}

const weekMs = 7 * 24 * 3_600_000;
/** Whoever stood for the province since then can still be called. */
const latelyMs = 5 * weekMs;

/** Shifts that touch `[from, to)`, in order of their beginning. */
export async function shiftsIn(db: Kysely<Tables>, from: number, to: number): Promise<readonly Shift[]> {
  const rows = await selectShifts(db, from, to).execute();
  return rows.map(({ id, staff, rank, from_at, to_at }) => ({
    ...{ id, staff, rank },
    ...{ from: from_at.getTime(), to: to_at.getTime() },
  }));
}

/** The same with their notes. */
export async function notedShiftsIn(
  db: Kysely<Tables>,
  sealing: Sealing,
  from: number,
  to: number,
): Promise<readonly NotedShift[]> {
  const rows = await selectShifts(db, from, to).execute();
  return rows.map(({ id, staff, rank, from_at, to_at, note_sealed }) => ({
    ...{ id, staff, rank },
    ...{ from: from_at.getTime(), to: to_at.getTime() },
    note: note_sealed === null ? null : sealing.shiftNote.open(note_sealed, id),
  }));
}

/** True for accounts that can read and answer a talk; a shift of any other keeps nobody waiting less. */
const canRead = sql<boolean>`staff."disabledAt" is null
  and string_to_array(staff.roles, ',') && array['operator', 'supervisor']`;

/** Only shifts of those who can read a talk now: where another stands, nobody does. */
function selectShifts(db: Kysely<Tables>, from: number, to: number) {
  return db
    .selectFrom("shifts")
    .innerJoin("staff", "staff.id", "shifts.staff")
    .selectAll("shifts")
    .where(canRead)
    .where("from_at", "<", new Date(to))
    .where("to_at", ">", new Date(from))
    .orderBy("from_at")
    .orderBy("rank")
    .orderBy("shifts.id");
}

/** Everybody who may stand on the roster, by name: who can read and answer a talk. */
export async function rosterStaffOf(db: Kysely<Tables>): Promise<readonly Named[]> {
  const staff = await staffOf(db);
  return staff.filter(({ roles }) => roles.some((role) => role === "operator" || role === "supervisor"));
}

/** Everybody with an account that works, by name. */
export async function staffOf(db: Kysely<Tables>): Promise<readonly Named[]> {
  const rows = await db
    .selectFrom("staff")
    .select(["id", "name", "roles"])
    .where("disabledAt", "is", null)
    .orderBy("name")
    .execute();
  return rows.map(({ id, name, roles }) => ({ id, name, roles: roles.split(",") }));
}

/** Who stands for the province in the week's pattern, or did lately or will by the roster, and has not left. */
export async function provinceStaff(db: Kysely<Tables>, now: number): Promise<readonly StaffId[]> {
  const rows = await db
    .selectFrom("staff")
    .select("id")
    .where(canRead)
    .where((where) =>
      where.or([
        where("id", "in", (shift) =>
          shift
            .selectFrom("shifts")
            .select("staff")
            .where("rank", "=", "province")
            .where("to_at", ">", new Date(now - latelyMs)),
        ),
        where("id", "in", (pattern) =>
          pattern.selectFrom("shift_patterns").select("staff").where("rank", "=", "province"),
        ),
      ]),
    )
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Why a shift was not added: the same person has one of this rank at that time, or cannot read a talk. */
export type ShiftRefusal = "taken" | "unfit";

/** Adds a shift; resolves with its id. */
export async function addShift(
  db: Kysely<Tables>,
  shift: NewShift,
  by: By,
): Promise<{ readonly id: string } | ShiftRefusal> {
  return db.transaction().execute(async (trx) => {
    await lockRoster(trx);
    if (!(await rosterStaffOf(trx)).some(({ id }) => id === shift.staff)) return "unfit";
    const id = await insertIfFree(trx, shift);
    if (id === null) return "taken";
    await addHistory(trx, { ...by, action: "roster.add", detail: detailOf(shift) });
    return { id };
  });
}

/** Removes a shift; its open swap goes with it. False: there is none. */
export async function removeShift(db: Kysely<Tables>, id: string, by: By): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const gone = await trx.deleteFrom("shifts").where("id", "=", id).returningAll().executeTakeFirst();
    if (!gone) return false;
    await addHistory(trx, { ...by, action: "roster.remove", detail: { for: gone.staff, rank: gone.rank } });
    return true;
  });
}

/** Writes what a shift leaves to the next one; empty removes it. False: it is not the asker's shift. */
export async function noteShift(
  db: Kysely<Tables>,
  sealing: Sealing,
  id: string,
  note: string,
  by: By,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const note_sealed = note === "" ? null : sealing.shiftNote.seal(note, id);
    const written = await trx
      .updateTable("shifts")
      .set({ note_sealed })
      .where("id", "=", id)
      .where("staff", "=", by.staff)
      .returning("id")
      .executeTakeFirst();
    if (written) await addHistory(trx, { ...by, action: "roster.note" });
    return written !== undefined;
  });
}

/** Makes the week that begins at `monday` (milliseconds UTC) the pattern of every week; resolves with how many shifts it has. */
export async function keepPattern(db: Kysely<Tables>, monday: number, by: By): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const shifts = await shiftsIn(trx, monday, monday + weekMs);
    const patterns = shifts.filter(({ from }) => from >= monday).map(patternOf);
    await trx.deleteFrom("shift_patterns").execute();
    for (const { staff, rank, weekday, from, to } of patterns) {
      await trx
        .insertInto("shift_patterns")
        .values({ id: randomUUID(), staff, rank, weekday, from_minute: from, to_minute: to })
        .execute();
    }
    await addHistory(trx, { ...by, action: "roster.pattern", detail: { shifts: String(patterns.length) } });
    return patterns.length;
  });
}

/** Fills a week by the pattern; what stands there stays. Resolves with how many shifts were added. */
export async function fillWeek(db: Kysely<Tables>, monday: number, by: By): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockRoster(trx);
    let added = 0;
    for (const shift of weekOf(await patternsOf(trx), monday)) {
      if ((await insertIfFree(trx, shift)) !== null) added += 1;
    }
    await addHistory(trx, { ...by, action: "roster.fill", detail: { shifts: String(added) } });
    return added;
  });
}

/** The pattern of every week. */
export async function patternsOf(db: Kysely<Tables>): Promise<readonly Pattern[]> {
  const rows = await db
    .selectFrom("shift_patterns")
    .innerJoin("staff", "staff.id", "shift_patterns.staff")
    .selectAll("shift_patterns")
    .where(canRead)
    .orderBy("weekday")
    .orderBy("from_minute")
    .execute();
  return rows.map(({ staff, rank, weekday, from_minute, to_minute }) => ({
    ...{ staff, rank, weekday },
    ...{ from: from_minute, to: to_minute },
  }));
}

/** Any number that nothing else in this database locks. */
const rosterLock = 7_266_173;

/** One hand at a time writes shifts, so that nobody stands on the roster twice. */
async function lockRoster(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${rosterLock})`.execute(trx);
}

async function insertIfFree(trx: Kysely<Tables>, shift: NewShift): Promise<string | null> {
  const { staff, rank, from, to } = shift;
  const same = await selectShifts(trx, from, to)
    .where("staff", "=", staff)
    .where("rank", "=", rank)
    .executeTakeFirst();
  if (same) return null;
  const id = randomUUID();
  const times = { from_at: new Date(from), to_at: new Date(to) };
  await trx
    .insertInto("shifts")
    .values({ id, staff, rank, ...times })
    .execute();
  return id;
}

function detailOf({ staff, rank }: { readonly staff: StaffId; readonly rank: Rank }) {
  return { for: staff, rank };
}
