import { callTarget, type OverviewView, offices, taskKinds } from "../../api/contract.js";
import { caseAddress } from "../case-life/case-address.js";
import "../case-life/case-life.css";
import { helpWords } from "../case-life/commune-marks.js";
import { Due } from "../case-life/due.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { useNow } from "../shell/ticker.js";
import { caseCode } from "../words/case.js";
import { duration } from "../words/time.js";

type LateSectionProps = Pick<OverviewView, "overdue" | "promises">;

type LateCase = OverviewView["overdue"]["cases"][number];

const whyWords: Readonly<Record<Exclude<LateCase["why"], "help">, string>> = {
  unheard: "Xã chưa có tài khoản: gọi điện báo",
  untaken: "Xã chưa xác nhận đã nhận",
  forward: "Chưa chuyển xã",
  law: "Hạn 12 giờ của luật",
};

/** What somebody waits for runs up; what has a term says how far it is over. */
function Late({ why, since }: { readonly why: LateCase["why"]; readonly since: number }) {
  const now = useNow();
  if (why !== "help" && why !== "unheard") return <Due at={since} />;
  return <span className="due over">{duration(now - since)} trước</span>;
}

/** Tasks whose term has passed, and what somebody promised by now and has not done. */
export function LateSection({ overdue, promises }: LateSectionProps) {
  return (
    <section aria-label="Quá hạn và lỡ hẹn">
      <h2>Quá hạn và lỡ hẹn</h2>
      {overdue.total === 0 && overdue.cases.length === 0 && promises.length === 0 && (
        <p className="small">Không có việc nào quá hạn, không có lời hẹn nào bị lỡ.</p>
      )}
      <ul className="overview-list">
        {overdue.cases.map(({ caseId, urgency, why, unsafe, dueAt }) => (
          <li key={`${caseId}/${why}`}>
            <span className="overview-what">
              <UrgencyBadge urgency={urgency} />
              <a href={caseAddress(caseId)}>{caseCode(caseId)}</a>
              <strong>{why === "help" ? helpWords(unsafe) : whyWords[why]}</strong>
            </span>
            <Late why={why} since={dueAt} />
          </li>
        ))}
        {promises.map(({ callId, caseId, urgency, kind, unit, dueAt }) => (
          <li key={callId}>
            <span className="overview-what">
              <UrgencyBadge urgency={urgency} />
              <a href={caseAddress(caseId)}>{caseCode(caseId)}</a>
              <span>
                Lời hẹn của {callTarget(kind).label}
                {unit !== null && ` · ${unit.name}`}
              </span>
            </span>
            <Due at={dueAt} />
          </li>
        ))}
        {overdue.tasks.map(({ caseId, urgency, kind, office, dueAt }) => (
          <li key={`${caseId}/${kind}/${dueAt}`}>
            <span className="overview-what">
              <UrgencyBadge urgency={urgency} />
              <a href={caseAddress(caseId)}>{caseCode(caseId)}</a>
              <span>{taskKinds.find(({ id }) => id === kind)?.label ?? kind}</span>
              <span className="small">{offices.find(({ id }) => id === office)?.label}</span>
            </span>
            <Due at={dueAt} />
          </li>
        ))}
      </ul>
      {overdue.total > overdue.tasks.length && (
        <p className="small">
          Còn {overdue.total - overdue.tasks.length} việc nữa: xem ở trang Hồ sơ, mục “Chỉ hồ sơ quá hạn”.
        </p>
      )}
    </section>
  );
}
