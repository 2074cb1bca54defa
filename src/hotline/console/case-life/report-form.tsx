import { Button } from "@mantine/core";
import { useState } from "react";
import {
  type CaseAnswer,
  type CaseDetail,
  correctionReasons,
  fieldGroups,
  knownValue,
  type Me,
  paths,
  type ReportField,
  reportField,
  reportFields,
} from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { IconEdit } from "../icons.js";
import { useFormDraft } from "../session/use-draft.js";
import { addressOf } from "../shell/address.js";
import { useHour } from "../shell/ticker.js";
import { sourceWords } from "../words/case.js";
import { when } from "../words/time.js";
import { FieldDialog } from "./field-dialog.js";
import { FieldInput, faultWords } from "./field-input.js";
import { UnitLine } from "./unit-line.js";

interface ReportFormProps {
  readonly shown: CaseDetail;
  readonly me: Me;
}

const nothing = Object.fromEntries(reportFields.map(({ id }) => [id, ""]));

/**
 * The whole of form 1, group by group. What is empty is a box: one goes from one to the next and saves them together,
 * without a reason. What stands says where it came from, and is corrected one by one.
 */
export function ReportForm({ shown, me }: ReportFormProps) {
  const [edited, edit] = useState<ReportField | null>(null);
  const [checked, check] = useState(false);
  const draft = useFormDraft(`report.${shown.id}`, nothing);
  const change = useCaseChange();
  const mayEdit = me.actions.includes("case.edit") && shown.mergedInto === null;
  const typed = (field: string) => draft.texts[field] ?? "";
  const values = reportFields
    .filter(({ id }) => typed(id).trim() !== "" && answerTo(id, shown) === undefined)
    .map(({ id }) => ({ field: id, value: typed(id).trim() }));
  const isUnfit = ({ field, value }: (typeof values)[number]) => faultWords(field, value) !== null;
  const unfit = values.filter(isUnfit).map(({ field }) => field);
  const save = () => {
    const fit = values.filter((one) => !isUnfit(one));
    check(unfit.length > 0);
    if (unfit[0] !== undefined) toField(unfit[0]);
    if (fit.length === 0) return;
    // What is wrong stays in its box; nothing that is right waits for it.
    const left = { ...nothing, ...Object.fromEntries(unfit.map((field) => [field, typed(field)])) };
    const onSuccess = () => draft.write(left);
    change.mutate({ path: paths.fields(shown.id), body: { values: fit } }, { onSuccess });
  };
  return (
    <form
      className="life-form-groups"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {fieldGroups.map(({ id, label }) => (
        <section key={id} aria-label={label}>
          <h3>{label}</h3>
          <dl>
            {reportFields
              .filter(({ group }) => group === id)
              .map((field) => (
                <FieldLine
                  key={field.id}
                  field={field}
                  shown={shown}
                  edit={mayEdit ? edit : null}
                  typed={typed(field.id)}
                  type={(text) => draft.write({ ...draft.texts, [field.id]: text })}
                  checked={checked}
                />
              ))}
            {id === "event" && <UnitLine shown={shown} mayEdit={mayEdit} />}
          </dl>
        </section>
      ))}
      {mayEdit && values.length > 0 && (
        <div className="life-save">
          {checked && unfit.length > 0 && <Unfit fields={unfit} />}
          {change.isError && (
            <p className="field-fault" role="alert">
              {failureWords(change.error)}
            </p>
          )}
          <Button variant="default" onClick={draft.forget}>
            Bỏ
          </Button>
          <Button type="submit" loading={change.isPending}>
            Lưu {values.length} mục
          </Button>
        </div>
      )}
      {edited !== null && <FieldDialog field={edited} shown={shown} close={() => edit(null)} />}
    </form>
  );
}

/** The fields that could not be saved by their names; a press goes to the box. */
function Unfit({ fields }: { readonly fields: readonly string[] }) {
  return (
    <p className="field-fault" role="alert">
      Chưa lưu được {fields.length} mục, xin sửa:{" "}
      {fields.map((field) => (
        <button key={field} type="button" className="life-unfit" onClick={() => toField(field)}>
          {reportField(field)?.label ?? field}
        </button>
      ))}
    </p>
  );
}

function toField(field: string): void {
  const box = document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`);
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: "center" });
}

/** What stands in a field; undefined: nothing. */
function answerTo(field: string, shown: CaseDetail): CaseAnswer | undefined {
  return shown.answers.find((one) => one.field === field && one.value !== "");
}

interface FieldLineProps {
  readonly field: ReportField;
  readonly shown: CaseDetail;
  readonly edit: ((field: ReportField) => void) | null;
  /** What was written into the box and not yet saved. */
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly checked: boolean;
}

function FieldLine({ field, shown, edit, typed, type, checked }: FieldLineProps) {
  const answer = answerTo(field.id, shown);
  const emptied = answer === undefined ? shown.answers.find((one) => one.field === field.id) : undefined;
  const known = answer === undefined ? knownValue(field.id, shown) : "";
  // Of the story staff write what is known; the other fields that are known by themselves are rarely written anew.
  const asks = answer === undefined && (known === "" || field.id === "what") && edit !== null;
  return (
    <div
      data-field={field.id}
      className={`life-field${field.wanted && answer === undefined && known === "" ? " wanted" : ""}`}
    >
      <dt>{field.label}</dt>
      <dd>
        {answer?.value ?? known}
        {answer !== undefined && <Source answer={answer} shown={shown} />}
        {known !== "" && <span className="small source">máy ghi sẵn từ cuộc trò chuyện</span>}
        {asks && <FieldInput field={field} value={typed} write={type} checked={checked} />}
        {emptied !== undefined && <Source answer={emptied} shown={shown} />}
        {!asks && answer === undefined && known === "" && (
          <span className="small">{field.wanted ? "Cần hỏi thêm" : "Chưa rõ"}</span>
        )}
        {answer !== undefined && typed.trim() !== "" && typed.trim() !== answer.value && (
          <span className="small source">
            Mục này vừa có người ghi. Anh/chị đang viết: “{typed.trim()}”. Muốn thay thì bấm Sửa.
          </span>
        )}
      </dd>
      {edit !== null && !asks && (
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
      {answer.staff !== null
        ? `${answer.staff} ${answer.value === "" ? "để trống" : "ghi"}`
        : sourceWords(answer.source)}
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
