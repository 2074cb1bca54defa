import type { Kysely } from "kysely";
import { z } from "zod";
import { addHistory } from "../../cases/history.js";
import type { Tables } from "../../cases/tables.js";
import type { By } from "../roster/store.js";
import type { Opening } from "./opening.js";

const key = "opening-words";
const words = z.object({ vi: z.string(), en: z.string() });
const stored = words.extend({ past: z.array(words.extend({ staff: z.string(), at: z.number() })) });

/** How many earlier sentences are kept. */
const kept = 20;

/** The office's sentence with what stood there, the newest first; `at` in milliseconds UTC. */
export interface OpeningWithPast extends Opening {
  readonly past: readonly (Opening & { readonly by: string; readonly at: number })[];
}

/** The office's own sentence; empty when there is none. */
export async function readOpening(db: Kysely<Tables>): Promise<Opening> {
  const { vi, en } = await readStored(db);
  return { vi, en };
}

/** The same with every change of it. */
export async function readOpeningWithPast(db: Kysely<Tables>): Promise<OpeningWithPast> {
  const { vi, en, past } = await readStored(db);
  const staff = await db.selectFrom("staff").select(["id", "name"]).execute();
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? "";
  return { vi, en, past: past.map(({ staff: by, ...line }) => ({ ...line, by: nameOf(by) })) };
}

/** Sets the sentence; the newest line of its past is what stands from now on. */
export async function writeOpening(db: Kysely<Tables>, { vi, en }: Opening, by: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { past } = await readStored(trx);
    const next = { vi, en, past: [{ vi, en, staff: by.staff, at: by.at }, ...past].slice(0, kept) };
    const value = JSON.stringify(next);
    await trx
      .insertInto("alarm_settings")
      .values({ key, value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute();
    await addHistory(trx, { ...by, action: "settings.opening" });
  });
}

async function readStored(db: Kysely<Tables>): Promise<z.infer<typeof stored>> {
  const row = await db.selectFrom("alarm_settings").select("value").where("key", "=", key).executeTakeFirst();
  return row ? stored.parse(JSON.parse(row.value)) : { vi: "", en: "", past: [] };
}
