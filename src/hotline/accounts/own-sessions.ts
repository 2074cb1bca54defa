import type { StaffId } from "../../model/ids.js";
import { deviceWords } from "./device.js";
import { absoluteMs, type Desk } from "./session.js";

/** One of the own sessions. Times are milliseconds UTC; `seenAt` is exact to a minute. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly since: number;
  readonly seenAt: number;
  /** The one that asks. */
  readonly current: boolean;
}

/** The sessions of an account that still open something, the asker's own first, then who was seen last. */
export async function ownSessions(desk: Desk, id: StaffId, headers: Headers): Promise<readonly OwnSession[]> {
  const now = desk.needs.now();
  const asking = await desk.library.api.getSession({ headers, query: { disableRefresh: true } });
  const rows = await desk.db
    .selectFrom("staff_session")
    .select(["id", "userAgent", "createdAt", "updatedAt"])
    .where("userId", "=", id)
    .where("expiresAt", ">", new Date(now))
    .where("createdAt", ">", new Date(now - absoluteMs))
    .orderBy("updatedAt", "desc")
    .orderBy("id")
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      device: deviceWords(row.userAgent),
      since: row.createdAt.getTime(),
      seenAt: row.updatedAt.getTime(),
      current: row.id === asking?.session.id,
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one session of an account. False: it has none of this id. */
export async function endSession({ db }: Desk, id: StaffId, session: string): Promise<boolean> {
  const ended = await db
    .deleteFrom("staff_session")
    .where("id", "=", session)
    .where("userId", "=", id)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}
