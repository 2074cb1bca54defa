import { caseCode } from "../cases/case-code.js";
import type { Changed } from "../cases/change.js";
import { createSealing } from "../cases/sealing.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { createTroubleBoard } from "../hotline/channel-state/board.js";
import { tellTroubles } from "../hotline/channel-state/messages.js";
import type { ReferralWord } from "../hotline/duty-bot/words.js";
import { nextLevel, readSheet, writeItem } from "../hotline/go-live/store.js";
import { createAlarmDesk } from "../hotline/ladder/alarm-desk.js";
import { createAwayAlarms } from "../hotline/ladder/away.js";
import type { PersonNotice } from "../hotline/ladder/calls.js";
import { createClimbingCopy } from "../hotline/ladder/climbing-copy.js";
import { forgetDeliveries } from "../hotline/ladder/deliveries.js";
import { createMailWay } from "../hotline/ladder/mail.js";
import type { Notice } from "../hotline/ladder/notice.js";
import { startWatcher, type Watcher } from "../hotline/ladder/watcher.js";
import { impatient, type Ways } from "../hotline/ladder/ways.js";
import { createWebhookWay } from "../hotline/ladder/webhook.js";
import { createPresenceBoard } from "../hotline/presence.js";
import { createRoster } from "../hotline/roster/roster.js";
import { createSnapshotStore, takeSnapshot } from "../hotline/roster/snapshot.js";
import type { DutyOffice } from "../hotline/router/needs.js";
import { readOpeningWithPast, writeOpening } from "../hotline/settings/opening-store.js";
import type { Config } from "../infra/config.js";
import { faultFields } from "../infra/log.js";
import type { Effect } from "../model/effect.js";
import type { Address, EffectId, EventId, PersonKey, StaffId } from "../model/ids.js";
import type { Urgency } from "../model/urgency.js";
import { type Connections, databaseOf } from "./connections.js";
import { officeName } from "./office-name.js";
import { openingPreviews } from "./opening-preview.js";
import { publicUrl } from "./public-url.js";

/** The duty bot as alarms use it. */
export interface DutyBotWay {
  alertStaff(
    staff: readonly StaffId[],
    words: {
      readonly urgency: Urgency;
      readonly waitingMs: number;
      readonly caseCode: string | null;
      readonly test?: boolean;
      readonly referral?: ReferralWord;
    },
  ): Promise<{ readonly sent: readonly StaffId[]; readonly notLinked: readonly StaffId[] }>;
  /** Whose phone is linked. */
  linkedPhones(): Promise<readonly StaffId[]>;
}

/** How often the copy of the roster in Redis is taken anew, milliseconds. */
const snapshotMs = 60_000;
/** How long it is kept what was sent to whom, milliseconds. */
const keptMs = 90 * 24 * 3_600_000;

/** True if alarms go out by e-mail. */
export function mailIsOn({ SMTP_URL, ALERT_EMAIL_FROM }: Config): boolean {
  return SMTP_URL !== undefined && ALERT_EMAIL_FROM !== undefined;
}

/** Takes the copy of the roster that is used without the database. */
function snapshotOf({ db, sealing, store }: ReturnType<typeof partsOf>, bot: DutyBotWay | null) {
  const linkedPhones = async () => (bot === null ? [] : bot.linkedPhones());
  return async () => store.write(await takeSnapshot({ db, sealing, linkedPhones }, Date.now()));
}

function partsOf(connections: Connections) {
  const { door, keyring } = connections;
  const { db } = databaseOf(connections);
  return { db, sealing: createSealing(keyring), store: createSnapshotStore(door, keyring) };
}

/** Roster, alarm settings and the sheet before opening, for the staff's API. */
export function openDutyOffice(connections: Connections, bot: DutyBotWay | null): DutyOffice {
  const { config, log } = connections;
  const parts = partsOf(connections);
  const { db, sealing } = parts;
  const take = snapshotOf(parts, bot);
  // What was written stands in the database; the clerk takes the copy again within a minute.
  const changed = () =>
    take().catch((fault: unknown) => log.warn("roster-not-copied", { fault: faultFields(fault) }));
  const ways = { mail: mailIsOn(config), dutyBot: bot !== null };
  return {
    roster: createRoster(db, sealing, changed),
    alarms: createAlarmDesk({ db, sealing, ways, changed }),
    opening: {
      read: () => readOpeningWithPast(db),
      write: async (opening, by) => {
        await writeOpening(db, opening, by);
        await changed();
      },
      preview: openingPreviews(officeName(config)),
    },
    goLive: {
      read: () => readSheet(db),
      write: async (item, by) => {
        await writeItem(db, item, by);
        await changed();
      },
      nextLevel: (at) => nextLevel(db, ways, at),
    },
  };
}

