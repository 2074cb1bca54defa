import { type Kysely, sql } from "kysely";
import type { Keyring } from "../../infra/keyring.js";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import { addHistory } from "../history.js";
import { withHistoryKey } from "../history-key.js";
import { createSealing, type Sealing } from "../sealing.js";
import type { Tables } from "../tables.js";
import { selectLines, time, toLine } from "../talk-list.js";
import { helpSince, takenDue } from "../tasks/commune-marks.js";
import { type MorningItem, type MorningLine, morningItems } from "./groups.js";

/** What of the night is looked at. Milliseconds UTC. */
export interface MorningFilter {
  readonly from: number;
  readonly to: number;
  readonly staff: StaffId;
}

/** The list of the night's talks. */
export interface MorningList {
  readonly items: readonly MorningItem[];
  /** Talks of the night without any sign of danger, which are not listed. */
  readonly calm: number;
  /** There are more than the list shows. */
  readonly cut: boolean;
}

/** The night's talks, and who has seen which. Reads are not recorded here: who reads records it. */
export interface Morning {
  list(filter: MorningFilter): Promise<MorningList>;
  /** Notes that somebody of the staff has seen a talk as it stands. */
  see(person: PersonKey, staff: StaffId, at: number): Promise<void>;
}

const most = 300;

/** The morning list over a migrated database. */
export function createMorning(opened: Kysely<Tables>, keyring: Keyring): Morning {
  const db = withHistoryKey(opened, keyring);
  const sealing = createSealing(keyring);
  return {
    list: (filter) => listMorning(db, sealing, filter),
    see: (person, staff, at) => see(db, person, staff, at),
  };
}

async function listMorning(
  db: Kysely<Tables>,
  sealing: Sealing,
  filter: MorningFilter,
): Promise<MorningList> {
  const rows = await selectNight(db, filter)
    .where((where) =>
      where.or([
        where("talks.urgency", "is not", null),
        where("newest.newest_case", "is not", null),
        where("talks.state", "in", ["waiting", "running"]),
      ]),
    )
    .orderBy("talks.urgency", (order) => order.asc().nullsLast())
    .orderBy("talks.last_person_at", (order) => order.desc().nullsLast())
    .orderBy("talks.person")
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const safe = await safeWords(
    db,
    sealing,
    shown.flatMap(({ newest_case }) => (newest_case === null ? [] : [newest_case])),
  );
  const lines = shown.map((row): MorningLine => {
    const line = toLine(sealing, row);
    const own = row.newest_case === null ? undefined : safe.get(row.newest_case);
    return {
      ...line,
      urgency: line.urgency ?? row.newest_urgency,
      caseStatus: line.caseStatus ?? row.newest_status,
      newestCase: row.newest_case,
      ...{ safeTime: own?.get("safe-time") ?? null, safeWay: own?.get("safe-way") ?? null },
      ...{ classWord: row.class_word, classGroup: row.class_group, classAt: time(row.class_at) },
      seen: row.marked_at !== null && row.marked_at.getTime() >= (line.lastPersonAt ?? 0),
    };
  });
  return { items: morningItems(lines), calm: await countCalm(db, filter), cut: rows.length > most };
}

/**
 * Talks in which somebody wrote, rang or came in the night, an alarm still waits, or a commune needs help or has not
 * taken what was sent to it; practice is none of them.
 */
function selectNight(db: Kysely<Tables>, { from, to, staff }: MorningFilter) {
  return (
    selectLines(db)
      .leftJoinLateral(
        (of) =>
          of
            .selectFrom("cases as own")
            .select(["own.id as newest_case", "own.urgency as newest_urgency", "own.status as newest_status"])
            .select("own.merged_into as newest_merged")
            .whereRef("own.person", "=", "talks.person")
            .orderBy("own.opened_at", "desc")
            .limit(1)
            .as("newest"),
        (join) => join.onTrue(),
      )
      .leftJoin("morning_marks", (join) =>
        join.onRef("morning_marks.person", "=", "talks.person").on("morning_marks.staff", "=", staff),
      )
      .select([
        "newest.newest_case",
        sql<Urgency | null>`newest.newest_urgency`.as("newest_urgency"),
        "newest.newest_status",
        "morning_marks.at as marked_at",
      ])
      .where("talks.practice", "=", false)
      // What was merged stands with the case it went into, unless its own teller waits.
      .where((where) =>
        where.or([
          where("newest.newest_merged", "is", null),
          where("talks.oldest_unanswered_at", "is not", null),
        ]),
      )
      .where((where) =>
        where.or([
          where.and([
            where("talks.last_person_at", ">=", new Date(from)),
            where("talks.last_person_at", "<=", new Date(to)),
          ]),
          where.exists(
            where
              .selectFrom("cases as opened")
              .select("opened.id")
              .whereRef("opened.person", "=", "talks.person")
              .where("opened.opened_at", ">=", new Date(from)),
          ),
          where.exists(
            where
              .selectFrom("alerts as waiting")
              .select("waiting.id")
              .whereRef("waiting.person", "=", "talks.person")
              .where("waiting.acknowledged_at", "is", null),
          ),
          where(helpSince(), "is not", null),
          where(takenDue(), "<", new Date(to)),
        ]),
      )
  );
}

async function countCalm(db: Kysely<Tables>, { from, to }: MorningFilter): Promise<number> {
  const { count } = await db
    .selectFrom("talks")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("practice", "=", false)
    .where("urgency", "is", null)
    .where("state", "in", ["with-bot", "closed"])
    .where("last_person_at", ">=", new Date(from))
    .where("last_person_at", "<=", new Date(to))
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom("cases").select("cases.id").whereRef("cases.person", "=", "talks.person"),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What each case says about writing back, by field; the newest value of each. */
async function safeWords(
  db: Kysely<Tables>,
  sealing: Sealing,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, ReadonlyMap<string, string>>> {
  if (cases.length === 0) return new Map();
  const rows = await db
    .selectFrom("case_answers")
    .distinctOn(["case_id", "field"])
    .select(["case_id", "field", "number", "value_sealed"])
    .where("case_id", "in", cases)
    .where("field", "in", ["safe-time", "safe-way"])
    .orderBy("case_id")
    .orderBy("field")
    .orderBy("number", "desc")
    .execute();
  const found = new Map<CaseId, Map<string, string>>();
  for (const { case_id, field, number, value_sealed } of rows) {
    const value = sealing.answer.open(value_sealed, case_id, number);
    if (value !== "") found.set(case_id, (found.get(case_id) ?? new Map()).set(field, value));
  }
  return found;
}

async function see(db: Kysely<Tables>, person: PersonKey, staff: StaffId, at: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const marked = new Date(at);
    await trx
      .insertInto("morning_marks")
      .values({ person, staff, at: marked })
      .onConflict((conflict) => conflict.columns(["person", "staff"]).doUpdateSet({ at: marked }))
      .execute();
    await addHistory(trx, { at, staff, action: "morning.seen", person });
  });
}
