import type { TalkRow } from "../../api/contract.js";
import { CommuneMarks } from "../case-life/commune-marks.js";
import { IconBell, IconBot, IconUser } from "../icons.js";
import { BlockedMark } from "../overview/blocked-mark.js";
import { addressOf } from "../shell/address.js";
import { ageWords } from "../words/age.js";
import { dangerWords } from "../words/danger.js";
import { channelWords, holderWords, talkSign, voiceWords } from "../words/talk.js";
import { ForwardMark, LegalClock, Wait, WindowLeft } from "./clocks.js";
import { lawClockRuns } from "./law-clock.js";
import { PracticeMark, UrgencyBadge } from "./urgency-badge.js";

interface QueueRowProps {
  readonly row: TalkRow;
  readonly me: string;
  readonly open: boolean;
}

/** One talk of the queue; the whole row opens it. */
export function QueueRow({ row, me, open }: QueueRowProps) {
  const told = [row.age === null ? "" : `Trẻ: ${ageWords(row.age)}`, row.place ?? ""]
    .filter(Boolean)
    .join(" · ");
  const clock = lawClockRuns(row.caseStatus, row.communeMarks) ? row.legalDeadlineAt : null;
  return (
    <li>
      <a
        href={addressOf(row.person)}
        className={`queue-row ${row.urgency ?? "none"}`}
        aria-current={open ? "true" : undefined}
        data-person={row.person}
      >
        <span className="queue-line">
          <UrgencyBadge urgency={row.urgency} />
          {row.practice && <PracticeMark />}
          <BlockedMark until={row.blockedUntil} />
          {row.openAlerts > 0 && (
            <span className="alarm-mark">
              <IconBell size={14} aria-hidden />
              {row.openAlerts}
              <span className="hidden-words"> báo động chưa ai nhận</span>
            </span>
          )}
          <span className="push">{row.unansweredSince !== null && <Wait since={row.unansweredSince} />}</span>
        </span>
        <span className="queue-title">{titleOf(row)}</span>
        <span className="queue-line small">
          <strong className="alias">{talkSign(row.person)}</strong>
          <span>
            {voiceWords[row.voice]} · {channelWords[row.channel]}
          </span>
        </span>
        {told !== "" && <span className="queue-told small">{told}</span>}
        <Marks row={row} />
        <ForwardMark due={row.forwardDueAt} />
        <CommuneMarks marks={row.communeMarks} />
        <span className="queue-line small">
          <span className={row.holder.staffId === me ? "holder mine" : "holder"}>
            {row.holder.who === "bot" ? (
              <IconBot size={14} aria-hidden />
            ) : (
              <IconUser size={14} aria-hidden />
            )}
            <State row={row} me={me} />
          </span>
          {clock !== null && <LegalClock deadline={clock} />}
        </span>
      </a>
    </li>
  );
}

/** What changes how one writes: another voice, the platform's window, the bot asking. */
function Marks({ row }: { readonly row: TalkRow }) {
  const running = row.state === "waiting" || row.state === "running";
  const until = running ? row.humanUntil : null;
  if (row.voiceChangedAt === null && until === null && row.lentFlow === null) return null;
  return (
    <span className="queue-line small">
      {row.voiceChangedAt !== null && <span className="voice-mark">Giọng viết đã đổi</span>}
      {row.lentFlow !== null && <span>Máy đang hỏi</span>}
      {until !== null && <WindowLeft until={until} />}
    </span>
  );
}

function titleOf({ dangers }: TalkRow): string {
  if (dangers.length === 0) return "Chưa thấy dấu hiệu nguy hiểm";
  const words = dangers.slice(0, 2).map((kind) => dangerWords[kind]);
  const more = dangers.length > 2 ? ` +${dangers.length - 2}` : "";
  return words.join(" · ") + more;
}

function State({ row: { state, holder }, me }: Pick<QueueRowProps, "row" | "me">) {
  if (state === "closed") return "Đã đóng";
  if (state === "waiting" && holder.who === "bot") return "Chưa ai nhận";
  if (holder.who !== "staff" || holder.name === null || holder.staffId === me) return holderWords(holder, me);
  return (
    <>
      <span className="holder-name" title={holder.name}>
        {holder.name}
      </span>{" "}
      <span className="holder-does">đang giữ</span>
    </>
  );
}
