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

/** Three taps: met, safe, what else; the third one sends. A note may be written before it. */
export function ReportForm({ id, again }: ReportFormProps) {
  const [met, tellMet] = useState<boolean | null>(null);
  const [safe, tellSafe] = useState<SafeState | null>(null);
  const [note, write] = useState("");
  const [requestId, renew] = useState(newRequestId);
  const answer = useOfficerAnswer(id);
  const send = (need: HelpNeed) => {
    if (met === null || safe === null) return;
    const sent = () => {
      tellMet(null);
      tellSafe(null);
      write("");
      renew(newRequestId());
    };
    answer.mutate({ kind: "report", requestId, met, safe, need, note }, { onSuccess: sent });
  };
  return (
    <section className="officer-block officer-form" aria-labelledby="officer-report">
      <h2 id="officer-report">{again ? "Báo thêm" : "Báo lại"}</h2>
      <Question title="1. Đã gặp trẻ chưa?">
        <Tap label="Đã gặp" chosen={met === true} tap={() => tellMet(true)} />
        <Tap label="Chưa gặp được" chosen={met === false} tap={() => tellMet(false)} />
      </Question>
      {met !== null && (
        <Question title="2. Trẻ có an toàn không?">
          {safeStates.map(({ id: state, label }) => (
            <Tap key={state} label={label} chosen={safe === state} tap={() => tellSafe(state)} />
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
        </>
      )}
      <p role="status" className={answer.isSuccess && met === null ? "officer-sent" : "hidden-words"}>
        {answer.isSuccess && met === null && "Đã gửi. Đường dây thấy ngay."}
      </p>
      {answer.isError && (
        <p className="field-fault" role="alert">
          {failureWords(answer.error)}
        </p>
      )}
    </section>
  );
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
