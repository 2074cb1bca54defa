import type { Kysely } from "kysely";
import { createSealing } from "../../src/cases/sealing.js";
import type { Tables } from "../../src/cases/tables.js";
import { openingPreviews } from "../../src/composition/opening-preview.js";
import { nextLevel, readSheet, writeItem } from "../../src/hotline/go-live/store.js";
import { createAlarmDesk } from "../../src/hotline/ladder/alarm-desk.js";
import { createRoster } from "../../src/hotline/roster/roster.js";
import type { DutyOffice } from "../../src/hotline/router/needs.js";
import { readOpeningWithPast, writeOpening } from "../../src/hotline/settings/opening-store.js";
import type { Keyring } from "../../src/infra/keyring.js";

/** Roster, alarms and the sheet before opening over a test's database, without a copy in Redis. */
export function dutyOffice(db: Kysely<Tables>, keyring: Keyring): DutyOffice {
  const sealing = createSealing(keyring);
  const changed = async () => undefined;
  return {
    roster: createRoster(db, sealing, changed),
    alarms: createAlarmDesk({ db, sealing, ways: { mail: true, dutyBot: false }, changed }),
    opening: {
      read: () => readOpeningWithPast(db),
      write: (opening, by) => writeOpening(db, opening, by),
      preview: openingPreviews("Đơn vị thử"),
    },
    goLive: {
      read: () => readSheet(db),
      write: (item, by) => writeItem(db, item, by),
      nextLevel: (at) => nextLevel(db, { mail: true, dutyBot: false }, at),
    },
  };
}
