import type { StaffId } from "../../model/ids.js";
import type { PasswordMade } from "../accounts/administration.js";
import type { AccountDone } from "../accounts/one-account.js";
import type { Commune } from "../accounts/staff.js";
import {
  account,
  accountBody,
  accountList,
  accountRules,
  communeList,
  communeQuery,
  newAccountBody,
  oneTime,
} from "../api/accounts-contract.js";
import { staffId } from "../api/fields.js";
import { done } from "../api/staff-contract.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { Refusal, refuse } from "./refusal.js";

const communesShown = 12;

/** The endpoints with which admins keep the accounts of others. */
export function accountEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  const administration = () => needs.accounts.administration;
  return [
    list(needs),
    create(needs),
    rules(needs),
    communes(needs),
    change(needs),
    newPassword(needs),
    deed(needs, "reset-second-factor", (id, doing) => administration().resetSecondFactor(id, doing)),
    deed(needs, "disable", (id, doing) => administration().disable(id, doing)),
    deed(needs, "enable", (id, doing) => administration().enable(id, doing)),
    deed(needs, "sign-out-everywhere", (id, doing) => administration().signOutEverywhere(id, doing)),
  ];
}

function list({ accounts }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/accounts",
    action: "account.list",
    answer: accountList,
    handle: async () => ({
      accounts: await accounts.administration.list(),
      rules: await accounts.administration.rules(),
    }),
  });
}

function create(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/accounts",
    action: "account.manage",
    status: 201,
    body: newAccountBody,
    answer: oneTime,
    handle: async (asked) => {
      const commune = communeOf(needs, asked.body);
      if (commune instanceof Refusal) return commune;
      const { login, name, roles } = asked.body;
      const result = await needs.accounts.administration.create(
        { login, name, roles, commune },
        doing(asked),
      );
      return result.kind === "made" ? result.credentials : refuse("login-taken");
    },
  });
}

function rules({ accounts, live }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/accounts/rules",
    action: "account.manage",
    body: accountRules,
    answer: accountRules,
    handle: async (asked) => {
      await accounts.administration.setRules(asked.body, doing(asked));
      live.publishRights();
      return asked.body;
    },
  });
}

/** Of names that stand in every map: nothing to record. */
function communes({ units }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/accounts/communes",
    action: "account.manage",
    query: communeQuery,
    answer: communeList,
    handle: async ({ query }) => {
      const found = units.find(query.words, communesShown * 4).filter(isCommune);
      return { communes: found.slice(0, communesShown).map(named) };
    },
  });
}

function change(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/accounts/:staffId",
    action: "account.manage",
    body: accountBody,
    answer: account,
    handle: async (asked) => {
      const commune = communeOf(needs, asked.body);
      if (commune instanceof Refusal) return commune;
      const { name, roles } = asked.body;
      const { administration } = needs.accounts;
      const id = idOf(asked);
      const result = await administration.change(id, { name, roles, commune }, doing(asked));
      needs.live.publishRights();
      if (result.kind !== "done") return refused(result);
      return (await administration.list()).find((one) => one.id === id) ?? refuse("not-found");
    },
  });
}

function newPassword({ accounts, live }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/accounts/:staffId/reset-password",
    action: "account.manage",
    answer: oneTime,
    handle: async (asked) => {
      const result = await accounts.administration.resetPassword(idOf(asked), doing(asked));
      live.publishRights();
      return result.kind === "made" ? result.credentials : refused(result);
    },
  });
}

function deed(
  { live }: HotlineNeeds,
  name: string,
  act: (id: StaffId, doing: { readonly by: StaffId; readonly at: number }) => Promise<AccountDone>,
): Endpoint {
  return endpoint({
    method: "post",
    path: `/accounts/:staffId/${name}`,
    action: "account.manage",
    answer: done,
    handle: async (asked) => {
      const result = await act(idOf(asked), doing(asked));
      live.publishRights();
      return result.kind === "done" ? { done: true as const } : refused(result);
    },
  });
}

function refused({ kind }: Exclude<AccountDone | PasswordMade, { kind: "done" | "made" }>): Refusal {
  return refuse(kind === "unknown" ? "not-found" : kind);
}

function idOf({ params }: Asked<unknown, unknown>): StaffId {
  const read = staffId.safeParse(params["staffId"]);
  // No account has an empty id: this ends as not found.
  return read.success ? read.data : ("" as StaffId);
}

function doing({ staff, at }: Asked<unknown, unknown>) {
  return { by: staff.id, at };
}

type Unit = NonNullable<ReturnType<HotlineNeeds["units"]["byCode"]>>;

function isCommune({ code, province }: Unit): boolean {
  return code !== province.code;
}

function named({ code, name, province }: Unit): Commune {
  return { code, name: `${name}, ${province.name}` };
}

/** The unit an officer belongs to, as the gazetteer knows it: never words somebody typed. */
function communeOf(
  { units }: HotlineNeeds,
  body: { readonly roles: readonly string[]; readonly communeCode: string | null },
): Commune | null | Refusal {
  if (!body.roles.includes("commune")) return null;
  const unit = body.communeCode === null ? undefined : units.byCode(body.communeCode);
  return unit && isCommune(unit) ? named(unit) : refuse("commune-missing");
}
