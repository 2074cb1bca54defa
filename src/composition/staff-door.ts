import { createAudit } from "../cases/audit/audit.js";
import { createCaseLife } from "../cases/case-life.js";
import { createFormStore } from "../cases/forms/form-store.js";
import { createMorning } from "../cases/morning/morning.js";
import { createCases } from "../cases/repository.js";
import { createSupervision } from "../cases/supervision/store.js";
import type { Visitors } from "../channels/web/visitors.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { createAccounts } from "../hotline/accounts/accounts.js";
import { createAttempts } from "../hotline/accounts/attempts.js";
import type { Provider } from "../hotline/accounts/library.js";
import { createTroubleBoard } from "../hotline/channel-state/board.js";
import { createDirectory } from "../hotline/directory/directory.js";
import type { DutyBot } from "../hotline/duty-bot/duty-bot.js";
import { createLiveHub } from "../hotline/live/hub.js";
import { createPresenceBoard } from "../hotline/presence.js";
import { createPresses } from "../hotline/presses.js";
import { createHotlineRouter } from "../hotline/router/router.js";
import { type Config, openChannels } from "../infra/config.js";
import type { Capabilities } from "../model/channel.js";
import type { ChannelId } from "../model/channel-id.js";
import { openForm01Press } from "../reports/form-01/press.js";
import { findDanger } from "../understanding/understand.js";
import { openDutyOffice } from "./alarms.js";
import { openCallDesk } from "./call-desk.js";
import { type Connections, databaseOf } from "./connections.js";
import { readContent } from "./content.js";
import { openTalkDesk } from "./talk-desk.js";
import { openUnits } from "./units.js";

/** How long a practice link can be used, milliseconds. */
const practiceMs = 24 * 3600_000;

/** The province's own sign-in as the settings name it; null: there is none. */
function staffProvider(config: Config): Provider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = config;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) return null;
  return {
    ...{ name: OIDC_NAME, issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET },
    secondFactor: config.OIDC_SECOND_FACTOR === "provider",
  };
}

/** Accounts of the staff over this process's connections. `publicUrl`: the console's own address. */
export function openAccounts(connections: Connections, publicUrl: string) {
  const { config, keyring, door, log } = connections;
  const { pool } = databaseOf(connections);
  const attempts = createAttempts(door);
  const provider = staffProvider(config);
  return createAccounts({ pool, keyring, attempts, log, publicUrl, now: Date.now, provider });
}

/** The staff's API and what it needs to be live. */
export async function openStaffDoor(
  connections: Connections,
  mailRoom: MailRoom,
  visitors: Visitors,
  capabilities: Readonly<Record<ChannelId, Capabilities>>,
  publicUrl: string,
  dutyBot: DutyBot | null = null,
) {
  const { config, keyring, door, ear, log } = connections;
  const { db } = databaseOf(connections);
  const live = await createLiveHub({ publisher: door, subscriber: ear, log });
  const presence = createPresenceBoard(door, Date.now);
  const accounts = openAccounts(connections, publicUrl);
  const caseLife = createCaseLife(db, keyring, (changes) => live.publish(changes));
  const router = createHotlineRouter({
    accounts,
    cases: createCases(db, keyring, (changes) => live.publish(changes)),
    caseLife,
    referredTo: (id, commune) => caseLife.referredTo(id, commune),
    live,
    accept: (event) => mailRoom.accept(event),
    presence: (staff) => presence.tell(staff),
    createPracticeLink: async () => ({
      url: new URL(`/chat/#tap=${await visitors.createPractice()}`, publicUrl).href,
      expiresAt: Date.now() + practiceMs,
    }),
    content: readContent(log),
    duty: openDutyOffice(connections, dutyBot),
    presses: createPresses(door, keyring, log),
    phones: dutyBot?.phoneDesk ?? null,
    channels: {
      on: (["messenger", "zalo"] as const).filter((channel) => openChannels(config)[channel]),
      troubles: createTroubleBoard(door).read,
    },
    talkDesk: openTalkDesk(connections, (changes) => live.publish(changes), presence),
    callDesk: openCallDesk(connections, (changes) => live.publish(changes)),
    audit: createAudit(db, keyring),
    supervision: createSupervision(db),
    directory: createDirectory(db, keyring),
    forms: {
      store: createFormStore(db, keyring, (changes) => live.publish(changes)),
      form01: openForm01Press({
        office: config.OFFICE_NAME ?? "Đơn vị tiếp nhận thông tin",
        thread: new URL("../reports/form-01/press-thread.js", import.meta.url),
      }),
    },
    units: openUnits(),
    officePhone: config.OFFICE_PHONE,
    findDanger,
    morning: createMorning(db, keyring),
    capabilities,
    origins: [new URL(publicUrl).origin],
    now: Date.now,
    log,
  });
  return { router, accounts, live };
}
