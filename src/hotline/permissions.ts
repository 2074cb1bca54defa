import type { Role } from "./role.js";

/** Everything an account can be allowed to do. */
export const actions = [
  "me.read",
  "me.password",
  "me.second-factor",
  "me.sign-out-everywhere",
  "account.list",
  "account.manage",
  "presence.tell",
  "live.listen",
  "talk.list",
  "talk.read",
  "talk.take-over",
  "talk.answer",
  "talk.hand-back",
  "talk.transfer",
  "talk.pull",
  "talk.run-flow",
  "talk.note",
  "talk.whisper",
  "talk.join",
  "talk.settings",
  "talk.block",
  "overview.read",
  "figures.read",
  "settings.edit",
  "media.read",
  "media.open",
  "notice.list",
  "colleague.list",
  "reply.list",
  "reply.edit",
  "case.read",
  "case.list",
  "case.work",
  "case.edit",
  "case.urgency",
  "case.urgency-seen",
  "morning.list",
  "contact.record",
  "referral.list",
  "referral.read",
  "referral.answer",
  "holiday.read",
  "holiday.edit",
  "case.close",
  "case.export",
  "call.read",
  "call.add",
  "call.promises",
  "lost-contact.work",
  "lost-contact.decide",
  "protocol.read",
  "form.add",
  "form.remove",
  "case.history",
  "alert.list",
  "alert.acknowledge",
  "practice.create",
  "content.read",
  "audit.read",
  "directory.read",
  "directory.edit",
  "roster.read",
  "roster.edit",
  "roster.own",
  "alarm.read",
  "alarm.edit",
  "go-live.read",
  "go-live.edit",
  "phone.own",
  "duty-bot.read",
  "channel.read",
] as const;
export type Action = (typeof actions)[number];

/** What is known of the asker and of what is asked for. */
export interface Circumstances {
  readonly roles: readonly Role[];
  /** The asker holds the talk that is meant. */
  readonly holdsTalk: boolean;
  /** The case that is meant was referred to the asker's own commune. */
  readonly ownCommune?: boolean;
}

/** All of it must hold. */
export interface Conditions {
  readonly role: Role;
  readonly holdsTalk?: true;
  readonly ownCommune?: true;
}

const onCall = [{ role: "operator" }, { role: "supervisor" }] as const;
const staffOfOffice = [...onCall, { role: "admin" }] as const;
const everybody = [...staffOfOffice, { role: "commune" }, { role: "analyst" }] as const;

/** An action is allowed when any of its sets of conditions holds; an action without a set is never allowed. */
export const permissions: Readonly<Record<Action, readonly Conditions[]>> = {
  "me.read": everybody,
  "me.password": everybody,
  "me.second-factor": everybody,
  "me.sign-out-everywhere": everybody,
  "account.list": [{ role: "admin" }],
  "account.manage": [{ role: "admin" }],
  "presence.tell": onCall,
  "live.listen": [...onCall, { role: "commune" }],
  "talk.list": onCall,
  "talk.read": onCall,
  "talk.take-over": onCall,
  "talk.answer": [
    { role: "operator", holdsTalk: true },
    { role: "supervisor", holdsTalk: true },
  ],
  "talk.hand-back": [{ role: "operator", holdsTalk: true }, { role: "supervisor" }],
  "talk.transfer": [{ role: "operator", holdsTalk: true }, { role: "supervisor" }],
  "talk.pull": [{ role: "supervisor" }],
  "talk.run-flow": [
    { role: "operator", holdsTalk: true },
    { role: "supervisor", holdsTalk: true },
  ],
  "talk.note": onCall,
  "talk.whisper": [{ role: "supervisor" }],
  "talk.join": onCall,
  "talk.settings": [{ role: "supervisor" }],
  "talk.block": [{ role: "supervisor" }],
  "overview.read": [{ role: "supervisor" }],
  "figures.read": [{ role: "supervisor" }, { role: "admin" }, { role: "analyst" }],
  "settings.edit": [{ role: "supervisor" }, { role: "admin" }],
  "media.read": onCall,
  "media.open": [{ role: "supervisor" }],
  "notice.list": onCall,
  "colleague.list": onCall,
  "reply.list": onCall,
  "reply.edit": [{ role: "supervisor" }],
  "case.read": onCall,
  "case.list": onCall,
  "case.work": onCall,
  "case.edit": onCall,
  "case.urgency": onCall,
  "case.urgency-seen": [{ role: "supervisor" }],
  "morning.list": onCall,
  "contact.record": onCall,
  "referral.list": [{ role: "commune" }],
  "referral.read": [{ role: "commune", ownCommune: true }],
  "referral.answer": [{ role: "commune", ownCommune: true }],
  "holiday.read": staffOfOffice,
  "holiday.edit": [{ role: "supervisor" }],
  "case.close": onCall,
  "case.export": onCall,
  "call.read": onCall,
  "call.add": onCall,
  "call.promises": [{ role: "supervisor" }],
  "lost-contact.work": onCall,
  "lost-contact.decide": [{ role: "supervisor" }],
  "protocol.read": [...onCall, { role: "commune" }],
  "form.add": onCall,
  "form.remove": [{ role: "supervisor" }],
  "case.history": [{ role: "supervisor" }],
  "alert.list": onCall,
  "alert.acknowledge": onCall,
  "practice.create": staffOfOffice,
  "content.read": staffOfOffice,
  "audit.read": [{ role: "supervisor" }, { role: "admin" }],
  "directory.read": [...staffOfOffice, { role: "commune" }],
  "directory.edit": [{ role: "supervisor" }],
  "roster.read": staffOfOffice,
  "roster.edit": [{ role: "supervisor" }],
  "roster.own": onCall,
  "alarm.read": [{ role: "supervisor" }, { role: "admin" }],
  "alarm.edit": [{ role: "supervisor" }, { role: "admin" }],
  "go-live.read": [{ role: "supervisor" }, { role: "admin" }],
  "go-live.edit": [{ role: "supervisor" }, { role: "admin" }],
  "phone.own": [...onCall, { role: "commune" }],
  "duty-bot.read": [{ role: "supervisor" }, { role: "admin" }],
  "channel.read": [{ role: "supervisor" }, { role: "admin" }],
};

/** True if the asker may do it under these circumstances. */
export function allowed(action: Action, circumstances: Circumstances): boolean {
  return permissions[action].some((conditions) => holds(conditions, circumstances));
}

/** True if there are circumstances under which these roles may do it: for showing or hiding a control. */
export function allowedAtAll(action: Action, roles: readonly Role[]): boolean {
  return allowed(action, { roles, holdsTalk: true, ownCommune: true });
}

function holds(conditions: Conditions, circumstances: Circumstances): boolean {
  if (!circumstances.roles.includes(conditions.role)) return false;
  if (conditions.holdsTalk === true && !circumstances.holdsTalk) return false;
  return conditions.ownCommune !== true || circumstances.ownCommune === true;
}
