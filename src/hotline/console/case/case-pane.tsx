import { ActionIcon, Button } from "@mantine/core";
import { useState } from "react";
import type { CaseDetail, Me, TalkDetail } from "../../api/contract.js";
import { useCase } from "../api/cases.js";
import { CallList } from "../calls/call-list.js";
import { ProtocolPane } from "../calls/protocol-pane.js";
import { caseAddress } from "../case-life/case-address.js";
import { CaseSteps } from "../case-life/case-steps.js";
import { CaseForms } from "../forms/case-forms.js";
import { IconBack } from "../icons.js";
import { addressOf } from "../shell/address.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import "../case-life/case-life.css";
import { CaseTasks } from "../case-life/case-tasks.js";
import { CommuneStrip } from "../case-life/commune-marks.js";
import { ForwardStrip } from "../case-life/forward-strip.js";
import { RelatedCases } from "../case-life/related-cases.js";
import { CaseAnswers } from "./case-answers.js";
import { CaseHead, ClosedNote } from "./case-head.js";
import { CaseHistory } from "./case-history.js";
import { CaseReasons } from "./case-reasons.js";
import { CloseDialog } from "./close-dialog.js";
import { OtherCases } from "./other-cases.js";

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
      {me.actions.includes("protocol.read") && <ProtocolPane detail={detail} me={me} />}
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
      <CommuneStrip shown={shown} />
      <ForwardStrip shown={shown} me={me} />
      {shown.closed !== null && <ClosedNote closed={shown.closed} />}
      <CaseSteps shown={shown} me={me} />
      {me.actions.includes("case.list") && (
        <Button component="a" href={caseAddress(shown.id)} variant="light" fullWidth>
          Mở trang hồ sơ
        </Button>
      )}
      {canClose && (
        <Button variant="default" fullWidth onClick={() => setClosing(true)}>
          Đóng hồ sơ
        </Button>
      )}
      {me.actions.includes("case.work") && <CaseTasks shown={shown} me={me} />}
      {me.actions.includes("call.read") && <CallList shown={shown} me={me} />}
      {me.actions.includes("case.export") && <CaseForms shown={shown} me={me} />}
      <CaseReasons shown={shown} />
      <CaseAnswers shown={shown} />
      {me.actions.includes("case.work") && <RelatedCases shown={shown} me={me} />}
      {me.actions.includes("case.history") && <CaseHistory id={shown.id} />}
      {canClose && <CloseDialog shown={shown} me={me} opened={closing} close={() => setClosing(false)} />}
    </>
  );
}
