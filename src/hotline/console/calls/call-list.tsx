import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import {
  type Call,
  type CaseDetail,
  callAnswers,
  callTarget,
  type Me,
  paths,
  promiseEnds,
} from "../../api/contract.js";
import { spokenPhone } from "../../directory/phone.js";
import { useCalls } from "../api/calls.js";
import { useCaseChange } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { Due } from "../case-life/due.js";
import { IconPhone } from "../icons.js";
import { Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import { CallDialog } from "./call-dialog.js";
import "./calls.css";

/** Who rang whom about the case, what was promised, and what is overdue. */
export function CallList({ shown, me }: { readonly shown: CaseDetail; readonly me: Me }) {
  const calls = useCalls(shown.id);
  const [adding, add] = useState(false);
  const canAdd = me.actions.includes("call.add") && shown.mergedInto === null;
  return (
    <section className="block" aria-label="Cuộc gọi">
      <h3>Cuộc gọi</h3>
      {calls.isPending && <Waiting rows={1} height={48} />}
      {calls.isError && <p className="field-fault">{failureWords(calls.error)}</p>}
      {calls.data?.calls.length === 0 && <p className="small">Chưa ghi cuộc gọi nào.</p>}
      {calls.data !== undefined && calls.data.calls.length > 0 && (
        <ul className="call-list">
          {calls.data.calls.map((call) => (
            <CallLine key={call.id} call={call} caseId={shown.id} canEnd={canAdd} />
          ))}
        </ul>
      )}
      {canAdd && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPhone size={16} aria-hidden />}
          onClick={() => add(true)}
        >
          Ghi cuộc gọi
        </Button>
      )}
      {adding && <CallDialog shown={shown} kind="commune-police" close={() => add(false)} />}
    </section>
  );
}

interface CallLineProps {
  readonly call: Call;
  readonly caseId: string;
  readonly canEnd: boolean;
}

function CallLine({ call, caseId, canEnd }: CallLineProps) {
  const now = useHour();
  const { label } = callTarget(call.kind);
  const where = call.unit === null ? label : `${label}, ${call.unit.name}`;
  return (
    <li className={`call ${call.answered}`}>
      <p>
        <strong>{where}</strong>
        {call.forwarded && <span className="call-passed">Đã chuyển tin</span>}
      </p>
      <p className="small">
        {callAnswers.find(({ id }) => id === call.answered)?.label}
        {call.name !== "" && ` · ${call.name}`}
        {call.phone !== "" && call.phone.length > 3 && ` · ${spokenPhone(call.phone)}`}
        {` · ${call.by} gọi lúc ${when(call.at, now)}`}
      </p>
      {call.promised !== null && <Promised call={call} caseId={caseId} canEnd={canEnd} />}
      {call.relayed !== "" && (
        <details className="call-relayed">
          <summary>Lời đã chuyển</summary>
          <p className="relay-text">{call.relayed}</p>
        </details>
      )}
    </li>
  );
}

function Promised({ call, caseId, canEnd }: CallLineProps) {
  const now = useHour();
  const change = useCaseChange();
  if (call.promised === null) return null;
  const { dueAt, ended } = call.promised;
  return (
    <div className="call-promise">
      <p>
        Hứa: {call.promise} {ended === null && dueAt !== null && <Due at={dueAt} />}
        {ended === null && dueAt === null && <span className="small">(không hẹn giờ)</span>}
      </p>
      {ended !== null && (
        <p className="small">
          {promiseEnds.find(({ id }) => id === ended.how)?.label} · {ended.by}, {when(ended.at, now)}
        </p>
      )}
      {change.isError && <p className="field-fault">{failureWords(change.error)}</p>}
      {ended === null && canEnd && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="light" size="compact-md" loading={change.isPending}>
              Ghi kết quả
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {promiseEnds.map(({ id, label }) => (
              <Menu.Item
                key={id}
                onClick={() => change.mutate({ path: paths.endPromise(caseId, call.id), body: { how: id } })}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
