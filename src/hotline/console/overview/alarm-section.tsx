import { Button } from "@mantine/core";
import type { OverviewView } from "../../api/contract.js";
import { alarmAddress, isOfReferral } from "../alarm/alarm-address.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { useHour } from "../shell/ticker.js";
import { alarmTitle } from "../words/alarm.js";
import { levelWords } from "../words/duty.js";
import { talkSign } from "../words/talk.js";
import { when } from "../words/time.js";

type Alarm = OverviewView["alarms"][number];

/** Alarms that nobody has acknowledged, each with how far it has climbed. */
export function AlarmSection({ alarms }: { readonly alarms: readonly Alarm[] }) {
  return (
    <section aria-label="Báo động chưa ai nhận">
      <h2>Báo động chưa ai nhận</h2>
      <ul className="overview-list alarms">
        {alarms.map((alarm) => (
          <Line key={alarm.id} alarm={alarm} />
        ))}
      </ul>
    </section>
  );
}

function Line({ alarm }: { readonly alarm: Alarm }) {
  const now = useHour();
  const sign = talkSign(alarm.person);
  return (
    <li>
      <span className="overview-what">
        <UrgencyBadge urgency={alarm.urgency} />
        <strong>{sign}</strong>
        <span>{alarmTitle(alarm)}</span>
        <span>reo từ {when(alarm.at, now)}</span>
        {/* Who hears of a referral is decided by its own rungs. */}
        {!isOfReferral(alarm) && (
          <span className="small">
            {rungWords(alarm)}
            {alarm.nextAt !== null && `. Gọi tiếp lúc ${when(alarm.nextAt, now)}`}
          </span>
        )}
      </span>
      <Button component="a" href={alarmAddress(alarm)} size="compact-md" aria-label={`Mở ${sign}`}>
        Mở
      </Button>
    </li>
  );
}

const states = { calling: "đang gọi", reached: "đã báo được", unreached: "không báo được ai" } as const;

function rungWords({ rung }: Alarm): string {
  if (rung === null) return "Chưa gọi ai";
  return `Lần gọi ${rung.number}, ${levelWords[rung.told].toLowerCase()}: ${states[rung.state]}`;
}
