import type { Me, ReferralRow } from "../../api/contract.js";
import { reportedStates } from "../../api/contract.js";
import { useReferrals } from "../api/commune.js";
import { failureWords } from "../api/request.js";
import { Due } from "../case-life/due.js";
import { LegalClock } from "../queue/clocks.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { communePageId, homeOf } from "../shell/home.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { caseCode } from "../words/case.js";
import { when } from "../words/time.js";
import "./commune.css";
import { findingWords } from "./finding.js";
import { OfficerCasePage } from "./officer-case-page.js";

interface CommunePageProps {
  readonly me: Me;
  readonly rest: readonly string[];
  readonly leave: () => void;
}

/** What was referred to the officer's commune, or the case the address names. */
export function CommunePage({ me, rest, leave }: CommunePageProps) {
  const [id] = rest;
  if (id !== undefined && id !== "") return <OfficerCasePage id={id} leave={leave} key={id} />;
  return <ReferralList me={me} leave={leave} />;
}

function ReferralList({ me, leave }: Pick<CommunePageProps, "me" | "leave">) {
  const referrals = useReferrals();
  const rows = referrals.data?.rows ?? [];
  const open = rows.filter(({ status }) => status !== "closed");
  const closed = rows.filter(({ status }) => status === "closed");
  const waiting = open.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  return (
    <PageSheet title="Việc được chuyển" leave={leave} home={homeOf(me) === communePageId}>
      {me.commune !== null && <p className="commune-name">{me.commune.name}</p>}
      {referrals.isPending && <Waiting rows={3} height={96} />}
      {referrals.data === undefined && referrals.isError && (
        <Failure error={referrals.error} retry={() => void referrals.refetch()} />
      )}
      {referrals.data !== undefined && (
        <>
          {referrals.isError && <p className="field-fault">{failureWords(referrals.error)}</p>}
          <p role="status" className={waiting > 0 ? "commune-count waiting-some" : "commune-count"}>
            {waiting > 0 ? `${waiting} việc chưa nhận` : "Không còn việc nào chưa nhận"}
          </p>
          {open.length === 0 && (
            <Empty title="Chưa có việc nào">
              <p>Việc mới sẽ hiện ở đây. Trang tự làm mới.</p>
            </Empty>
          )}
          <Rows rows={open} />
          {closed.length > 0 && (
            <details className="commune-closed">
              <summary>{closed.length} việc đã kết thúc</summary>
              <Rows rows={closed} />
            </details>
          )}
        </>
      )}
    </PageSheet>
  );
}

function Rows({ rows }: { readonly rows: readonly ReferralRow[] }) {
  return (
    <ul className="commune-rows">
      {rows.map((row) => (
        <Row key={row.caseId} row={row} />
      ))}
    </ul>
  );
}

function reportWords(state: ReferralRow["report"]): string | undefined {
  return reportedStates.find(({ id }) => id === state)?.label;
}

function Row({ row }: { readonly row: ReferralRow }) {
  const now = useHour();
  const open = row.status !== "closed";
  const report = row.finding === null ? reportWords(row.report) : findingWords(row.finding);
  return (
    <li>
      <a
        href={`#/${communePageId}/${encodeURIComponent(row.caseId)}`}
        className={open && row.acknowledgedAt === null ? "commune-row fresh" : "commune-row"}
      >
        <span className="commune-row-head">
          <UrgencyBadge urgency={row.urgency} />
          <strong>{caseCode(row.caseId)}</strong>
          {row.practice && <PracticeMark />}
        </span>
        <span className="commune-row-state">
          {row.acknowledgedAt === null
            ? "Chưa nhận"
            : (report ?? `Đã nhận ${when(row.acknowledgedAt, now)}, chưa báo lại`)}
          {row.reportedAt !== null && <span className="small"> · {when(row.reportedAt, now)}</span>}
        </span>
        <span className="commune-row-clocks">
          {open && row.acknowledgedAt === null && <Due at={row.dueAt} />}
          {open && row.report !== "safe" && row.legalDeadlineAt !== null && (
            <LegalClock deadline={row.legalDeadlineAt} />
          )}
          <span className="small">Chuyển lúc {when(row.sentAt, now)}</span>
        </span>
      </a>
    </li>
  );
}
