import { type AuditLine, auditPage, auditQuery } from "../../../src/hotline/api/contract.js";
import { subjectsOf } from "../../../src/hotline/audit/groups.js";
import type { Room } from "../fake-api.js";

/** Lines on a page of the fake. */
const shown = 40;

/** The audit over lines given newest first; `queries` keeps what it was asked. */
export class FakeAudit {
  readonly queries: Record<string, string>[] = [];
  head = { number: 12_345, hash: "9f3a77c102be5d10aa41".padEnd(64, "0") };

  constructor(
    readonly lines: readonly AuditLine[],
    readonly accountsOnly = false,
  ) {}

  readonly room: Room = ({ query }) => {
    const asked = Object.fromEntries(query);
    this.queries.push(asked);
    const { staff, group, case: code, before } = auditQuery.parse(asked);
    const { are, among } = subjectsOf(group ?? "other");
    const fitting = this.lines.filter(
      (line) =>
        (staff === undefined || line.staff?.id === staff) &&
        (group === undefined || among.includes(line.action.split(".")[0] ?? "") === are) &&
        (code === undefined || line.caseId?.startsWith(code) === true) &&
        (before === undefined || Number(line.id) < Number(before)),
    );
    const lines = fitting.slice(0, shown);
    const people = new Map(this.lines.flatMap(({ staff: one }) => (one ? [[one.id, one] as const] : [])));
    return {
      schema: auditPage,
      body: {
        lines,
        next: fitting.length > shown ? lines.at(-1)?.id : null,
        head: { ...this.head, at: Date.now() },
        staff: [...people.values()],
        accountsOnly: this.accountsOnly,
      },
    };
  };
}
