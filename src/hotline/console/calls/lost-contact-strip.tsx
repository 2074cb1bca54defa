import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import {
  type Decision,
  isProposed,
  type LostContact,
  lostContactEnds,
  lostContactSteps,
  type Me,
  mayFollow,
  nextStep,
  paths,
  stepOutcomes,
  type TalkDetail,
} from "../../api/contract.js";
import { useLostContact, useLostContactDeed, useStartLostContact } from "../api/calls.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { useNow } from "../shell/ticker.js";
import { duration, runningWait } from "../words/time.js";
import { CallDialog } from "./call-dialog.js";
import { ownNumberOf } from "./own-number.js";
import "./calls.css";

interface LostContactProps {
  readonly detail: TalkDetail;
  readonly me: Me;
}

/** What to do when a person in danger falls silent: proposed, begun by a press, one step after the other. */
export function LostContactStrip({ detail, me }: LostContactProps) {
  const { talk } = detail;
  const wanted = me.actions.includes("lost-contact.work");
  const found = useLostContact(talk.person, wanted);
  if (!wanted || found.data === undefined) return null;
  const { running } = found.data;
  if (running !== null) return <Running running={running} detail={detail} me={me} />;
  return mayFollow(talk) ? <Start detail={detail} /> : null;
}

function Start({ detail }: { readonly detail: TalkDetail }) {
  const now = useNow();
  const { talk } = detail;
  const start = useStartLostContact(talk.person);
  const [requestId] = useState(newRequestId);
  if (!isProposed(talk, now)) return null;
  return (
    <section className="lost proposed" aria-label="Mất liên lạc">
      <p>
        <strong>Im lặng {duration(now - (talk.lastPersonAt ?? now))}.</strong> Người này đang nguy hiểm.
        {start.isError && <span className="field-fault"> {failureWords(start.error)}</span>}
      </p>
      <Button loading={start.isPending} onClick={() => start.mutate(requestId)}>
        Theo dõi mất liên lạc
      </Button>
    </section>
  );
}

type RunningProps = LostContactProps & { readonly running: LostContact };

function Running({ running, detail, me }: RunningProps) {
  const { talk } = detail;
  const deed = useLostContactDeed(talk.person);
  const next = nextStep({ ...running, done: running.steps.map(({ step }) => step) });
  const isBack = talk.lastPersonAt !== null && talk.lastPersonAt > running.since;
  const past = running.steps.map(({ step, outcome, by }) => {
    const label = lostContactSteps.find(({ id }) => id === step)?.label ?? step;
    const how = stepOutcomes.find(({ id }) => id === outcome)?.label ?? outcome;
    return `${label}: ${how.toLowerCase()}${by === "" ? "" : ` (${by})`}`;
  });
  return (
    <section className="lost" aria-label="Mất liên lạc">
      <div className="lost-head">
        {next === null ? (
          <p>
            <strong>Mất liên lạc: đã làm hết các bước.</strong>
          </p>
        ) : (
          <>
            <p>
              <span className="lost-count">
                Bước {lostContactSteps.indexOf(next.step) + 1}/{lostContactSteps.length}
              </span>{" "}
              <strong>{next.step.label}</strong> <Countdown dueAt={next.dueAt} />
            </p>
            <p className="small">{next.step.hint}</p>
          </>
        )}
        {isBack && (
          <p className="lost-back" role="status">
            Người này vừa viết lại.
          </p>
        )}
        {deed.isError && <p className="field-fault">{failureWords(deed.error)}</p>}
      </div>
      <div className="button-row">
        {next !== null && !isBack && <StepButtons step={next.step} detail={detail} me={me} deed={deed} />}
        <StopMenu person={talk.person} isBack={isBack} deed={deed} />
      </div>
      {past.length > 0 && (
        <details className="lost-past">
          <summary>{past.length} bước đã qua</summary>
          <ul>
            {past.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Countdown({ dueAt }: { readonly dueAt: number }) {
  const now = useNow();
  const over = dueAt <= now;
  return (
    <span className={`lost-clock ${over ? "over" : ""}`}>
      {over ? `quá ${runningWait(now - dueAt)}` : `còn ${runningWait(dueAt - now)}`}
    </span>
  );
}

const decisions: readonly { readonly id: Decision; readonly label: string }[] = [
  { id: "wait", label: "Chờ tiếp ở đây" },
  { id: "send", label: "Đã nhờ người đến nơi" },
  { id: "stop", label: "Dừng" },
];

type Deed = ReturnType<typeof useLostContactDeed>;
type Step = (typeof lostContactSteps)[number];

interface StepProps extends LostContactProps {
  readonly step: Step;
  readonly deed: Deed;
}

function StepButtons({ step, detail, me, deed }: StepProps) {
  const { person } = detail.talk;
  const { safeContact, case: shown } = detail;
  const [calling, call] = useState(false);
  const note = (outcome: "done" | "skipped") =>
    deed.mutate({ path: paths.lostContactDeed(person, "step"), body: { step: step.id, outcome } });
  if (step.id === "decide") {
    if (!me.actions.includes("lost-contact.decide")) return <p className="small">Hãy gọi trưởng ca.</p>;
    return decisions.map(({ id, label }) => (
      <Button
        key={id}
        size="compact-md"
        variant={id === "stop" ? "default" : "filled"}
        loading={deed.isPending}
        onClick={() => deed.mutate({ path: paths.lostContactDeed(person, "decide"), body: { decision: id } })}
      >
        {label}
      </Button>
    ));
  }
  return (
    <>
      {step.rings !== null && shown !== null && (
        <Button size="compact-md" variant="default" onClick={() => call(true)}>
          Ghi cuộc gọi
        </Button>
      )}
      <Button size="compact-md" loading={deed.isPending} onClick={() => note("done")}>
        Đã làm
      </Button>
      {step.id !== "pass-on" && (
        <Button size="compact-md" variant="default" disabled={deed.isPending} onClick={() => note("skipped")}>
          Bỏ qua
        </Button>
      )}
      {calling && shown !== null && step.rings !== null && (
        <CallDialog
          shown={shown}
          told={{ person, safeContact }}
          kind={step.rings === "own-number" ? ownNumberOf(shown, { person, safeContact }).kind : step.rings}
          forward={step.id === "pass-on"}
          close={() => call(false)}
        />
      )}
    </>
  );
}

interface StopProps {
  readonly person: string;
  readonly isBack: boolean;
  readonly deed: Deed;
}

function StopMenu({ person, isBack, deed }: StopProps) {
  const stop = (reason: string) =>
    deed.mutate({ path: paths.lostContactDeed(person, "stop"), body: { reason } });
  if (isBack) {
    return (
      <Button size="compact-md" loading={deed.isPending} onClick={() => stop("back")}>
        Dừng theo dõi
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-md" variant="subtle" loading={deed.isPending}>
          Dừng…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {lostContactEnds
          .filter(({ id }) => id !== "decided")
          .map(({ id, label }) => (
            <Menu.Item key={id} onClick={() => stop(id)}>
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
