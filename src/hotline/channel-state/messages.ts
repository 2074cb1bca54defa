import type { Kysely } from "kysely";
import type { Tables } from "../../cases/tables.js";
import { queueNotice, type WaysOn } from "../ladder/calls.js";
import type { Notice } from "../ladder/notice.js";
import { staffOf } from "../roster/store.js";
import type { TroubleBoard } from "./board.js";
import { isNews, type Trouble } from "./troubles.js";

/** What writing to people about troubles works with. */
export interface TroubleNeeds {
  readonly db: Kysely<Tables>;
  readonly board: TroubleBoard;
  readonly waysOn: WaysOn;
}

/**
 * Writes to supervisors and administrators by e-mail, and to the office's webhooks, about channels in trouble, at any
 * hour; never over a channel that may be the one in trouble. Several processes may do so: a message has one id in an hour.
 */
export async function tellTroubles({ db, board, waysOn }: TroubleNeeds, now: number): Promise<void> {
  for (const noted of (await board.read()).filter((one) => isNews(one, now))) {
    await queueTrouble(db, waysOn, noted, noted.at, now);
    await board.told(noted, now);
  }
}

async function queueTrouble(
  db: Kysely<Tables>,
  { mail }: WaysOn,
  { channel, word }: Trouble,
  since: number,
  now: number,
): Promise<void> {
  const notice: Notice = {
    ...{ kind: "trouble", urgency: "P1", told: "supervisor", rung: 0, caseCode: null },
    ...{ waitingSince: since, trouble: { channel, word } },
  };
  const hooks = await db.selectFrom("alarm_webhooks").select("id").execute();
  const addressed = await db.selectFrom("duty_addresses").select("staff").execute();
  const wanted = (await staffOf(db)).filter(
    ({ id, roles }) =>
      (roles.includes("supervisor") || roles.includes("admin")) &&
      addressed.some(({ staff }) => staff === id),
  );
  const calls = [
    ...hooks.map(({ id }) => ({ way: "webhook", target: id }) as const),
    ...(mail ? wanted.map(({ id }) => ({ way: "e-mail", target: id }) as const) : []),
  ];
  const about = `trouble/${channel}/${word}/${Math.floor(now / 3_600_000)}`;
  for (const call of calls) await queueNotice(db, about, call, notice, now);
}
