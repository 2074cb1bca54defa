import type { Selectable } from "kysely";
import { z } from "zod";
import type { ContactTable } from "../../cases/tables/directory.js";
import { type Draft, isStale, sameness } from "./draft.js";
import { folded } from "./folded.js";
import { contactKinds, contactKindWords } from "./kinds.js";

/** A contact of the directory with its id. */
export interface ContactView extends Draft {
  readonly id: string;
  /** Not checked within the last six months. */
  readonly stale: boolean;
}

type Row = Selectable<ContactTable>;

const phoneList = z.array(z.string());
const kind = z.enum(contactKinds);

/** A row as staff see it at this moment. */
export function viewOf(row: Row, at: number): ContactView {
  const { id, name, hours, note, source } = row;
  const verifiedAt = row.verified_at?.getTime() ?? null;
  return {
    ...{ id, name, hours, note, source, verifiedAt },
    kind: kind.parse(row.kind),
    phones: phoneList.parse(JSON.parse(row.phones)),
    unit: {
      code: row.unit_code,
      name: row.unit_name,
      province: { code: row.province_code, name: row.province_name },
    },
    stale: isStale(verifiedAt, at),
  };
}

/** What of a draft stands in its row. */
export function rowOf(draft: Draft, at: number): Omit<Row, "id"> {
  const { unit, name, hours, note, source, phones } = draft;
  const words = [unit.name, unit.province.name, contactKindWords[draft.kind], name, note];
  return {
    ...{ name, hours, note, source, kind: draft.kind },
    unit_code: unit.code,
    unit_name: unit.name,
    province_code: unit.province.code,
    province_name: unit.province.name,
    phones: JSON.stringify(phones),
    verified_at: draft.verifiedAt === null ? null : new Date(draft.verifiedAt),
    same: sameness(draft),
    search: ` ${folded(words.join(" "))} ${phones.join(" ")}`,
    changed_at: new Date(at),
  };
}

/** True if writing the draft would change nothing of the contact. */
export function saysTheSame(row: Row, draft: Draft): boolean {
  const now = rowOf(draft, 0);
  const same = (["phones", "hours", "note", "source", "name"] as const).every((key) => row[key] === now[key]);
  return same && row.verified_at?.getTime() === now.verified_at?.getTime();
}
