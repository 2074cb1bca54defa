import { ActionIcon, Button } from "@mantine/core";
import { useState } from "react";
import type { CaseDetail, Me, TalkDetail } from "../../api/contract.js";
import { useCase } from "../api/cases.js";
import { IconBack } from "../icons.js";
import { LegalClock } from "../queue/clocks.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { addressOf } from "../shell/address.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, intakeWords, originWords, statusWords } from "../words/case.js";
import { when } from "../words/time.js";
import { CaseAnswers } from "./case-answers.js";
import { CaseHistory } from "./case-history.js";
import { CaseReasons } from "./case-reasons.js";
import { CloseDialog } from "./close-dialog.js";
import { OtherCases } from "./other-cases.js";
import { outcomeLabel } from "./outcome-label.js";

/** What is known, beside the talk. */
export function CasePane({ detail, me }: { readonly detail: TalkDetail; readonly me: Me }) {
  const [chosen, choose] = useState<string | null>(null);
  const newest = detail.case;
  const other = useCase(chosen !== null && chosen !== newest?.id ? chosen : null);
  const isOther = chosen !== null && chosen !== newest?.id;
  return (
    <aside className="pane case" aria-label="Hồ sơ">
      <div className="case-bar">
        <ActionIcon
          component="a"
          href={addressOf(detail.talk.person)}
          variant="subtle"
          size="lg"
          aria-label="Về cuộc trò chuyện"
        >
          <IconBack size={22} aria-hidden />
        </ActionIcon>
        <span>Về cuộc trò chuyện</span>
      </div>
      {isOther && other.isPending && <Waiting rows={4} height={56} />}
      {isOther && other.isError && other.data === undefined && (
        <Failure error={other.error} retry={() => void other.refetch()} />
      )}
      {isOther && other.data !== undefined && <CaseFacts shown={other.data} me={me} canClose={false} />}
      {!isOther && newest !== null && (
        <CaseFacts shown={newest} me={me} canClose={detail.can.close} key={newest.id} />
      )}
      {!isOther && newest === null && (
        <Empty title="Chưa có hồ sơ">
          <p>Hồ sơ tự mở khi có dấu hiệu nguy hiểm hoặc khi người viết báo tin.</p>
        </Empty>
      )}
      <OtherCases cases={detail.cases} shown={chosen ?? newest?.id ?? null} choose={choose} />
    </aside>
  );
}

interface CaseFactsProps {
  readonly shown: CaseDetail;
  readonly me: Me;
  readonly canClose: boolean;
}

function CaseFacts({ shown, me, canClose }: CaseFactsProps) {
  const [closing, setClosing] = useState(false);
  return (
    <>
      <CaseHead shown={shown} />
      {shown.closed !== null && <Closed closed={shown.closed} />}
      {canClose && (
        <Button variant="default" fullWidth onClick={() => setClosing(true)}>
          Đóng hồ sơ
        </Button>
      )}
      <CaseReasons shown={shown} />
      <CaseAnswers shown={shown} />
      {me.actions.includes("case.history") && <CaseHistory id={shown.id} />}
      {canClose && <CloseDialog shown={shown} me={me} opened={closing} close={() => setClosing(false)} />}
    </>
  );
}

function CaseHead({ shown }: { readonly shown: CaseDetail }) {
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
      {shown.legalDeadlineAt !== null && shown.status !== "closed" && (
        <p className="case-deadline">
          <LegalClock deadline={shown.legalDeadlineAt} />
          <span className="small">đến {when(shown.legalDeadlineAt, now)}, tính từ tin đầu tiên</span>
        </p>
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

function Closed({ closed }: { readonly closed: NonNullable<CaseDetail["closed"]> }) {
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
