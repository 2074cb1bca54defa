import type { CaseDetail } from "../../api/contract.js";
import { LegalClock } from "../queue/clocks.js";
import { lawClockRuns } from "../queue/law-clock.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, intakeWords, originWords, statusWords } from "../words/case.js";
import { when } from "../words/time.js";
import { isUrgent } from "../words/urgency.js";
import { outcomeLabel } from "./outcome-label.js";

/** The case in a few lines: code, urgency, status, the legal clock. */
export function CaseHead({ shown }: { readonly shown: CaseDetail }) {
  const now = useHour();
  return (
    <section className="case-head" aria-label="Tóm tắt hồ sơ">
      <h2>
        <span>Hồ sơ</span> {caseCode(shown.id)}
      </h2>
      <p className="talk-marks">
        <UrgencyBadge urgency={shown.urgency} />
        <span className={`status ${shown.status}`}>{statusWords[shown.status]}</span>
        {shown.practice && <PracticeMark />}
      </p>
      <Law shown={shown} now={now} />
      {shown.legalDeadlineAt !== null && !isUrgent(shown.urgency) && shown.status !== "closed" && (
        <p className="small">Cha, mẹ hoặc người nuôi là người gây hại: luật tính là khẩn cấp ở mọi mức.</p>
      )}
      <p className="small">
        {intakeWords[shown.intake]} · {originWords(shown.origin)} · tin đầu lúc{" "}
        {when(shown.firstMessageAt, now)}
      </p>
      {shown.withdrawnAt !== null && (
        <p className="strip warn">
          Người viết xin xoá dữ liệu lúc {when(shown.withdrawnAt, now)}. Hồ sơ được giữ theo luật.
        </p>
      )}
    </section>
  );
}

/** The 12 hours of the law while they run, and once they do not any more why. */
function Law({ shown, now }: { readonly shown: CaseDetail; readonly now: number }) {
  const { legalDeadlineAt: deadline, status, communeMarks } = shown;
  if (deadline === null || status === "closed") return null;
  if (!lawClockRuns(status, communeMarks)) {
    const why = communeMarks.foundSafe ? "xã đã gặp trẻ, trẻ an toàn" : "hồ sơ đang được theo dõi";
    return <p className="small">Hạn 12 giờ theo luật không còn chạy: {why}.</p>;
  }
  return (
    <p className="case-deadline">
      <LegalClock deadline={deadline} />
      <span className="small">
        đến {when(deadline, now)}, tính từ {clockWords(shown, now)}
      </span>
    </p>
  );
}

/** From when the legal clock runs, in words and with the moment. */
function clockWords({ clockFrom, firstMessageAt }: CaseDetail, now: number): string {
  const what = clockFrom > firstMessageAt ? "tin mới sau khi mở lại" : "tin đầu tiên";
  return `${what} lúc ${when(clockFrom, now)}`;
}

/** How a case ended. */
export function ClosedNote({ closed }: { readonly closed: NonNullable<CaseDetail["closed"]> }) {
  const now = useHour();
  return (
    <section className="closed" aria-label="Kết quả">
      <strong>{outcomeLabel(closed.outcome)}</strong>
      {closed.note !== "" && <p>{closed.note}</p>}
      <p className="small">
        {closed.by} đóng lúc {when(closed.at, now)}
      </p>
    </section>
  );
}
