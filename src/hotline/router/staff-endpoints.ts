import { content } from "../api/content-contract.js";
import { done, me, passwordBody, practiceLink, presence } from "../api/staff-contract.js";
import { actions, allowedAtAll } from "../permissions.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** The endpoints of the asker's own account, and what belongs to no talk. */
export function staffEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [whoAmI(needs), password(needs), tellPresence(needs), practice(needs), contentToRead(needs)];
}

function whoAmI({ accounts }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/me",
    action: "me.read",
    beforePassword: true,
    beforeSecondFactor: true,
    answer: me,
    handle: async ({ staff }) => ({
      ...staff,
      hasPassword: await accounts.hasPassword(staff.id),
      actions: actions.filter((action) => allowedAtAll(action, staff.roles)),
    }),
  });
}

function password({ accounts, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/password",
    action: "me.password",
    beforePassword: true,
    beforeSecondFactor: true,
    body: passwordBody,
    unfit: "weak-password",
    answer: done,
    handle: async ({ staff, body, headers, at, setCookies }) => {
      const result = await accounts.changePassword(staff, body.current, body.next, headers);
      if (result.kind === "too-many-tries") return refuse(result.kind, result.retryAfter);
      if (result.kind !== "changed") return refuse(result.kind);
      await cases.record({ at, staff: staff.id, action: "staff.password" });
      setCookies(result.cookies);
      return { done: true as const };
    },
  });
}

function tellPresence(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/presence",
    action: "presence.tell",
    answer: presence,
    handle: async ({ staff }) => ({ until: await needs.presence(staff.id) }),
  });
}

function practice(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/practice-links",
    action: "practice.create",
    status: 201,
    answer: practiceLink,
    handle: async ({ staff, at }) => {
      await needs.cases.record({ at, staff: staff.id, action: "practice.create" });
      return needs.createPracticeLink();
    },
  });
}

/** Not recorded as a read: nothing in it is about a person. */
function contentToRead(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/content",
    action: "content.read",
    answer: content,
    handle: async ({ at }) => needs.content(at),
  });
}
