import { Button } from "@mantine/core";
import { useState } from "react";
import type { CaseDetail, Me } from "../../api/contract.js";
import { useCase } from "../api/cases.js";
import { CallList } from "../calls/call-list.js";
import { CaseHead, ClosedNote } from "../case/case-head.js";
import { CaseHistory } from "../case/case-history.js";
import { CaseReasons } from "../case/case-reasons.js";
import { CloseDialog } from "../case/close-dialog.js";
import { CaseForms } from "../forms/case-forms.js";
import { addressOf } from "../shell/address.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { caseCode } from "../words/case.js";
import { CaseSteps } from "./case-steps.js";
import { CaseTasks } from "./case-tasks.js";
import { CommuneStrip } from "./commune-marks.js";
import { ForwardStrip } from "./forward-strip.js";
import { RelatedCases } from "./related-cases.js";
import { ReportForm } from "./report-form.js";

interface CasePageProps {
  readonly id: string;
  readonly me: Me;
  readonly leave: () => void;
}

/** One case with room: what is to be done at the side, the report in the middle. */
export function CasePage({ id, me, leave }: CasePageProps) {
  const found = useCase(id);
  return (
    <PageSheet
      title={`Hồ sơ ${caseCode(id)}`}
      leave={leave}
      back={{ address: "#/ho-so", words: "Tất cả hồ sơ" }}
    >
      {found.isPending && <Waiting rows={6} height={56} />}
      {found.data === undefined && found.isError && (
        <Failure error={found.error} retry={() => void found.refetch()} />
      )}
      {found.data !== undefined && <Sheet shown={found.data} me={me} key={found.data.id} />}
    </PageSheet>
  );
}

function Sheet({ shown, me }: { readonly shown: CaseDetail; readonly me: Me }) {
  const [closing, setClosing] = useState(false);
  const canClose = me.actions.includes("case.close") && shown.status !== "closed";
  return (
    <div className="life-page">
      <div className="life-side">
        <CaseHead shown={shown} />
        <CommuneStrip shown={shown} />
        <ForwardStrip shown={shown} me={me} />
        <div className="button-row">
          <Button component="a" href={addressOf(shown.person)} variant="default">
            Mở cuộc trò chuyện
          </Button>
          {canClose && (
            <Button variant="default" onClick={() => setClosing(true)}>
              Đóng hồ sơ
            </Button>
          )}
        </div>
        {shown.closed !== null && <ClosedNote closed={shown.closed} />}
        <CaseSteps shown={shown} me={me} />
        <CaseTasks shown={shown} me={me} />
        {me.actions.includes("call.read") && <CallList shown={shown} me={me} />}
        {me.actions.includes("case.export") && <CaseForms shown={shown} me={me} />}
        <RelatedCases shown={shown} me={me} />
        <CaseReasons shown={shown} />
        {me.actions.includes("case.history") && <CaseHistory id={shown.id} />}
        {canClose && <CloseDialog shown={shown} me={me} opened={closing} close={() => setClosing(false)} />}
      </div>
      <section className="life-report" aria-labelledby="life-report-title">
        <h2 id="life-report-title">Phiếu ghi nhận (Mẫu 01)</h2>
        <p className="small">
          Không mục nào bắt buộc. Ba mục cần nhất được tô vàng khi chưa biết. Điền các ô trống rồi lưu một
          lần, không cần lý do; chỉ khi đổi điều đã ghi mới cần.
        </p>
        <ReportForm shown={shown} me={me} />
      </section>
    </div>
  );
}
