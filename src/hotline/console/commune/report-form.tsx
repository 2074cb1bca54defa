import { Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type HelpNeed, helpNeeds, type SafeState, safeStates } from "../../api/contract.js";
import { useOfficerAnswer } from "../api/commune.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";

interface ReportFormProps {
  readonly id: string;
  /** There has been a report before. */
  readonly again: boolean;
}

/**
 * Three taps: met, safe, what else; the third one sends. A note may be written before it. What does not fit together,
 * or would quiet the case though nobody saw the child, is asked about first.
 */
export function ReportForm({ id, again }: ReportFormProps) {
  const [met, tellMet] = useState<boolean | null>(null);
  const [safe, tellSafe] = useState<SafeState | null>(null);
  const [note, write] = useState("");
  const [asked, ask] = useState<string | null>(null);
  const [requestId, renew] = useState(newRequestId);
  const answer = useOfficerAnswer(id);
  const send = (need: HelpNeed, sure = false) => {
    if (met === null || safe === null) return;
    const doubt = sure ? null : doubtOf(met, safe, need);
    ask(doubt);
    if (doubt !== null) return;
    const sent = () => {
      tellMet(null);
      tellSafe(null);
      write("");
      renew(newRequestId());
    };
    answer.mutate({ kind: "report", requestId, met, safe, need, note }, { onSuccess: sent });
  };
  const tap = (tell: () => void) => {
    ask(null);
    tell();
  };
  return (
    <section className="officer-block officer-form" aria-labelledby="officer-report">
      <h2 id="officer-report">{again ? "Báo thêm" : "Báo lại"}</h2>
      <Question title="1. Đã gặp trẻ chưa?">
        <Tap label="Đã gặp" chosen={met === true} tap={() => tap(() => tellMet(true))} />
        <Tap label="Chưa gặp được" chosen={met === false} tap={() => tap(() => tellMet(false))} />
      </Question>
      {met !== null && (
        <Question title="2. Trẻ có an toàn không?">
          {safeStates.map(({ id: state, label }) => (
            <Tap key={state} label={label} chosen={safe === state} tap={() => tap(() => tellSafe(state))} />
          ))}
        </Question>
      )}
      {met !== null && safe !== null && (
        <>
          <Textarea
            label="Ghi thêm (không bắt buộc)"
            value={note}
            maxLength={2_000}
            autosize
            minRows={2}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <Question title="3. Cần gì thêm? Bấm là gửi.">
            {helpNeeds.map(({ id: need, label }) => (
              <Tap key={need} label={label} busy={answer.isPending} tap={() => send(need)} />
            ))}
          </Question>
          {asked !== null && (
            <div className="strip warn officer-ask" role="alert">
              <p>{asked}</p>
              <div className="officer-taps">
                <Tap label="Đúng vậy, gửi" busy={answer.isPending} tap={() => send("none", true)} />
                <Tap label="Chọn lại" tap={() => ask(null)} />
              </div>
            </div>
          )}
        </>
      )}
      <p role="status" className={answer.isSuccess && met === null ? "officer-sent" : "hidden-words"}>
        {answer.isSuccess &&
          met === null &&
          "Đã gửi. Đường dây thấy ngay. Bấm nhầm thì báo lại ở đây, tính lần sau."}
      </p>
      {answer.isError && (
        <p className="field-fault" role="alert">
          {failureWords(answer.error)}
        </p>
      )}
    </section>
  );
}

/** What an officer who tapped this may not have meant; null: nothing. */
function doubtOf(met: boolean, safe: SafeState, need: HelpNeed): string | null {
  if (need !== "none") return null;
  if (safe === "unsafe")
    return "Trẻ chưa an toàn mà không cần gì thêm, có đúng không? Đường dây được báo động ngay.";
  if (!met && safe === "safe")
    return "Chưa gặp được trẻ mà trẻ an toàn, có đúng không? Xin ghi thêm vì sao biết.";
  return null;
}

function Question({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="officer-question">
      <legend>{title}</legend>
      <div className="officer-taps">{children}</div>
    </fieldset>
  );
}

interface TapProps {
  readonly label: string;
  readonly chosen?: boolean;
  readonly busy?: boolean;
  readonly tap: () => void;
}

function Tap({ label, chosen, busy = false, tap }: TapProps) {
  return (
    <button
      type="button"
      className="officer-tap"
      {...(chosen === undefined ? {} : { "aria-pressed": chosen })}
      disabled={busy}
      onClick={tap}
    >
      {label}
    </button>
  );
}
