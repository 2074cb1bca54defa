import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import type { Alert } from "../../api/contract.js";
import { useAcknowledge } from "../api/cases.js";
import { failureWords } from "../api/request.js";
import { IconBellOff } from "../icons.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { useNow } from "../shell/ticker.js";
import { alarmTitle } from "../words/alarm.js";
import { channelWords, talkSign } from "../words/talk.js";
import { duration } from "../words/time.js";
import { isUrgent } from "../words/urgency.js";
import { alarmAddress, isOfReferral } from "./alarm-address.js";
import type { SirenControl } from "./use-siren.js";

/** Alarms shown before the rest is folded; a phone needs the room for the talk. */
const shownWide = 2;
const shownNarrow = 1;

interface AlarmBarProps {
  readonly alarms: readonly Alert[];
  readonly siren: SirenControl;
  /** What is open below. */
  readonly at: string;
}

/** Every alarm nobody has acknowledged, the newest of the gravest on top; stays until somebody acknowledges it. */
export function AlarmBar({ alarms: known, siren, at }: AlarmBarProps) {
  // Whoever goes on to a talk needs the room: the list folds by itself.
  const [unfoldedAt, unfold] = useState<string | null>(null);
  const all = unfoldedAt === at;
  const acknowledge = useAcknowledge();
  const shownAtOnce = useMediaQuery("(max-width: 759px)") ? shownNarrow : shownWide;
  if (known.length === 0) return null;
  // A drill never stands before a child.
  const alarms = known.toSorted((a, b) => Number(a.practice) - Number(b.practice));
  // One of each talk: several of one must not hide another.
  const first = alarms.filter(({ person }, at) => alarms.findIndex((one) => one.person === person) === at);
  const shown = all ? alarms : first.slice(0, shownAtOnce);
  const folds = alarms.length > Math.min(first.length, shownAtOnce);
  return (
    <section className="alarms" aria-label="Báo động">
      <div role="alert" aria-atomic="false">
        <ul>
          {shown.map((alarm) => (
            <AlarmLine
              key={alarm.id}
              alarm={alarm}
              acknowledge={() => acknowledge.mutate(alarm.id)}
              busy={acknowledge.isPending && acknowledge.variables === alarm.id}
            />
          ))}
        </ul>
      </div>
      {acknowledge.isError && <p className="alarm-fault">{failureWords(acknowledge.error)}</p>}
      {(folds || siren.ringing) && (
        <div className="alarm-foot">
          {folds && (
            <Button variant="subtle" size="compact-sm" onClick={() => unfold(all ? null : at)}>
              {all ? "Thu gọn" : `Còn ${alarms.length - shown.length} báo động nữa`}
            </Button>
          )}
          {siren.ringing && siren.ready && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconBellOff size={16} aria-hidden />}
              onClick={siren.quiet}
            >
              Tắt tiếng
            </Button>
          )}
          {siren.ringing && !siren.ready && <span>Âm báo chưa bật. Bấm vào trang là bật.</span>}
        </div>
      )}
    </section>
  );
}

interface AlarmLineProps {
  readonly alarm: Alert;
  readonly acknowledge: () => void;
  readonly busy: boolean;
}

function AlarmLine({ alarm, acknowledge, busy }: AlarmLineProps) {
  const sign = talkSign(alarm.person);
  const about = `${isOfReferral(alarm) ? "hồ sơ" : "cuộc"} ${sign}`;
  return (
    <li className={isUrgent(alarm.urgency) ? "alarm urgent" : "alarm"}>
      <UrgencyBadge urgency={alarm.urgency} />
      <span className="alarm-words">
        <strong>{alarmTitle(alarm)}</strong>
        <span>
          {channelWords[alarm.channel]} · {sign} · <Ago at={alarm.at} />
        </span>
        {alarm.practice && <PracticeMark />}
      </span>
      <span className="alarm-buttons">
        <Button component="a" href={alarmAddress(alarm)} size="xs" fz={14} aria-label={`Xem ${about}`}>
          Xem
        </Button>
        <Button
          variant="default"
          size="xs"
          fz={14}
          loading={busy}
          onClick={acknowledge}
          aria-label={`Đã biết báo động của ${about}`}
        >
          Đã biết
        </Button>
      </span>
    </li>
  );
}

/** Not read out each second: the alarm itself was. */
function Ago({ at }: { readonly at: number }) {
  const now = useNow();
  return <span aria-live="off">{duration(now - at)} trước</span>;
}
