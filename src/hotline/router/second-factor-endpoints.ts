import { z } from "zod";
import {
  backupCodeList,
  codeBody,
  enrolment,
  passwordAgainBody,
  proofBody,
  sessionList,
} from "../api/second-factor-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** The endpoints of the asker's own second factor and sessions. */
export function secondFactorEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [
    ...[begin(needs), confirm(needs), backupCodes(needs), remove(needs), leaveEverywhere(needs)],
    ...[sessions(needs), endOne(needs)],
  ];
}

function begin({ accounts }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/second-factor",
    action: "me.second-factor",
    beforeSecondFactor: true,
    body: passwordAgainBody,
    answer: enrolment,
    handle: async ({ staff, body, headers }) => {
      const result = await accounts.beginSecondFactor(staff, body.password, headers);
      if (result.kind === "begun") return result.enrolment;
      return result.kind === "too-many-tries" ? refuse(result.kind, result.retryAfter) : refuse(result.kind);
    },
  });
}

function confirm({ accounts, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/second-factor/confirm",
    action: "me.second-factor",
    beforeSecondFactor: true,
    body: codeBody,
    unfit: "wrong-code",
    answer: done,
    handle: async ({ staff, body, headers, at, setCookies }) => {
      const result = await accounts.confirmSecondFactor(staff, body.code, headers);
      if (result.kind === "too-many-tries") return refuse(result.kind, result.retryAfter);
      if (result.kind !== "set") return refuse(result.kind);
      await cases.record({ at, staff: staff.id, action: "staff.second-factor" });
      setCookies(result.cookies);
      return { done: true as const };
    },
  });
}

function backupCodes({ accounts, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/second-factor/backup-codes",
    action: "me.second-factor",
    body: proofBody,
    answer: backupCodeList,
    handle: async ({ staff, body, headers, at }) => {
      const result = await accounts.newBackupCodes(staff, body, headers);
      if (result.kind === "too-many-tries") return refuse(result.kind, result.retryAfter);
      if (result.kind !== "made") return refuse(result.kind);
      await cases.record({ at, staff: staff.id, action: "staff.backup-codes" });
      return { backupCodes: result.backupCodes };
    },
  });
}

function remove({ accounts, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/second-factor/remove",
    action: "me.second-factor",
    body: proofBody,
    answer: done,
    handle: async ({ staff, body, headers, at, setCookies }) => {
      const result = await accounts.removeSecondFactor(staff, body, headers);
      if (result.kind === "too-many-tries") return refuse(result.kind, result.retryAfter);
      if (result.kind !== "removed") return refuse(result.kind);
      await cases.record({ at, staff: staff.id, action: "staff.second-factor-removed" });
      setCookies(result.cookies);
      return { done: true as const };
    },
  });
}

function sessions({ accounts }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/me/sessions",
    action: "me.sign-out-everywhere",
    beforePassword: true,
    beforeSecondFactor: true,
    answer: sessionList,
    handle: async ({ staff, headers }) => ({ sessions: [...(await accounts.sessions(staff.id, headers))] }),
  });
}

function endOne({ accounts, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/sessions/:sessionId/end",
    action: "me.sign-out-everywhere",
    beforePassword: true,
    beforeSecondFactor: true,
    body: z.strictObject({}),
    answer: done,
    handle: async ({ staff, params, at }) => {
      if (!(await accounts.endSession(staff.id, params["sessionId"] ?? ""))) return refuse("not-found");
      await cases.record({ at, staff: staff.id, action: "staff.session-ended" });
      return { done: true as const };
    },
  });
}

function leaveEverywhere({ accounts, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/sign-out-everywhere",
    action: "me.sign-out-everywhere",
    beforePassword: true,
    beforeSecondFactor: true,
    body: z.strictObject({}),
    answer: done,
    handle: async ({ staff, headers, at, setCookies }) => {
      await cases.record({ at, staff: staff.id, action: "staff.sign-out-everywhere" });
      await accounts.signOutEverywhere(staff.id);
      setCookies(await accounts.signOut(headers));
      return { done: true as const };
    },
  });
}
