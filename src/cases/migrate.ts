import { type Kysely, type Migration, Migrator } from "kysely";
import { Fault } from "../infra/fault.js";
import { talksAndCases } from "./migrations/001-talks-and-cases.js";
import { history } from "./migrations/002-history.js";
import { staffAccounts } from "./migrations/003-staff-accounts.js";
import { auditChain } from "./migrations/004-audit-chain.js";
import { secondFactor } from "./migrations/005-second-factor.js";
import { caseLife } from "./migrations/006-case-life.js";
import { talkWork } from "./migrations/007-talk-work.js";
import { ladder } from "./migrations/008-ladder.js";
import { dutyPhones } from "./migrations/009-duty-phones.js";
import { directory } from "./migrations/010-directory.js";
import { callLog } from "./migrations/011-call-log.js";
import { offlineContacts } from "./migrations/012-offline-contacts.js";
import { forms } from "./migrations/013-forms.js";
import { supervision } from "./migrations/014-supervision.js";
import { alarmCodes } from "./migrations/015-alarm-codes.js";
import { classGroups } from "./migrations/016-class-groups.js";
import { lastAction } from "./migrations/017-last-action.js";
import { takeOverWishes } from "./migrations/018-take-over-wishes.js";
import { figuresAndTidying } from "./migrations/019-figures-and-tidying.js";
import { answerDrafts } from "./migrations/020-answer-drafts.js";
import { patience } from "./migrations/022-patience.js";
import { unreadPermits } from "./migrations/023-unread-permits.js";
import type { Tables } from "./tables.js";

/** Every step of the database's shape, in order. A step that has once been run anywhere is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  "001-talks-and-cases": talksAndCases,
  "002-history": history,
  "003-staff-accounts": staffAccounts,
  "004-audit-chain": auditChain,
  "005-second-factor": secondFactor,
  "006-case-life": caseLife,
  "007-talk-work": talkWork,
  "008-ladder": ladder,
  "009-duty-phones": dutyPhones,
  "010-directory": directory,
  "011-call-log": callLog,
  "012-offline-contacts": offlineContacts,
  "013-forms": forms,
  "014-supervision": supervision,
  "015-alarm-codes": alarmCodes,
  "016-class-groups": classGroups,
  "017-last-action": lastAction,
  "018-take-over-wishes": takeOverWishes,
  "019-figures-and-tidying": figuresAndTidying,
  "020-answer-drafts": answerDrafts,
  "022-patience": patience,
  "023-unread-permits": unreadPermits,
};

/**
 * Brings the database to the shape this program needs; run at every start, before anything else uses it.
 * Kysely takes a transaction-level advisory lock, so several processes may start at once. Resolves with the
 * names of the steps that were run. Throws a `Fault` when a step fails or the database belongs to a newer program.
 */
export async function migrate(db: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === "Error")?.migrationName;
    throw new Fault(
      "migration",
      failed === undefined
        ? "The database could not be brought up to date: it cannot be reached, or it belongs to a newer version of this program."
        : `The database could not be brought up to date: step ${failed} failed.`,
      { cause: error },
    );
  }
  return (results ?? []).map((result) => result.migrationName);
}
