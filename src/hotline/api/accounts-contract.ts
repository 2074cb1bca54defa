import { z } from "zod";
import { roles } from "../role.js";
import { moment, staffId } from "./fields.js";

/** A commune-level unit of today. */
export const commune = z.object({ code: z.string(), name: z.string() });
export type Commune = z.infer<typeof commune>;

/** An account as an admin sees it. */
export const account = z.object({
  id: staffId,
  name: z.string(),
  login: z.string(),
  roles: z.array(z.enum(roles)),
  /** The own commune of an officer; null for all others. */
  commune: commune.nullable(),
  secondFactor: z.boolean(),
  /** The one-time password has not been changed yet. */
  mustChangePassword: z.boolean(),
  lastSignInAt: moment.nullable(),
  disabledAt: moment.nullable(),
  /** So many wrong passwords or codes came that nobody gets in for a while. */
  locked: z.boolean(),
});
export type Account = z.infer<typeof account>;

/** What holds for all accounts. */
export const accountRules = z.object({ operatorsNeedSecondFactor: z.boolean() });
export type AccountRules = z.infer<typeof accountRules>;

/** All accounts by name, and the rules. */
export const accountList = z.object({ accounts: z.array(account), rules: accountRules });
export type AccountList = z.infer<typeof accountList>;

const fields = {
  name: z.string().trim().min(1).max(80),
  roles: z
    .array(z.enum(roles))
    .min(1)
    .refine((list) => new Set(list).size === list.length),
  /** The code of a commune-level unit; given exactly when one of the roles is `commune`. */
  communeCode: z.string().max(20).nullable(),
};

/** Body of changing an account. */
export const accountBody = z.object(fields);
export type AccountBody = z.infer<typeof accountBody>;

/** Body of a new account. */
export const newAccountBody = z.object({ login: z.email().max(200), ...fields });
export type NewAccountBody = z.infer<typeof newAccountBody>;

/** A password that works once; shown once and kept nowhere. */
export const oneTime = z.object({ login: z.string(), password: z.string() });
export type OneTime = z.infer<typeof oneTime>;

/** Words of a search for a commune-level unit. */
export const communeQuery = z.object({ words: z.string().trim().max(120) });
export const communeList = z.object({ communes: z.array(commune) });
