import { type Kysely, sql } from "kysely";
import type { PersonKey, StaffId } from "../../model/ids.js";
import { addHistory } from "../history.js";
import type { Sealing } from "../sealing.js";
import type { Tables } from "../tables.js";
import { isLockedFor } from "../transcript.js";
import type { OpenReason } from "./open-reason.js";

/** Somebody about to look at what a person sent. */
export interface Looking {
  readonly person: PersonKey;
  /** Number of the line of the transcript. */
  readonly number: number;
  /** Which of several in that line, from 0. */
  readonly place: number;
  readonly staff: StaffId;
  readonly at: number;
}

/** Where a thing stands at the platform; `locked`: only for who has just given a reason. */
export interface StoredMedia {
  readonly kind: string;
  readonly urls: readonly string[];
  readonly locked: boolean;
}

/** A reason given holds this long, milliseconds. */
const reasonHolds = 2 * 60_000;

/** What a person sent in one line; null: nothing was. */
export async function storedMedia(
  db: Kysely<Tables>,
  sealing: Sealing,
  person: PersonKey,
  number: number,
): Promise<StoredMedia | null> {
  const row = await db
    .selectFrom("transcript_entries")
    .select("detail_sealed")
    .where("person", "=", person)
    .where("number", "=", number)
    .executeTakeFirst();
  const media = row === undefined ? undefined : sealing.detail.open(row.detail_sealed, person, number).media;
  return media === undefined ? null : { ...media, locked: await isLockedFor(db, person, media) };
}

/** Writes down who opens something locked, and why. */
export function noteOpening(db: Kysely<Tables>, looking: Looking, reason: OpenReason): Promise<void> {
  const { person, number, place, staff, at } = looking;
  return addHistory(db, {
    at,
    staff,
    action: "media.open",
    person,
    detail: { line: String(number), place: String(place), reason },
  });
}

/** True if this member of staff has just given a reason for this one. */
export async function hasReason(db: Kysely<Tables>, looking: Looking): Promise<boolean> {
  const row = await db
    .selectFrom("history")
    .select("id")
    .where("person", "=", looking.person)
    .where("staff", "=", looking.staff)
    .where("action", "=", "media.open")
    .where(sql`detail ->> 'line'`, "=", String(looking.number))
    .where(sql`detail ->> 'place'`, "=", String(looking.place))
    .where("at", ">", new Date(looking.at - reasonHolds))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
