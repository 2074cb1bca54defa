import { Button } from "@mantine/core";
import { useState } from "react";
import {
  type CaseDetail,
  type CaseWork,
  type LinkBody,
  type Me,
  type PossibleDuplicate,
  paths,
} from "../../api/contract.js";
import { useCaseChange, useCaseWork, useDuplicates } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { addressOf } from "../shell/address.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, fieldLabel, statusWords } from "../words/case.js";
import { when } from "../words/time.js";
import { caseAddress } from "./case-address.js";
import { MergeDialog } from "./merge-dialog.js";

interface RelatedCasesProps {
  readonly shown: CaseDetail;
  readonly me: Me;
}

/** Cases linked to this one, those merged into it, and those that may be about the same matter. */
export function RelatedCases({ shown, me }: RelatedCasesProps) {
  const work = useCaseWork(shown.id);
  const links = work.data?.links.filter(({ kind }) => kind !== "different") ?? [];
  return (
    <section className="block" aria-label="Liên quan">
      <h3>Liên quan</h3>
      {shown.mergedInto !== null && (
        <p className="strip warn">
          Đã gộp vào hồ sơ <a href={caseAddress(shown.mergedInto)}>{caseCode(shown.mergedInto)}</a>.
        </p>
      )}
      {links.map((link) => (
        <Linked key={link.id} link={link} />
      ))}
      <MergedIn shown={shown} />
      {me.actions.includes("case.edit") && shown.mergedInto === null && <Duplicates shown={shown} />}
    </section>
  );
}

function Linked({ link }: { readonly link: CaseWork["links"][number] }) {
  const now = useHour();
  return (
    <div className="life-other">
      <p>
        <a href={caseAddress(link.id)}>
          <strong>{caseCode(link.id)}</strong>
        </a>
        <UrgencyBadge urgency={link.urgency} />
      </p>
      <p className="small">
        {link.kind === "merged" ? "Gộp chung" : "Cùng vụ việc"} · {statusWords[link.status]} ·{" "}
        {link.decidedBy}, {when(link.decidedAt, now)}
      </p>
    </div>
  );
}

function MergedIn({ shown }: { readonly shown: CaseDetail }) {
  return shown.merged.map((merged) => (
    <details key={merged.id} className="life-past">
      <summary>Lời kể trong hồ sơ gộp vào {caseCode(merged.id)}</summary>
      <dl className="answers">
        {merged.answers.map(({ field, value }) => (
          <div key={field}>
            <dt>{fieldLabel(field)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a href={addressOf(merged.person)}>Mở cuộc trò chuyện đó</a>
    </details>
  ));
}

function Duplicates({ shown }: { readonly shown: CaseDetail }) {
  const found = useDuplicates(shown.id);
  if (found.isError) return <p className="field-fault">{failureWords(found.error)}</p>;
  if (found.data === undefined) return null;
  if (found.data.cases.length === 0) {
    return <p className="small">Không thấy hồ sơ của người khác giống việc này.</p>;
  }
  return (
    <>
      <h4>Có thể cùng vụ việc</h4>
      {found.data.cases.map((other) => (
        <Duplicate key={other.id} other={other} shown={shown} />
      ))}
    </>
  );
}

function Duplicate({ other, shown }: { readonly other: PossibleDuplicate; readonly shown: CaseDetail }) {
  const change = useCaseChange();
  const [merging, merge] = useState(false);
  const now = useHour();
  const decide = (kind: LinkBody["kind"]) =>
    change.mutate({ path: paths.links(shown.id), body: { other: other.id, kind } });
  return (
    <div className="life-other">
      <p>
        <a href={caseAddress(other.id)}>
          <strong>{caseCode(other.id)}</strong>
        </a>
        <UrgencyBadge urgency={other.urgency} />
        <span className="small">
          {statusWords[other.status]} · {when(other.openedAt, now)}
        </span>
      </p>
      <p>{other.reasons.map(reasonWords).join(" · ")}</p>
      {change.isError && <p className="field-fault">{failureWords(change.error)}</p>}
      <div className="button-row">
        <Button variant="default" size="compact-md" onClick={() => decide("same-matter")}>
          Cùng vụ việc
        </Button>
        <Button variant="default" size="compact-md" onClick={() => merge(true)}>
          Gộp hồ sơ
        </Button>
        <Button variant="subtle" size="compact-md" onClick={() => decide("different")}>
          Không phải
        </Button>
      </div>
      {merging && <MergeDialog shown={shown} other={other} close={() => merge(false)} />}
    </div>
  );
}

function reasonWords(reason: PossibleDuplicate["reasons"][number]): string {
  switch (reason.kind) {
    case "same-place":
      return "cùng xã, phường";
    case "same-age":
      return "cùng tuổi";
    case "near-age":
      return "gần tuổi";
    case "same-sex":
      return "cùng giới tính";
    case "near-time":
      return reason.days === 0 ? "báo cùng ngày" : `báo cách ${reason.days} ngày`;
    case "same-words":
      return `cùng nhắc: ${reason.words.join(", ")}`;
  }
}
