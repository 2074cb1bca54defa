import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { Urgency } from "../../../model/urgency.js";
import {
  type CaseDetail,
  type Me,
  paths,
  reopenReasons,
  statusMoves,
  statusReasons,
  urgencyReasons,
} from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { useHour } from "../shell/ticker.js";
import { statusWords } from "../words/case.js";
import { when } from "../words/time.js";
import { urgencyWords } from "../words/urgency.js";
import { ReasonDialog, type ReasonOption } from "./reason-dialog.js";

interface CaseStepsProps {
  readonly shown: CaseDetail;
  readonly me: Me;
}

type Step =
  | { readonly kind: "urgency"; readonly to: Urgency }
  | { readonly kind: "status"; readonly to: CaseDetail["status"] }
  | { readonly kind: "reopen" };

const levels: readonly Urgency[] = ["P0", "P1", "P2", "P3"];

/** Where the case can go from here: another urgency, another status, open again. */
export function CaseSteps({ shown, me }: CaseStepsProps) {
  const [step, take] = useState<Step | null>(null);
  if (!me.actions.includes("case.edit")) return null;
  const moves = statusMoves.filter(({ from }) => from === shown.status);
  return (
    <>
      <LoweredMark shown={shown} me={me} />
      <div className="button-row">
        {shown.status === "closed" ? (
          shown.mergedInto === null && (
            <Button variant="default" onClick={() => take({ kind: "reopen" })}>
              Mở lại hồ sơ
            </Button>
          )
        ) : (
          <>
            <Choice
              label="Đổi trạng thái"
              options={moves.map(({ to }) => ({
                label: statusWords[to],
                pick: () => take({ kind: "status", to }),
              }))}
            />
            {me.actions.includes("case.urgency") && (
              <Choice
                label="Đổi mức khẩn cấp"
                options={levels
                  .filter((to) => to !== shown.urgency)
                  .map((to) => ({
                    label: urgencyWords[to],
                    pick: () => take({ kind: "urgency", to }),
                  }))}
              />
            )}
          </>
        )}
      </div>
      {step !== null && <StepDialog shown={shown} step={step} close={() => take(null)} />}
    </>
  );
}

function Choice({
  label,
  options,
}: {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly pick: () => void }[];
}) {
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size="compact-md" className="life-step">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item key={option.label} onClick={option.pick}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function StepDialog({
  shown,
  step,
  close,
}: {
  readonly shown: CaseDetail;
  readonly step: Step;
  readonly close: () => void;
}) {
  const { title, path, options, press } = dialogOf(shown, step);
  return <ReasonDialog title={title} path={path} options={options} press={press} close={close} />;
}

function dialogOf(shown: CaseDetail, step: Step) {
  const of = <Id extends string>(
    reasons: readonly { readonly id: Id; readonly label: string }[],
    more: object,
  ): ReasonOption[] => reasons.map(({ id, label }) => ({ id, label, body: { ...more, reason: id } }));
  switch (step.kind) {
    case "urgency": {
      const way = step.to < shown.urgency ? "raise" : "lower";
      return {
        title: `${way === "raise" ? "Nâng lên" : "Hạ xuống"} mức ${urgencyWords[step.to]}`,
        path: paths.caseUrgency(shown.id),
        options: of(
          urgencyReasons.filter((reason) => reason.for === way),
          { urgency: step.to },
        ),
        press: way === "raise" ? "Nâng mức" : "Hạ mức",
      };
    }
    case "status": {
      const reasons =
        statusMoves.find(({ from, to }) => from === shown.status && to === step.to)?.reasons ?? [];
      return {
        title: `Chuyển sang: ${statusWords[step.to]}`,
        path: paths.caseStatus(shown.id),
        options: of(
          statusReasons.filter(({ id }) => reasons.includes(id)),
          { status: step.to },
        ),
        press: "Đổi trạng thái",
      };
    }
    case "reopen":
      return {
        title: "Mở lại hồ sơ",
        path: paths.reopenCase(shown.id),
        options: of(reopenReasons, {}),
        press: "Mở lại",
      };
  }
}

function LoweredMark({ shown, me }: CaseStepsProps) {
  const change = useCaseChange();
  const now = useHour();
  if (shown.lowered === null) return null;
  return (
    <div className="strip warn life-lowered">
      <p>
        {shown.lowered.by} đã hạ mức khẩn cấp lúc {when(shown.lowered.at, now)}. Chờ trưởng ca xem.
      </p>
      {me.actions.includes("case.urgency-seen") && (
        <Button
          variant="default"
          size="compact-md"
          loading={change.isPending}
          onClick={() => change.mutate({ path: paths.urgencySeen(shown.id), body: {} })}
        >
          Đã xem
        </Button>
      )}
    </div>
  );
}
