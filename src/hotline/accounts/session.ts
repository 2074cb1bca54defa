import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "../../cases/tables.js";
import type { StaffId } from "../../model/ids.js";
import { type Role, roles } from "../role.js";
import type { Library, LibraryNeeds } from "./library.js";
import type { Staff } from "./staff.js";

/** A member of staff with what the answer has to set, so that the session lives on. */
export interface SignedIn {
  readonly staff: Staff;
  readonly cookies: readonly string[];
}

/** What the functions of this folder work with. */
export interface Desk {
  readonly needs: LibraryNeeds;
  readonly library: Library;
  readonly db: Kysely<Tables>;
}

/** However busy it is, a session ends this long after the password or the code was given, milliseconds. */
export const absoluteMs = 12 * 60 * 60 * 1000;

/** Who has one of these roles works with a second factor or not at all. */
const alwaysWithSecondFactor: readonly Role[] = ["supervisor", "admin"];

const rolesOf = z
  .string()
  .transform((list) => list.split(","))
  .pipe(z.array(z.enum(roles)));

const storedStaff = z.object({
  id: z.custom<StaffId>((value) => typeof value === "string"),
  name: z.string(),
  email: z.string(),
  roles: rolesOf,
  mustChangePassword: z.boolean(),
  twoFactorEnabled: z.boolean().nullish(),
  communeCode: z.string().nullish(),
  communeName: z.string().nullish(),
  disabledAt: z.unknown(),
});

/** Whose session the cookies in `headers` belong to; `touch` keeps the session alive. */
export async function whoIs(desk: Desk, headers: Headers, touch: boolean): Promise<SignedIn | null> {
  const { library } = desk;
  const query = { disableRefresh: !touch };
  const { response, headers: set } = await library.api.getSession({ headers, query, returnHeaders: true });
  if (!response) return null;
  const { session, user } = response;
  const tooOld = desk.needs.now() - session.createdAt.getTime() >= absoluteMs;
  if (tooOld || user.disabledAt) {
    await (await library.$context).internalAdapter.deleteSession(session.token);
    return null;
  }
  const viaProvider = session.via === "provider" && desk.needs.provider?.secondFactor === true;
  return { staff: await toStaff(desk, user, viaProvider), cookies: set.getSetCookie() };
}

async function toStaff(desk: Desk, user: unknown, viaProvider: boolean): Promise<Staff> {
  const {
    email,
    twoFactorEnabled,
    communeCode,
    communeName,
    disabledAt: _,
    ...rest
  } = storedStaff.parse(user);
  const secondFactor = twoFactorEnabled === true;
  return {
    ...rest,
    login: email,
    commune: communeCode && communeName ? { code: communeCode, name: communeName } : null,
    secondFactor,
    mustSetSecondFactor: !secondFactor && !viaProvider && (await needsSecondFactor(desk, rest.roles)),
  };
}

/** Whether these roles may not work without a second factor; operators only where an admin said so. */
export async function needsSecondFactor({ db }: Pick<Desk, "db">, given: readonly Role[]): Promise<boolean> {
  if (alwaysWithSecondFactor.some((role) => given.includes(role))) return true;
  return given.includes("operator") && operatorsNeedSecondFactor(db);
}

/** The rule for operators, which an admin sets. */
export async function operatorsNeedSecondFactor(db: Kysely<Tables>): Promise<boolean> {
  const rule = await db
    .selectFrom("staff_rules")
    .select("operators_need_second_factor as needed")
    .executeTakeFirst();
  return rule?.needed ?? false;
}
