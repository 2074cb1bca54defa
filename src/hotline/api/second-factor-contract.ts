import { z } from "zod";
import { moment } from "./fields.js";

/** Body of the second step of signing in: the code of the app, or one of the back-up codes. */
export const secondStepBody = z.union([
  z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  z.object({ backupCode: z.string().trim().min(8).max(20) }),
]);
export type SecondStepBody = z.infer<typeof secondStepBody>;

/** `done: false`: the password was right, and now a code is wanted. */
export const signInAnswer = z.object({ done: z.boolean() });
export type SignInAnswer = z.infer<typeof signInAnswer>;

/** Other ways to sign in; `provider`: what stands on the button of the province's own sign-in, null: there is none. */
export const signInWays = z.object({ provider: z.string().nullable() });
export type SignInWays = z.infer<typeof signInWays>;

/** Where the browser has to go. */
export const leadsTo = z.object({ url: z.url() });

/** Body of what wants the password once more; empty for who has none. */
export const passwordAgainBody = z.object({ password: z.string().max(200) });

/** Body of what takes the second factor away or makes new back-up codes: the password alone opens neither. */
export const proofBody = passwordAgainBody.extend({ step: secondStepBody });
export type ProofBody = z.infer<typeof proofBody>;

/** The first code of the app. */
export const codeBody = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});

/** What the app is set up with; shown once. */
export const enrolment = z.object({
  /** The key in groups of four. */
  key: z.string(),
  /** The same as a PNG, a `data:` address. */
  picture: z.string(),
  backupCodes: z.array(z.string()),
});
export type Enrolment = z.infer<typeof enrolment>;

/** New back-up codes; shown once. */
export const backupCodeList = z.object({ backupCodes: z.array(z.string()) });

/** The asker's own sessions, this one first; `seenAt` is exact to a minute. */
export const sessionList = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** Browser and system, in words. */
      device: z.string(),
      since: moment,
      seenAt: moment,
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
});
export type SessionList = z.infer<typeof sessionList>;

/** Signed out; `provider`: where the browser goes to end the province's own sign-in too, null: nowhere. */
export const signOutAnswer = z.object({ done: z.literal(true), provider: z.url().nullable().default(null) });
