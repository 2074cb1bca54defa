import type { Kysely } from "kysely";
import type { Danger } from "../model/danger.js";
import type { TranscriptEntry } from "../model/effect.js";
import type { MessageId, PersonKey } from "../model/ids.js";
import type { Button, Choice } from "../model/message.js";
import type { DeliveryState } from "./delivery-state.js";
import type { Sealing } from "./sealing.js";
import type { EntryRow, Tables } from "./tables.js";
import { time } from "./talk-list.js";

/** A line of the transcript, opened. `urls` of locked media are left out; `count` is how many there are. */
export interface Line {
  readonly number: number;
  readonly at: number;
  readonly by: TranscriptEntry["by"];
  readonly text: string;
  readonly name: string | null;
  readonly messageId: MessageId | null;
  readonly delivery: {
    readonly state: DeliveryState;
    readonly reason: string | null;
    readonly code: string | null;
    readonly at: number | null;
  } | null;
  readonly choices: readonly Choice[];
  readonly buttons: readonly Button[];
  readonly media: (NonNullable<TranscriptEntry["media"]> & { readonly count: number }) | null;
  readonly dangers: readonly Danger[];
  readonly held: boolean;
}

/** A part of a transcript, ascending. */
export interface LinePage {
  readonly entries: readonly Line[];
  readonly hasOlder: boolean;
}

/** The newest `limit` lines, or those just before number `before`. */
export async function readTranscript(
  db: Kysely<Tables>,
  sealing: Sealing,
  person: PersonKey,
  page: { readonly before?: number; readonly limit: number },
): Promise<LinePage> {
  const { before, limit } = page;
  const rows = await db
    .selectFrom("transcript_entries")
    .selectAll()
    .where("person", "=", person)
    .$if(before !== undefined, (query) => query.where("number", "<", before ?? 0))
    .orderBy("number", "desc")
    .limit(limit + 1)
    .execute();
  const entries = rows.slice(0, limit).reverse();
  const locked = await isDelicate(db, person);
  return { entries: entries.map((row) => openLine(sealing, row, locked)), hasOlder: rows.length > limit };
}

/** Kinds of danger in whose talks pictures are locked, also those sent before the danger was told. */
const delicateKinds = ["sexual-abuse", "online-abuse"] as const;
/** What may show somebody: all but stickers, places and voices. */
const visible: ReadonlySet<string> = new Set(["image", "video", "file", "other"]);

/** True if something a person sent is for supervisors alone. */
export async function isLockedFor(
  db: Kysely<Tables>,
  person: PersonKey,
  media: NonNullable<TranscriptEntry["media"]>,
): Promise<boolean> {
  return media.locked || (visible.has(media.kind) && (await isDelicate(db, person)));
}

async function isDelicate(db: Kysely<Tables>, person: PersonKey): Promise<boolean> {
  const found = await db
    .selectFrom("case_dangers")
    .innerJoin("cases", "cases.id", "case_dangers.case_id")
    .select("case_dangers.kind")
    .where((where) =>
      where.or([
        where("cases.person", "=", person),
        // What was told in this talk after its case was merged stands with the older case.
        where("cases.id", "in", (merged) =>
          merged
            .selectFrom("cases as closed")
            .select("closed.merged_into")
            .where("closed.person", "=", person)
            .where("closed.merged_into", "is not", null),
        ),
      ]),
    )
    .where("case_dangers.kind", "in", [...delicateKinds])
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function openLine(sealing: Sealing, row: EntryRow, delicate: boolean): Line {
  const detail = sealing.detail.open(row.detail_sealed, row.person, row.number);
  const { media } = detail;
  return {
    number: row.number,
    at: row.at.getTime(),
    by: row.by,
    text: sealing.text.open(row.text_sealed, row.person, row.number),
    name: detail.name ?? null,
    messageId: row.message_id,
    delivery: deliveryOf(row),
    choices: detail.choices ?? [],
    buttons: detail.buttons ?? [],
    media: media === undefined ? null : shown(media, delicate),
    dangers: detail.dangers ?? [],
    held: detail.held ?? false,
  };
}

function deliveryOf(row: EntryRow): Line["delivery"] {
  if (row.delivery === null) return null;
  return {
    state: row.delivery,
    reason: row.delivery_reason,
    code: row.delivery_code,
    at: time(row.delivery_at),
  };
}

function shown(media: NonNullable<TranscriptEntry["media"]>, delicate: boolean): NonNullable<Line["media"]> {
  const locked = media.locked || (delicate && visible.has(media.kind));
  return { ...media, locked, urls: locked ? [] : media.urls, count: media.urls.length };
}
