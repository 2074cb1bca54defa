import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { addHistory } from "../../cases/history.js";
import { withHistoryKey } from "../../cases/history-key.js";
import type { Tables } from "../../cases/tables.js";
import type { Keyring } from "../../infra/keyring.js";
import type { AdministrativeUnit } from "../../model/unit.js";
import { type ContactView, rowOf, viewOf } from "./contact.js";
import { type By, checkedFor, type Draft, sameness } from "./draft.js";
import { folded } from "./folded.js";
import { type ImportCounts, importContacts } from "./import.js";
import { type ContactKind, contactKinds } from "./kinds.js";

/** Narrows the directory; what is left out does not. */
export interface DirectoryFilter {
  readonly search?: string | undefined;
  readonly kind?: ContactKind | undefined;
  readonly stale?: boolean | undefined;
  readonly offset: number;
}

/** Some contacts; `total` of all that fit, `all` and `stale` of the whole directory. */
export interface DirectoryPage {
  readonly contacts: readonly ContactView[];
  readonly total: number;
  readonly all: number;
  readonly stale: number;
}

/** What is to be rung for a place, in this order. */
export interface PlaceContacts {
  readonly commune: readonly ContactView[];
  readonly province: readonly ContactView[];
}

/** What became of writing one contact. */
export type WriteResult =
  | { readonly kind: "written"; readonly contact: ContactView }
  | { readonly kind: "exists" }
  | { readonly kind: "unknown" };

/** The sheet of numbers. Every change is recorded in the history; looking is not, since nothing in it is about a child. */
export interface Directory {
  list(filter: DirectoryFilter, at: number): Promise<DirectoryPage>;
  /** The commune's own contacts, then its province's; of a province only the latter. Ordered as staff ring. */
  contactsFor(unit: AdministrativeUnit, at: number): Promise<PlaceContacts>;
  add(draft: Draft, by: By): Promise<WriteResult>;
  /** Without a check (`verifiedAt` null) the old one stands as long as the numbers do. */
  change(id: string, draft: Draft, by: By): Promise<WriteResult>;
  /** Somebody rang and it was right. */
  verify(id: string, by: By): Promise<WriteResult>;
  /** False: there is none. */
  remove(id: string, by: By): Promise<boolean>;
  /** Says what an import would do; with `write` does it, all or nothing. */
  import(drafts: readonly Draft[], by: By, write: boolean): Promise<ImportCounts>;
}

/** Contacts of one page. */
const shown = 50;

/** The directory over a migrated database. */
export function createDirectory(opened: Kysely<Tables>, keyring: Keyring): Directory {
  const db = withHistoryKey(opened, keyring);
  return {
    list: (filter, at) => list(db, filter, at),
    contactsFor: (unit, at) => contactsFor(db, unit, at),
    add: (draft, by) => add(db, draft, by),
    change: (id, draft, by) => change(db, id, by, "directory.change", (old) => carriedOver(old, draft)),
    verify: (id, by) => change(db, id, by, "directory.verify", (old) => ({ ...old, verifiedAt: by.at })),
    remove: (id, by) => remove(db, id, by),
    import: (drafts, by, write) => importContacts(db, drafts, by, write),
  };
}

async function list(db: Kysely<Tables>, filter: DirectoryFilter, at: number): Promise<DirectoryPage> {
  const { search = "", kind, stale, offset } = filter;
  const oldest = new Date(at - checkedFor);
  const words = folded(search).split(" ").filter(Boolean);
  const fitting = db
    .selectFrom("directory_contacts")
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
    .where((where) => where.and(words.map((word) => where("search", "like", `% ${word}%`))))
    .$if(stale === true, (query) =>
      query.where((where) => where.or([where("verified_at", "is", null), where("verified_at", "<", oldest)])),
    );
  const rows = await fitting
    .selectAll()
    .orderBy("province_name")
    .orderBy(sql`unit_code = province_code`, "desc")
    .orderBy("unit_name")
    .orderBy(ringingOrder)
    .orderBy("same")
    .limit(shown)
    .offset(offset)
    .execute();
  const total = await fitting.select(counted).executeTakeFirstOrThrow();
  const whole = await db
    .selectFrom("directory_contacts")
    .select([
      counted,
      sql<number>`(count(*) filter (where verified_at is null or verified_at < ${oldest}))::int`.as("stale"),
    ])
    .executeTakeFirstOrThrow();
  const contacts = rows.map((row) => viewOf(row, at));
  return { contacts, total: total.count, all: whole.count, stale: whole.stale };
}

const counted = sql<number>`count(*)::int`.as("count");
const ringingOrder = sql`array_position(${sql.lit(`{${contactKinds.join(",")}}`)}::text[], kind)`;

async function contactsFor(db: Kysely<Tables>, unit: AdministrativeUnit, at: number): Promise<PlaceContacts> {
  const rows = await db
    .selectFrom("directory_contacts")
    .selectAll()
    .where("unit_code", "in", [unit.code, unit.province.code])
    .orderBy(ringingOrder)
    .orderBy("same")
    .execute();
  const views = rows.map((row) => viewOf(row, at));
  const isOfProvince = (view: ContactView) => view.unit.code === unit.province.code;
  return { commune: views.filter((view) => !isOfProvince(view)), province: views.filter(isOfProvince) };
}

async function add(db: Kysely<Tables>, draft: Draft, by: By): Promise<WriteResult> {
  return db.transaction().execute(async (trx) => {
    const row = { id: randomUUID(), ...rowOf(draft, by.at) };
    const added = await trx
      .insertInto("directory_contacts")
      .values(row)
      .onConflict((conflict) => conflict.column("same").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) return { kind: "exists" };
    await record(trx, by, "directory.add", draft);
    return { kind: "written", contact: viewOf(row, by.at) };
  });
}

async function change(
  db: Kysely<Tables>,
  id: string,
  by: By,
  action: string,
  next: (old: ContactView) => Draft,
): Promise<WriteResult> {
  return db.transaction().execute(async (trx) => {
    const table = trx.selectFrom("directory_contacts").selectAll();
    const old = await table.where("id", "=", id).forUpdate().executeTakeFirst();
    if (!old) return { kind: "unknown" };
    const draft = next(viewOf(old, by.at));
    const other = await table.where("same", "=", sameness(draft)).where("id", "<>", id).executeTakeFirst();
    if (other) return { kind: "exists" };
    const row = rowOf(draft, by.at);
    await trx.updateTable("directory_contacts").set(row).where("id", "=", id).execute();
    await record(trx, by, action, draft);
    return { kind: "written", contact: viewOf({ id, ...row }, by.at) };
  });
}

function carriedOver(old: ContactView, draft: Draft): Draft {
  if (draft.verifiedAt !== null || old.phones.join() !== draft.phones.join()) return draft;
  return { ...draft, verifiedAt: old.verifiedAt };
}

async function remove(db: Kysely<Tables>, id: string, by: By): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom("directory_contacts")
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst();
    if (gone) await record(trx, by, "directory.remove", viewOf(gone, by.at));
    return gone !== undefined;
  });
}

function record(
  trx: Kysely<Tables>,
  { at, staff }: By,
  action: string,
  { kind, unit }: Draft,
): Promise<void> {
  return addHistory(trx, { at, staff, action, detail: { kind, unit: unit.code } });
}
