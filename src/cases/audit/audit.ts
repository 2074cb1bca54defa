import type { Kysely } from "kysely";
import type { Keyring } from "../../infra/keyring.js";
import type { StaffId } from "../../model/ids.js";
import { addHistory, type Deed } from "../history.js";
import { withHistoryKey } from "../history-key.js";
import type { Tables } from "../tables.js";
import { type HistoryHead, historyHead } from "./head.js";
import { type AuditFilter, type AuditPage, listAudit, staffNames } from "./list.js";

/** The audit as supervisors read it. */
export interface Audit {
  /** Lines, newest first. The reading is recorded as `deed` in the same transaction and is not among them. */
  read(filter: AuditFilter, deed: Deed): Promise<AuditPage & { readonly head: HistoryHead }>;
  staff(): Promise<readonly { readonly id: StaffId; readonly name: string }[]>;
}

/** The audit over a migrated database. */
export function createAudit(opened: Kysely<Tables>, keyring: Keyring): Audit {
  const db = withHistoryKey(opened, keyring);
  return {
    read: (filter, deed) =>
      db.transaction().execute(async (trx) => {
        const page = await listAudit(trx, filter);
        const head = await historyHead(trx);
        await addHistory(trx, deed);
        return { ...page, head };
      }),
    staff: () => staffNames(db),
  };
}
