import type { StaffId } from "../../model/ids.js";
import type { Role } from "../role.js";
import { rolesIn } from "./one-account.js";
import type { Desk } from "./session.js";
import { everywhereKey, perLoginEverywhere } from "./sign-in.js";
import type { Commune } from "./staff.js";
import { ownerOf } from "./tries.js";

/** An account as an admin sees it; times in milliseconds UTC. */
export interface AccountLine {
  readonly id: StaffId;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly commune: Commune | null;
  readonly secondFactor: boolean;
  readonly mustChangePassword: boolean;
  readonly lastSignInAt: number | null;
  readonly disabledAt: number | null;
  /** So many wrong passwords or codes came that nobody gets in for a while, at one desk or at all. */
  readonly locked: boolean;
}

const mostAccounts = 2_000;

/** All accounts by name, at most 2,000. */
export async function listAccounts(desk: Desk): Promise<readonly AccountLine[]> {
  const { db, needs } = desk;
  const rows = await db
    .selectFrom("staff")
    .leftJoin("staff_second_factor", "staff_second_factor.userId", "staff.id")
    .selectAll("staff")
    .select("staff_second_factor.lockedUntil")
    .orderBy("staff.name")
    .orderBy("staff.id")
    .limit(mostAccounts)
    .execute();
  const { attempts } = needs;
  const everywhere = rows.map(({ email }) => everywhereKey(desk, email));
  const spent = await attempts.spent(everywhere, perLoginEverywhere);
  const locked = await attempts.locked(rows.map(({ email }) => ownerOf(desk, email)));
  return rows.map((row, index) => ({
    ...{ id: row.id, name: row.name, login: row.email, roles: rolesIn(row.roles) },
    commune: row.communeCode && row.communeName ? { code: row.communeCode, name: row.communeName } : null,
    secondFactor: row.twoFactorEnabled,
    mustChangePassword: row.mustChangePassword,
    lastSignInAt: row.lastSignInAt?.getTime() ?? null,
    disabledAt: row.disabledAt?.getTime() ?? null,
    locked:
      spent[index] === true || locked[index] === true || (row.lockedUntil?.getTime() ?? 0) > needs.now(),
  }));
}
