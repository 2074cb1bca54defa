import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.js";
import { offlineChannels } from "../talk-channel.js";

/** Cases that count: no practice, and each once, as what was merged into another is that other. */
export function realCases(db: Kysely<Tables>) {
  return db.selectFrom("cases").where("cases.practice", "=", false).where("cases.merged_into", "is", null);
}

/** Those of them that began in a talk and that a person has answered, with `first_at`, when that was first. */
export function answeredCases(db: Kysely<Tables>) {
  return realCases(db)
    .innerJoinLateral(
      (join) =>
        join
          .selectFrom("transcript_entries")
          .select((of) => of.fn.min("transcript_entries.at").as("first_at"))
          .whereRef("transcript_entries.person", "=", "cases.person")
          .where("transcript_entries.by", "in", ["staff", "outside"])
          .whereRef("transcript_entries.at", ">=", "cases.first_message_at")
          .as("answers"),
      (join) => join.onTrue(),
    )
    .where("cases.channel", "not in", [...offlineChannels])
    .where("answers.first_at", "is not", null);
}

/** The middle of the times from a case's first message to a moment of it, in seconds; null: there are no cases. */
export function middleTime(column: "first_at" | "closed_at") {
  return sql<number | null>`percentile_cont(0.5) within group (
    order by extract(epoch from ${sql.ref(column)} - first_message_at)::double precision)`;
}
