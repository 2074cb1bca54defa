import { type Kysely, type Migration, sql } from "kysely";

/**
 * What the lines written before there was a chain come to: one hash over all of them, in hexadecimal. The chain
 * begins with it, so that those lines can not be changed unseen either.
 */
export const genesisHash = sql<string>`(
  select encode(sha256(convert_to(coalesce(string_agg(concat_ws(
    chr(31), id::text, (extract(epoch from at) * 1000000)::bigint::text,
    coalesce(staff, ''), action, coalesce(person, ''), coalesce(case_id, ''), detail::text
  ), chr(30) order by id), ''), 'UTF8')), 'hex')
  from history where mac is null)`;

/**
 * The history becomes a chain. A line brings a keyed hash of itself and of a link it has seen; when its transaction
 * commits, a deferred trigger gives it the next number and joins it to the link before. Only there does one writer
 * wait for another: a lock taken in the middle of a transaction would make writers wait for each other in circles.
 */
export const auditChain: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table history add column seen bigint, add column seen_hash text, add column mac text`.execute(db);
    await db.schema
      .createTable("history_chain")
      .addColumn("number", "bigint", (c) => c.primaryKey())
      .addColumn("line", "bigint", (c) => c.unique())
      .addColumn("hash", "text", (c) => c.notNull())
      .execute();
    await sql`insert into history_chain (number, hash) select 0, ${genesisHash}`.execute(db);
    await sql`
      alter table history add constraint history_signed
      check (mac is not null and seen is not null and seen_hash is not null) not valid`.execute(db);
    await createTriggers(db);
    await db.schema.createIndex("history_staff").on("history").columns(["staff", "id"]).execute();
    await db.schema.createIndex("history_at").on("history").columns(["at", "id"]).execute();
  },
};

async function createTriggers(db: Kysely<unknown>): Promise<void> {
  // 7310 is only a number for this lock. What the winner before wrote is seen after the wait: each statement of
  // the function looks anew.
  await sql`
    create function chain_history_line() returns trigger language plpgsql as $$
    declare
      last record;
    begin
      perform pg_advisory_xact_lock(7310);
      select number, hash into last from history_chain order by number desc limit 1;
      insert into history_chain (number, line, hash) values (
        last.number + 1, new.id,
        encode(sha256(convert_to(
          concat_ws(' ', last.hash, (last.number + 1)::text, new.id::text, new.mac), 'UTF8')), 'hex'));
      return null;
    end $$`.execute(db);
  await sql`
    create constraint trigger history_chained after insert on history
    deferrable initially deferred for each row execute function chain_history_line()`.execute(db);
  await sql`
    create trigger history_chain_append_only before update or delete on history_chain
    for each row execute function refuse_history_change()`.execute(db);
  await sql`
    create trigger history_chain_never_emptied before truncate on history_chain
    for each statement execute function refuse_history_change()`.execute(db);
}
