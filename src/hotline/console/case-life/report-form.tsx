import { Button } from "@mantine/core";
import { useState } from "react";
import {
  type CaseAnswer,
  type CaseDetail,
  correctionReasons,
  fieldGroups,
  type Me,
  type ReportField,
  reportFields,
} from "../../api/contract.js";
import { IconEdit } from "../icons.js";
import { addressOf } from "../shell/address.js";
import { useHour } from "../shell/ticker.js";
import { sourceWords } from "../words/case.js";
import { channelWords } from "../words/talk.js";
import { when } from "../words/time.js";
import { FieldDialog } from "./field-dialog.js";
import { UnitLine } from "./unit-line.js";

interface ReportFormProps {
  readonly shown: CaseDetail;
  readonly me: Me;
}

/** The whole of form 1, group by group, each field with where it came from and a way to correct it. */
export function ReportForm({ shown, me }: ReportFormProps) {
  const [edited, edit] = useState<ReportField | null>(null);
  const mayEdit = me.actions.includes("case.edit") && shown.mergedInto === null;
  return (
    <div className="life-form-groups">
      {fieldGroups.map(({ id, label }) => (
        <section key={id} aria-label={label}>
          <h3>{label}</h3>
          <dl>
            {id === "source" && <Received shown={shown} />}
            {reportFields
              .filter(({ group }) => group === id)
              .map((field) => (
                <FieldLine key={field.id} field={field} shown={shown} edit={mayEdit ? edit : null} />
              ))}
            {id === "event" && <UnitLine shown={shown} mayEdit={mayEdit} />}
          </dl>
        </section>
      ))}
      {edited !== null && <FieldDialog field={edited} shown={shown} close={() => edit(null)} />}
    </div>
  );
}

function Received({ shown }: { readonly shown: CaseDetail }) {
  const now = useHour();
  return (
    <div className="life-field">
      <dt>Nhận qua Tiếng Em</dt>
      <dd>
        {channelWords[shown.channel]}, {when(shown.firstMessageAt, now)}
      </dd>
    </div>
  );
}

interface FieldLineProps {
  readonly field: ReportField;
  readonly shown: CaseDetail;
  readonly edit: ((field: ReportField) => void) | null;
}

function FieldLine({ field, shown, edit }: FieldLineProps) {
  const answer = shown.answers.find((one) => one.field === field.id);
  const known = answer !== undefined && answer.value !== "";
  return (
    <div className={`life-field${field.wanted && !known ? " wanted" : ""}`}>
      <dt>{field.label}</dt>
      <dd>
        {known ? answer.value : <span className="small">{field.wanted ? "Cần hỏi thêm" : "Chưa rõ"}</span>}
        {answer !== undefined && <Source answer={answer} shown={shown} />}
      </dd>
      {edit !== null && (
        <dd>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconEdit size={16} aria-hidden />}
            aria-label={`Sửa: ${field.label}`}
            onClick={() => edit(field)}
          >
            Sửa
          </Button>
        </dd>
      )}
    </div>
  );
}

/** Where a value came from: who wrote it and why, or the line of the talk that told it. */
export function Source({ answer, shown }: { readonly answer: CaseAnswer; readonly shown: CaseDetail }) {
  const now = useHour();
  const reason = correctionReasons.find(({ id }) => id === answer.reason)?.label;
  return (
    <span className="small source">
      {answer.staff !== null ? `${answer.staff} ghi` : sourceWords(answer.source)}
      {reason !== undefined && ` (${reason.toLowerCase()})`} · {when(answer.at, now)}
      {answer.earlier > 0 && ` · đã đổi ${answer.earlier} lần`}
      {answer.line !== null && (
        <>
          {" · "}
          <a href={`${addressOf(shown.person)}/dong/${answer.line}`}>xem lời kể</a>
        </>
      )}
    </span>
  );
}
