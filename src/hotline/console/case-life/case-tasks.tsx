import { Button } from "@mantine/core";
import { useState } from "react";
import {
  type CaseDetail,
  type CaseTask,
  type CaseWork,
  isReferral,
  type Me,
  taskResults,
  taskRule,
} from "../../api/contract.js";
import { useCaseWork } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { IconCheck, IconPlus, IconSend } from "../icons.js";
import { Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import { Due } from "./due.js";
import { ForwardDialog } from "./forward-dialog.js";
import { officeWords } from "./office-words.js";
import { SentReferrals } from "./sent-referrals.js";
import { SuggestedTasks } from "./suggested-tasks.js";
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
      {open && <SuggestedTasks work={work} shown={shown} />}
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
      <SentReferrals work={work} caseId={shown.id} open={open} />
      <PastTasks tasks={past} />
    </>
  );
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
