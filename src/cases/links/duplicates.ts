import { type Kysely, sql } from "kysely";
import type { CaseId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import type { Sealing } from "../sealing.js";
import type { CaseStatus } from "../status.js";
import type { Tables } from "../tables.js";
import { type Likeable, type Likeness, likelyScore, likeness, wordsForLikeness } from "./likeness.js";

/** A case that may be about the same matter, with what speaks for it. */
export interface PossibleDuplicate extends Likeness {
  readonly id: CaseId;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly openedAt: number;
}

const mostCompared = 500;
const mostShown = 5;
const recentMs = 90 * 24 * 3_600_000;
/** Fields whose words tell the matter. */
const telling = ["what", "place", "condition", "hazard", "carer", "child-name"] as const;
/** So many first lines of the person are looked at beside the fields. */
const linesRead = 6;

/** The commune that words about a place mean, by its code; null: none, or they may mean several. */
export type RecognisePlace = (words: string) => string | null;

/**
 * Open cases, and those of the last ninety days, that look like this one; at most five, the likeliest first. Other
 * cases of the same person, and those a person has decided about, are left out. Words are opened in memory only. Where
 * staff have chosen no unit, what `recognise` sees in the words about the place counts.
 */
export async function possibleDuplicates(
  db: Kysely<Tables>,
  sealing: Sealing,
  id: CaseId,
  now: number,
  recognise: RecognisePlace,
): Promise<readonly PossibleDuplicate[]> {
  const own = await db
    .selectFrom("cases")
    .select(["id", "person", "practice"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!own) return [];
  const others = await candidates(db, own, new Date(now - recentMs));
  const known = await likeables(db, sealing, recognise, [id, ...others.map((other) => other.id)]);
  const mine = known.get(id);
  if (mine === undefined) return [];
  const rarity = rarityAmong([...known.values()]);
  return others
    .flatMap(({ opened_at, ...other }) => {
      const theirs = known.get(other.id);
      if (theirs === undefined) return [];
      return [{ ...other, openedAt: opened_at.getTime(), ...likeness(mine, theirs, rarity) }];
    })
    .filter(({ score }) => score >= likelyScore)
    .toSorted((a, b) => b.score - a.score || b.openedAt - a.openedAt)
    .slice(0, mostShown);
}

async function candidates(
  db: Kysely<Tables>,
  own: { readonly id: CaseId; readonly person: string; readonly practice: boolean },
  since: Date,
) {
  return db
    .selectFrom("cases")
    .select(["id", "status", "urgency", "opened_at"])
    .where("practice", "=", own.practice)
    .where(sql<boolean>`person <> ${own.person}`)
    .where("merged_into", "is", null)
    .where((where) => where.or([where("status", "<>", "closed"), where("opened_at", ">=", since)]))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("case_links")
            .select("case_a")
            .where((is) =>
              is.or([
                is.and([is("case_a", "=", own.id), is("case_b", "=", is.ref("cases.id"))]),
                is.and([is("case_b", "=", own.id), is("case_a", "=", is.ref("cases.id"))]),
              ]),
            ),
        ),
      ),
    )
    .orderBy("opened_at", "desc")
    .orderBy("id")
    .limit(mostCompared)
    .execute();
}

async function likeables(
  db: Kysely<Tables>,
  sealing: Sealing,
  recognise: RecognisePlace,
  ids: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, Likeable>> {
  const rows = await db
    .selectFrom("cases")
    .select(["id", "unit_code", "first_message_at"])
    .where("id", "in", ids)
    .execute();
  const answers = await newestAnswers(db, sealing, ids);
  const unitOf = unitsBy(recognise);
  const told = await firstLines(db, sealing, ids);
  return new Map(
    rows.map(({ id, unit_code, first_message_at }) => {
      const of = answers.get(id) ?? new Map<string, string>();
      const text = [...telling.map((field) => of.get(field) ?? ""), ...(told.get(id) ?? [])].join(" ");
      return [
        id,
        {
          unit: unitOf(unit_code, of.get("place") ?? ""),
          age: ageOf(of.get("age")),
          sex: sexOf(of.get("sex")),
          at: first_message_at.getTime(),
          words: wordsForLikeness(text),
        },
      ];
    }),
  );
}

/** The unit staff chose, else what is recognised; the same words are looked up once. */
function unitsBy(recognise: RecognisePlace): (chosen: string | null, words: string) => string | null {
  const seen = new Map<string, string | null>();
  return (chosen, words) => {
    if (chosen !== null || words === "") return chosen;
    const known = seen.get(words);
    if (known !== undefined) return known;
    const found = recognise(words);
    seen.set(words, found);
    return found;
  };
}

async function newestAnswers(db: Kysely<Tables>, sealing: Sealing, ids: readonly CaseId[]) {
  const rows = await db
    .selectFrom("case_answers")
    .distinctOn(["case_id", "field"])
    .select(["case_id", "number", "field", "value_sealed"])
    .where("case_id", "in", ids)
    .where("field", "in", [...telling, "age", "sex"])
    .orderBy("case_id")
    .orderBy("field")
    .orderBy("number", "desc")
    .execute();
  const answers = new Map<CaseId, Map<string, string>>();
  for (const row of rows) {
    const of = answers.get(row.case_id) ?? new Map();
    answers.set(row.case_id, of);
    of.set(row.field, sealing.answer.open(row.value_sealed, row.case_id, row.number));
  }
  return answers;
}

async function firstLines(db: Kysely<Tables>, sealing: Sealing, ids: readonly CaseId[]) {
  const ranked = db
    .selectFrom("transcript_entries")
    .select(["case_id", "person", "number", "text_sealed"])
    .select(sql<number>`row_number() over (partition by case_id order by number)`.as("place"))
    .where("case_id", "in", ids)
    .where("by", "=", "person");
  const rows = await db.selectFrom(ranked.as("ranked")).selectAll().where("place", "<=", linesRead).execute();
  const lines = new Map<CaseId, string[]>();
  for (const { case_id, person, number, text_sealed } of rows) {
    if (case_id === null) continue;
    const of = lines.get(case_id) ?? [];
    lines.set(case_id, of);
    of.push(sealing.text.open(text_sealed, person, number));
  }
  return lines;
}

function rarityAmong(all: readonly Likeable[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const { words } of all) for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  // Among few cases every word would look common; a word in two of them is as rare as it can be there.
  const size = Math.max(all.length, 12);
  return (word) => (holders.get(word) ?? 0) / size;
}

function ageOf(answer: string | undefined): number | null {
  const found = answer?.match(/\d{1,2}/)?.[0];
  return found === undefined ? null : Number(found);
}

function sexOf(answer: string | undefined): string | null {
  const folded = answer?.toLowerCase() ?? "";
  if (/gái|nữ|girl/.test(folded)) return "girl";
  return /trai|nam|boy/.test(folded) ? "boy" : null;
}
