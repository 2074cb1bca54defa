import type { AuditFilter, AuditLine } from "../../cases/audit/list.js";
import type { StaffId } from "../../model/ids.js";
import { auditPage, auditQuery } from "../api/audit-contract.js";
import { subjectsOf } from "../audit/groups.js";
import type { Role } from "../role.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";

/** Lines of one page. */
const shown = 100;
/** Viet Nam is seven hours ahead all year. */
const ahead = 7 * 3_600_000;
const dayLength = 24 * 3_600_000;

/** The endpoint of the audit. Who is an administrator only sees what was done with accounts, and no case. */
export function auditEndpoints({ audit }: HotlineNeeds): readonly Endpoint[] {
  const read = endpoint({
    method: "get",
    path: "/audit",
    action: "audit.read",
    query: auditQuery,
    answer: auditPage,
    handle: async ({ staff, at, query }) => {
      const accountsOnly = !staff.roles.includes("supervisor");
      const filter = filterOf(query, staff.roles);
      const detail = detailOf(query);
      const { head, ...page } = await audit.read(filter, {
        at,
        staff: staff.id,
        action: "audit.read",
        detail,
      });
      const lines = accountsOnly ? page.lines.map(withoutCase) : page.lines;
      return { ...page, lines, head: { ...head, at }, staff: await audit.staff(), accountsOnly };
    },
  });
  return [read];
}

interface Query {
  readonly staff?: StaffId | undefined;
  readonly group?: Parameters<typeof subjectsOf>[0] | undefined;
  readonly case?: string | undefined;
  readonly day?: string | undefined;
  readonly before?: string | undefined;
}

function filterOf({ staff, group, case: caseCode, day, before }: Query, roles: readonly Role[]): AuditFilter {
  const from = day === undefined ? 0 : Date.parse(`${day}T00:00:00Z`) - ahead;
  const time = day === undefined ? undefined : { from, to: from + dayLength };
  if (!roles.includes("supervisor")) {
    return { staff, time, before, subjects: subjectsOf("account"), limit: shown };
  }
  const subjects = group === undefined ? undefined : subjectsOf(group);
  return { staff, time, before, caseCode, subjects, limit: shown };
}

/** What was narrowed by, in words of ours: a code somebody typed may be anything. */
function detailOf({ staff, group, case: code, day }: Query): Record<string, string> {
  return {
    ...(group === undefined ? {} : { group }),
    ...(staff === undefined ? {} : { by: "staff" }),
    ...(code === undefined ? {} : { case: "one" }),
    ...(day === undefined ? {} : { day }),
  };
}

function withoutCase(line: AuditLine): AuditLine {
  return { ...line, person: null, caseId: null };
}
