import { Button } from "@mantine/core";
import { isOffline } from "../../../cases/talk-channel.js";
import type { MorningItem, MorningLine } from "../../api/contract.js";
import { useMorningSeen } from "../api/morning.js";
import { failureWords } from "../api/request.js";
import { CommuneMarks } from "../case-life/commune-marks.js";
import { IconCheck } from "../icons.js";
import { ForwardMark, LegalClock } from "../queue/clocks.js";
import { lawClockRuns } from "../queue/law-clock.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { addressOf } from "../shell/address.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, statusWords } from "../words/case.js";
import { dangerWords } from "../words/danger.js";
import { channelWords, talkSign } from "../words/talk.js";
import { when } from "../words/time.js";

/** One talk of the night. What is printed holds no words of a child: place, age and safe time stay on the screen. */
export function TalkOfNight({ line }: { readonly line: MorningLine }) {
  const now = useHour();
  return (
    <li className={line.seen ? "morning-row seen" : "morning-row"}>
      <a href={addressOf(line.person)} className="morning-open">
        <span className="morning-row-head">
          <UrgencyBadge urgency={line.urgency} />
          <strong>{line.newestCase === null ? talkSign(line.person) : caseCode(line.newestCase)}</strong>
          {line.caseStatus !== null && (
            <span className={`status ${line.caseStatus}`}>{statusWords[line.caseStatus]}</span>
          )}
          {line.openAlerts > 0 && <span className="morning-alarm">Báo động chưa xác nhận</span>}
          {lawClockRuns(line.caseStatus, line.communeMarks) && line.legalDeadlineAt !== null && (
            <LegalClock deadline={line.legalDeadlineAt} />
          )}
          <ForwardMark due={line.forwardDueAt} />
          <CommuneMarks marks={line.communeMarks} />
        </span>
        <span>
          {line.dangers
            .slice(0, 3)
            .map((kind) => dangerWords[kind])
            .join(" · ") || "Chưa rõ loại việc"}
        </span>
        <span className="small">
          {channelWords[line.channel]}
          {line.lastPersonAt !== null &&
            ` · ${isOffline(line.channel) ? "báo" : "nhắn"} lúc ${when(line.lastPersonAt, now)}`}
          {line.holder.name !== null && ` · ${line.holder.name} đang giữ`}
          <span className="screen-only">
            {line.age !== null && ` · ${line.age} tuổi`}
            {line.place !== null && ` · ${line.place}`}
          </span>
        </span>
        <SafeTime line={line} />
      </a>
      <SeenButton
        lines={[line]}
        label={line.newestCase === null ? talkSign(line.person) : caseCode(line.newestCase)}
      />
    </li>
  );
}

function SafeTime({ line: { safeTime, safeWay, channel } }: { readonly line: MorningLine }) {
  if (safeTime === null && safeWay === null) {
    return (
      <span className="small morning-safe">
        Chưa rõ lúc nào {isOffline(channel) ? "gọi" : "nhắn"} lại thì an toàn
      </span>
    );
  }
  return (
    <span className="morning-safe known screen-only">
      Dặn về {isOffline(channel) ? "gọi" : "nhắn"} lại:{" "}
      {[safeTime, safeWay].filter((one) => one !== null).join(" · ")}
    </span>
  );
}

type Group = Extract<MorningItem, { readonly kind: "group" }>["group"];

/** Several talks that began in one lesson within a quarter of an hour. */
export function GroupLine({ group }: { readonly group: Group }) {
  const now = useHour();
  const first = Math.min(...group.lines.map(({ classAt }) => classAt ?? Number.POSITIVE_INFINITY));
  return (
    <li className="morning-group">
      <details open={group.lines.some(({ openAlerts }) => openAlerts > 0)}>
        <summary>
          <strong>
            {group.lines.length} cuộc từ một lớp “{group.classWord}”
          </strong>
          <span className="small"> trong 15 phút, từ {when(first, now)}</span>
        </summary>
        <ul className="morning-rows">
          {group.lines.map((line) => (
            <TalkOfNight key={line.person} line={line} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function SeenButton({ lines, label }: { readonly lines: readonly MorningLine[]; readonly label: string }) {
  const see = useMorningSeen();
  if (lines.every(({ seen }) => seen)) {
    return (
      <span className="morning-seen">
        <IconCheck size={18} aria-hidden /> Đã xem
      </span>
    );
  }
  return (
    <span className="morning-seen">
      <Button
        variant="default"
        loading={see.isPending}
        aria-label={`Đánh dấu đã xem: ${label}`}
        onClick={() => see.mutate(lines.map(({ person }) => person))}
      >
        Đã xem
      </Button>
      {see.isError && <span className="field-fault">{failureWords(see.error)}</span>}
    </span>
  );
}
