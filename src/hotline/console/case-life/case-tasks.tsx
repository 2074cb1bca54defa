import { Button } from "@mantine/core";
import { useState } from "react";
import {
  type CaseDetail,
  type CaseTask,
  type CaseWork,
  isReferral,
  type Me,
  offices,
  paths,
  reportedStates,
  suggestionReasons,
  taskResults,
  taskRule,
} from "../../api/contract.js";
import { useCaseChange, useCaseWork } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { OfficerReports } from "../commune/officer-reports.js";
import { IconCheck, IconPlus, IconSend } from "../icons.js";
import { Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import { Due } from "./due.js";
import { ForwardDialog } from "./forward-dialog.js";
import { ReferralAnswerDialog } from "./referral-dialog.js";
import { TaskDialog } from "./task-dialog.js";
import { TaskEndDialog } from "./task-end-dialog.js";

interface CaseTasksProps {
  readonly shown: CaseDetail;
  readonly me: Me;
}

/** What is to be done, what should come next, and what came back from where it was sent. */
export function CaseTasks({ shown, me }: CaseTasksProps) {
  const work = useCaseWork(shown.id);
  const open = shown.status !== "closed" && me.actions.includes("case.edit");
  return (
    <section className="block" aria-label="Việc cần làm">
      <h3>Việc cần làm</h3>
      {work.isPending && <Waiting rows={2} height={48} />}
      {work.isError && <p className="field-fault">{failureWords(work.error)}</p>}
      {work.data !== undefined && <Body work={work.data} shown={shown} open={open} />}
    </section>
  );
}

function Body({
  work,
  shown,
  open,
}: {
  readonly work: CaseWork;
  readonly shown: CaseDetail;
  readonly open: boolean;
}) {
  const [adding, add] = useState(false);
  const todo = work.tasks.filter(({ done }) => done === null);
  const past = work.tasks.filter(({ done }) => done !== null);
  return (
    <>
      {todo.length === 0 && <p className="small">Không có việc nào đang chờ.</p>}
      {todo.length > 0 && (
        <ul className="life-tasks">
          {todo.map((task) => (
            <OpenTask key={task.id} task={task} shown={shown} open={open} />
          ))}
        </ul>
      )}
      {open && <Suggestions work={work} shown={shown} />}
      {open && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add(true)}
        >
          Thêm việc khác
        </Button>
      )}
      {adding && <TaskDialog shown={shown} close={() => add(false)} />}
      <Referrals work={work} caseId={shown.id} open={open} />
      <PastTasks tasks={past} />
    </>
  );
}

/** Whom a task goes to: the unit when there is one, else the kind of office. */
function officeWords({ office, unit }: Pick<CaseTask, "office" | "unit">): string {
  const label = offices.find(({ id }) => id === office)?.label ?? office;
  return unit === null ? label : `${label} · ${unit.name}`;
}

function OpenTask({
  task,
  shown,
  open,
}: {
  readonly task: CaseTask;
  readonly shown: CaseDetail;
  readonly open: boolean;
}) {
  const [ending, end] = useState(false);
  const { label, form } = taskRule(task.kind);
  const name = task.kind === "own" && task.words !== "" ? task.words : label;
  return (
    <li className="life-task">
      <div>
        <p>
          <strong>{name}</strong> {form !== undefined && <span className="life-form">{form}</span>}
        </p>
        <p className="small">{officeWords(task)}</p>
        {task.kind !== "own" && task.words !== "" && <p className="life-words">{task.words}</p>}
        {task.dueAt !== null && <Due at={task.dueAt} />}
      </div>
      {open && task.kind === "refer-commune" && (
        <SendTask task={task} shown={shown} refuse={() => end(true)} />
      )}
      {open && task.kind !== "refer-commune" && (
        <Button
          size="compact-md"
          leftSection={<IconCheck size={16} aria-hidden />}
          onClick={() => end(true)}
          aria-label={`${isReferral(task.kind) ? "Đã chuyển" : "Xong"}: ${name}`}
        >
          {isReferral(task.kind) ? "Đã chuyển" : "Xong"}
        </Button>
      )}
      {ending && <TaskEndDialog task={task} name={name} caseId={shown.id} close={() => end(false)} />}
    </li>
  );
}

