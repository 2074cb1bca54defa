import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CaseFilter, listCases } from "../../src/cases/case-list.js";
import { createSealing } from "../../src/cases/sealing.js";
import type { Tables } from "../../src/cases/tables.js";
import { databases, type TestDatabase } from "../support/database.js";
import { evening, type House, openHouse } from "./effects.js";

/** Five thousand cases, four hundred of them open, each with two tasks and every fifth referred. */
const fill = `
  insert into talks (person, channel)
    select 'web.' || lpad(n::text, 22, '0'), 'web' from generate_series(1, 5000) n;
  insert into cases (id, person, channel, status, urgency, voice, origin, practice, opened_at, first_message_at,
      legal_deadline_at, unit_code, unit_name, province_name, lowered_at, closed_at)
    select substr(upper(md5(n::text)), 1, 12), 'web.' || lpad(n::text, 22, '0'), 'web',
      case when n > 400 then 'closed' else (array['new', 'in-progress', 'referred', 'monitoring'])[1 + n % 4] end,
      'P' || n % 4, 'child', 'talk', false, moment, moment,
      case when n % 4 < 2 then moment + interval '12 hours' end,
      lpad((10000 + n % 300)::text, 5, '0'), 'Xã', 'Tỉnh', case when n % 500 = 0 then moment end,
      case when n > 400 then moment end
    from generate_series(1, 5000) n, lateral (select $1::timestamptz - n * interval '1 hour' as moment) m;
  insert into case_tasks (id, case_id, kind, office, added_at, added_by, due_at, done_at)
    select cases.id || '-' || k, cases.id, 'refer-commune', 'commune', opened_at, 'x',
      opened_at + interval '30 minutes', case when status = 'closed' or k = 1 then opened_at end
    from cases, generate_series(1, 2) k;
  insert into case_referrals (id, case_id, to_kind, sent_at, sent_by, acknowledged_at)
    select id || '-1', id, 'commune', opened_at, 'x', case when status = 'closed' then opened_at end
    from cases where hashtext(id) % 5 = 0;
  insert into referral_reports (id, referral, met, safe, need, at, staff)
    select id, id, true, 'unknown', 'none', sent_at, 'x' from case_referrals;
  insert into case_dangers (case_id, number, kind, urgency, about, turn, evidence_sealed, rules, at)
    select id, 1, 'violence-now', urgency, 'self', 't', 'x', 'r', opened_at from cases;`;

/** One step of a plan, as PostgreSQL describes it. */
interface Step {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Step[];
}

/** The tables that a plan reads from one end to the other. */
function readWhole(step: Step): string[] {
  const own = step["Node Type"] === "Seq Scan" ? [step["Relation Name"] ?? ""] : [];
  return [...own, ...(step.Plans ?? []).flatMap(readWhole)];
}

/** Tables of a few rows, however many cases there are. */
const small = ["alarm_settings", "staff"];

const [, postgres] = databases;

describe("the list of five thousand cases on PostgreSQL", () => {
  let database: TestDatabase;
  let house: House;

  beforeAll(async () => {
    if (!postgres) throw new Error("no database");
    database = await postgres.start();
    house = await openHouse(database, postgres.name);
    await fillHouse(house.pool);
  });
  afterAll(async () => {
    await house.stop();
    await database.stop();
  });

  /** The queries of one look at the list. */
  const queriesOf = async (filter: Partial<CaseFilter>) => {
    const sent: CompiledQuery[] = [];
    const dialect = new PostgresDialect({ pool: house.pool });
    const db = new Kysely<Tables>({ dialect, log: ({ query }) => void sent.push(query) });
    const page = { status: "open", offset: 0, limit: 50, ...filter } as const;
    const found = await listCases(db, createSealing(house.keyring), page, evening);
    return { found, sent };
  };

  test.each<[string, Partial<CaseFilter>, number]>([
    ["open ones", {}, 400],
    ["of one status", { status: "monitoring" }, 100],
    ["of one urgency", { urgency: "P0" }, 100],
    ["over a term", { overdue: true }, 400],
    ["judged less urgent", { status: "all", lowered: true }, 10],
    ["of one unit", { status: "all", units: ["10007"] }, 17],
    ["by the beginning of a code", { status: "all", code: "A87F-F679" }, 1],
    ["several at once", { urgency: "P1", overdue: true, units: ["10001"] }, 2],
  ])("%s: no table is read from one end to the other", async (_what, filter, count) => {
    const { found, sent } = await queriesOf(filter);
    expect(found.total).toBe(count);
    const plans = await Promise.all(sent.map((query) => planOf(house.pool, query)));
    expect(plans.flatMap(readWhole).filter((table) => !small.includes(table))).toEqual([]);
  });
});

async function fillHouse(pool: pg.Pool): Promise<void> {
  const moment = `'${new Date(evening).toISOString()}'`;
  await pool.query(fill.replace("$1", moment));
  await pool.query("analyze");
}

async function planOf(pool: pg.Pool, { sql, parameters }: CompiledQuery): Promise<Step> {
  const { rows } = await pool.query<{ "QUERY PLAN": readonly [{ readonly Plan: Step }] }>(
    `explain (format json) ${sql}`,
    [...parameters],
  );
  const [row] = rows;
  if (!row) throw new Error("no plan");
  return row["QUERY PLAN"][0].Plan;
}