/** The watcher over all alarms, what rings while the database is away, and the copy of the roster. */
export function startAlarms(
  connections: Connections,
  mailRoom: MailRoom,
  changed: Changed,
  bot: DutyBotWay | null,
): {
  readonly watcher: Watcher;
  readonly onAway: (effects: readonly Effect[]) => Promise<void>;
  readonly stop: () => Promise<void>;
} {
  const { config, door, keyring, log } = connections;
  const parts = partsOf(connections);
  const { db, sealing, store } = parts;
  const board = createPresenceBoard(door, Date.now);
  const shared = {
    ...{ caseCode, log, now: Date.now },
    ways: impatient(openWays(config, bot)),
    tellPerson: personTeller(mailRoom),
    copy: createClimbingCopy(door, keyring),
  };
  const away = createAwayAlarms({ ...shared, snapshots: store });
  const watcher = startWatcher({
    ...{ ...shared, db, sealing, changed },
    present: () => board.present(),
    onAway: away.ring,
  });
  const take = snapshotOf(parts, bot);
  const troubles = createTroubleBoard(door);
  const waysOn = { mail: mailIsOn(config), dutyBot: bot !== null };
  const tend = () =>
    take()
      .then(() => forgetDeliveries(db, Date.now() - keptMs))
      .then(() => tellTroubles({ db, board: troubles, waysOn }, Date.now()))
      .catch((fault: unknown) => log.warn("alarms-not-tended", { fault: faultFields(fault) }));
  void tend();
  const timer = setInterval(() => void tend(), snapshotMs);
  return {
    watcher,
    onAway: away.ringWith,
    stop: async () => {
      clearInterval(timer);
      await watcher.stop();
    },
  };
}

function openWays(config: Config, bot: DutyBotWay | null): Ways {
  const page = `${publicUrl(config)}/hotline`;
  const { SMTP_URL: url, ALERT_EMAIL_FROM: from } = config;
  return {
    mail: url && from ? createMailWay({ url, from, console: page, now: Date.now }) : null,
    webhook: createWebhookWay({ console: page, now: Date.now }),
    dutyBot: bot === null ? null : botWay(bot),
  };
}

const referralWords: Readonly<Partial<Record<Notice["kind"], ReferralWord>>> = {
  referral: "new",
  "referral-overdue": "overdue",
  "referral-unreached": "unreached",
  "referral-untaken": "untaken",
  "referral-unreported": "unreported",
};

function botWay(bot: DutyBotWay): NonNullable<Ways["dutyBot"]> {
  return async (to, { kind, urgency, waitingSince, caseCode: code }) => {
    const waitingMs = Math.max(0, Date.now() - waitingSince);
    const referral = referralWords[kind];
    const { sent, notLinked } = await bot.alertStaff([to], {
      ...{ urgency, waitingMs, caseCode: code },
      test: kind === "test",
      ...(referral === undefined ? {} : { referral }),
    });
    if (sent.includes(to)) return { sent: true, code: "sent" };
    return { sent: false, code: notLinked.includes(to) ? "not-linked" : "not-sent" };
  };
}

/** The mail room keeps the person's real address. */
const noAddress = "" as Address;

/** Puts what became of a rung on the person's inbox. The event's id makes it count once, whoever tells it. */
function personTeller(mailRoom: MailRoom) {
  return async (person: PersonKey, alert: EffectId, told: PersonNotice): Promise<void> => {
    const id = `ladder:${alert}/${told.rung}` as EventId;
    const channel = person.split(".")[0] as Effect["channel"];
    const at = Date.now();
    const event = { id, person, channel, address: noAddress, at, receivedAt: at };
    const body = { kind: "rung", ...told } as const;
    if ((await mailRoom.accept({ ...event, body })) === "full") throw new Error("The inbox is full.");
  };
}
