import { Button } from "@mantine/core";
import { useState } from "react";
import { type CaseWork, reportedStates } from "../../api/contract.js";
import { OfficerReports } from "../commune/officer-reports.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import { Due } from "./due.js";
import { officeWords } from "./office-words.js";
import { ReferralAnswerDialog } from "./referral-dialog.js";

/** Where the case was sent, and what came back; nothing where it was sent nowhere. */
export function SentReferrals({
  work,
  caseId,
  open,
}: {
  readonly work: CaseWork;
  readonly caseId: string;
  readonly open: boolean;
}) {
  const now = useHour();
  const [answered, answer] = useState<CaseWork["referrals"][number] | null>(null);
  if (work.referrals.length === 0) return null;
  return (
    <div className="life-referrals">
      <h4>Đã chuyển đi</h4>
      <ul className="life-tasks">
        {work.referrals.map((referral) => (
          <li key={referral.id} className="life-task">
            <div>
              <p>
                <strong>{officeWords({ office: referral.to, unit: referral.unit })}</strong>
              </p>
              <p className="small">
                {referral.sentBy} chuyển lúc {when(referral.sentAt, now)}
              </p>
              <p className={referral.acknowledged === null ? "life-unanswered" : "small"}>
                {referral.acknowledged === null
                  ? "Chưa xác nhận đã nhận"
                  : `Đã nhận lúc ${when(referral.acknowledged.at, now)}`}
              </p>
              {referral.acknowledged === null && referral.to === "commune" && <Due at={referral.dueAt} />}
              {referral.reports.length > 0 ? (
                <OfficerReports reports={referral.reports} />
              ) : (
                referral.report !== null && (
                  <p>
                    {reportedStates.find(({ id }) => id === referral.report?.state)?.label}{" "}
                    <span className="small">
                      ({referral.report.by}, {when(referral.report.at, now)})
                    </span>
                    {referral.report.note !== "" && (
                      <span className="life-words">{referral.report.note}</span>
                    )}
                  </p>
                )
              )}
            </div>
            {open && (
              <Button variant="default" size="compact-md" onClick={() => answer(referral)}>
                Ghi trả lời
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answered !== null && (
        <ReferralAnswerDialog referral={answered} caseId={caseId} close={() => answer(null)} />
      )}
    </div>
  );
}
