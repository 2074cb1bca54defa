import type { Role } from "./role.js";

/** Everything an account can be allowed to do. */
export const actions = [
  "me.read",
  "me.password",
  "presence.tell",
  "live.listen",
  "talk.list",
  "talk.read",
  "talk.take-over",
  "talk.answer",
  "talk.hand-back",
  "case.read",
  "case.close",
  "case.history",
  "alert.list",
  "alert.acknowledge",
  "practice.create",
  "content.read",
] as const;
export type Action = (typeof actions)[number];

/** What is known of the asker and of what is asked for. */
export interface Circumstances {
  readonly roles: readonly Role[];
  /** The asker holds the talk that is meant. */
  readonly holdsTalk: boolean;
}

/** All of it must hold. */
export interface Conditions {
  readonly role: Role;
  readonly holdsTalk?: true;
}

const onCall = [{ role: "operator" }, { role: "supervisor" }] as const;
const staffOfOffice = [...onCall, { role: "admin" }] as const;
const everybody = [...staffOfOffice, { role: "commune" }, { role: "analyst" }] as const;

/** An action is allowed when any of its sets of conditions holds; an action without a set is never allowed. */
export const permissions: Readonly<Record<Action, readonly Conditions[]>> = {
  "me.read": everybody,
  "me.password": everybody,
  "presence.tell": onCall,
  "live.listen": onCall,
  "talk.list": onCall,
  "talk.read": onCall,
  "talk.take-over": onCall,
  "talk.answer": [
    { role: "operator", holdsTalk: true },
    { role: "supervisor", holdsTalk: true },
  ],
  "talk.hand-back": [{ role: "operator", holdsTalk: true }, { role: "supervisor" }],
  "case.read": onCall,
  "case.close": onCall,
  "case.history": [{ role: "supervisor" }],
  "alert.list": onCall,
  "alert.acknowledge": onCall,
  "practice.create": staffOfOffice,
  "content.read": staffOfOffice,
};

/** True if the asker may do it under these circumstances. */
export function allowed(action: Action, circumstances: Circumstances): boolean {
  return permissions[action].some((conditions) => holds(conditions, circumstances));
}

/** True if there are circumstances under which these roles may do it: for showing or hiding a control. */
export function allowedAtAll(action: Action, roles: readonly Role[]): boolean {
  return allowed(action, { roles, holdsTalk: true });
}

function holds(conditions: Conditions, circumstances: Circumstances): boolean {
  if (!circumstances.roles.includes(conditions.role)) return false;
  return conditions.holdsTalk !== true || circumstances.holdsTalk;
}
