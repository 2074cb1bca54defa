import { createHash } from "node:crypto";
import { withHistoryKey } from "../../src/cases/history-key.js";
import { createCases } from "../../src/cases/repository.js";
import type { Tables } from "../../src/cases/tables.js";
import { connectDatabase, queryBuilder } from "../../src/infra/database.js";
import { silentLog } from "../../src/infra/log.js";
import type { Effect } from "../../src/model/effect.js";
import type { CaseId, StaffId } from "../../src/model/ids.js";
import type { Urgency } from "../../src/model/urgency.js";
import { beaten, cry, Effects, personOf } from "../../test/cases/effects.js";
import type { World } from "../../test/support/world.js";

/** How full the house is. */
export interface House {
  readonly cases: number;
  /** Of their talks so many run with staff; the others are with the bot or wait. */
  readonly running: number;
}

const channels = ["messenger", "zalo", "web"];
const kinds = ["neglect", "bullying", "online-abuse", "runaway-fear", "physical-abuse"] as const;
const levels: readonly Urgency[] = ["P1", "P2", "P2", "P3"];
const minuteMs = 60_000;
const batch = 100;

/** Fills the database with cases and their talks as the clerk would have written them; the newest are the running ones. */
export async function fillHouse({ database, keyring }: World, house: House): Promise<void> {
  const pool = connectDatabase(database.url, 5, silentLog);
  const db = withHistoryKey(queryBuilder<Tables>(pool), keyring);
  const cases = createCases(db, keyring, () => {});
  let waiting: Effect[] = [];
  for (let number = 0; number < house.cases; number++) {
    waiting.push(...talkOf(number, house));
    if (number % batch === batch - 1 || number === house.cases - 1) {
      await cases.applyEffects(waiting);
      waiting = [];
    }
  }
  await pool.query("analyze");
  await db.destroy();
}

/** Looks as the codes of cases do. */
function codeOf(number: number): CaseId {
  return createHash("sha256").update(`${number}`).digest("hex").slice(0, 12).toUpperCase() as CaseId;
}

function talkOf(number: number, { cases, running }: House): Effect[] {
  const person = personOf(`day${number}`, channels[number % channels.length]);
  const made = new Effects(person, Date.now() - (cases - number) * minuteMs, 20 + (number % 16)).turn();
  const opened = made.opens({
    caseId: codeOf(number),
    urgency: levels[number % levels.length] ?? "P2",
    dangers: [{ ...beaten, kind: kinds[number % kinds.length] ?? "bullying" }],
  });
  const lines = [made.says(cry, { dangers: [beaten] }), opened, made.answers("bot", "Mình đang nghe đây.")];
  if (number < cases - running) return lines;
  return [...lines, made.turn().takesOver(`staff-${number % 70}` as StaffId, `Người trực ${number % 70}`)];
}
