import { z } from "zod";
import { actions } from "../permissions.js";
import { roles } from "../role.js";
import { commune } from "./accounts-contract.js";
import { moment, staffId } from "./fields.js";

/** Body of signing in: better-auth's own. */
export const signInBody = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) });
export type SignInBody = z.infer<typeof signInBody>;

/**
 * Who is signed in. While `mustChangePassword` is true every other endpoint answers 403 `must-change-password`, then
 * while `mustSetSecondFactor` is true 403 `must-set-second-factor`.
 */
export const me = z.object({
  id: staffId,
  name: z.string(),
  login: z.string(),
  roles: z.array(z.enum(roles)),
  /** The own commune of an officer; null for all others. */
  commune: commune.nullable(),
  mustChangePassword: z.boolean(),
  /** False: comes only through the province's own sign-in. */
  hasPassword: z.boolean(),
  /** An authenticator app is set up. */
  secondFactor: z.boolean(),
  /** One is needed and there is none. */
  mustSetSecondFactor: z.boolean(),
  /** What this account may do at all; conditions of one talk stand in its `can`. */
  actions: z.array(z.enum(actions)),
});
export type Me = z.infer<typeof me>;

/** The least length of a new password. */
export const passwordLength = 10;

/** Body of changing one's own password. */
export const passwordBody = z.object({
  current: z.string().min(1).max(200),
  next: z.string().min(passwordLength).max(200),
});
export type PasswordBody = z.infer<typeof passwordBody>;

/** The asker counts as on duty until `until`. */
export const presence = z.object({ until: moment });
export type Presence = z.infer<typeof presence>;

/** A link that opens one practice talk, once. */
export const practiceLink = z.object({ url: z.url(), expiresAt: moment });
export type PracticeLink = z.infer<typeof practiceLink>;

/** Done; nothing to tell. */
export const done = z.object({ done: z.literal(true) });