/** To a commune the program itself sends the case, with words and place. */
function SendTask({
  task,
  shown,
  refuse,
}: {
  readonly task: CaseTask;
  readonly shown: CaseDetail;
  readonly refuse: () => void;
}) {
  const [sending, send] = useState(false);
  return (
    <div className="button-row">
      <Button size="compact-md" leftSection={<IconSend size={16} aria-hidden />} onClick={() => send(true)}>
        Chuyển về xã ngay
      </Button>
      <Button variant="default" size="compact-md" onClick={refuse}>
        Không chuyển
      </Button>
      {sending && <ForwardDialog shown={shown} task={task} close={() => send(false)} />}
    </div>
  );
}

function Suggestions({ work, shown }: { readonly work: CaseWork; readonly shown: CaseDetail }) {
  const change = useCaseChange();
  const [sending, send] = useState(false);
  const { suggestions } = work;
  if (suggestions.length === 0) return null;
  // A whole province is no office that a case can be sent to.
  const commune = shown.unit !== null && shown.unit.code.length === 5 ? shown.unit.code : undefined;
  const add = (kinds: readonly CaseWork["suggestions"][number]["kind"][]) => {
    const tasks = kinds.map((kind) => {
      const local = ["commune", "police"].includes(taskRule(kind).office);
      return { id: newRequestId(), kind, ...(local && commune !== undefined ? { unitCode: commune } : {}) };
    });
    change.mutate({ path: paths.tasks(shown.id), body: { tasks } });
  };
  return (
    <div className="life-suggested">
      <p className="life-suggested-head">
        <strong>Nên làm tiếp</strong>
        {suggestions.length > 1 && (
          <Button
            variant="light"
            size="compact-md"
            loading={change.isPending}
            onClick={() => add(suggestions.map(({ kind }) => kind))}
          >
            Thêm cả {suggestions.length} việc
          </Button>
        )}
      </p>
      {change.isError && <p className="field-fault">{failureWords(change.error)}</p>}
      <ul>
        {suggestions.map(({ kind, why }) => {
          const rule = taskRule(kind);
          return (
            <li key={kind}>
              <div>
                <p>
                  {rule.label} {rule.form !== undefined && <span className="life-form">{rule.form}</span>}
                </p>
                <p className="small">
                  {suggestionReasons[why]}
                  {rule.source !== undefined && ` · ${rule.source}`}
                </p>
              </div>
              {kind === "refer-commune" ? (
                <Button size="compact-md" disabled={change.isPending} onClick={() => send(true)}>
                  Chuyển ngay
                </Button>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={change.isPending}
                  aria-label={`Thêm việc: ${rule.label}`}
                  onClick={() => add([kind])}
                >
                  Thêm
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sending && <ForwardDialog shown={shown} close={() => send(false)} />}
    </div>
  );
}

function Referrals({
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

function PastTasks({ tasks }: { readonly tasks: readonly CaseTask[] }) {
  const now = useHour();
  if (tasks.length === 0) return null;
  return (
    <details className="life-past">
      <summary>{tasks.length} việc đã kết thúc</summary>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            {task.kind === "own" && task.words !== "" ? task.words : taskRule(task.kind).label}
            {taskRule(task.kind).form !== undefined && ` (${taskRule(task.kind).form})`}:{" "}
            {taskResults.find(({ id }) => id === task.done?.result)?.label}
            <span className="small">
              {" "}
              · {task.done?.by}, {when(task.done?.at ?? task.addedAt, now)}
            </span>
            {task.done !== null && task.done.note !== "" && (
              <span className="life-words">{task.done.note}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
