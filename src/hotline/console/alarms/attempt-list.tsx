import type { AlarmSettingsView } from "../../api/contract.js";
import { serverNow } from "../api/server-clock.js";
import { codeWords, wayWords } from "../words/duty.js";
import { when } from "../words/time.js";

/** What was tried lately, and what came of it. */
export function AttemptList({ settings }: { readonly settings: AlarmSettingsView }) {
  const { attempts, staff, webhooks } = settings;
  const nameOf = (target: string) =>
    staff.find(({ id }) => id === target)?.name ??
    webhooks.find(({ id }) => id === target)?.name ??
    "nơi đã bỏ";
  return (
    <section className="alarm-part" aria-label="Vừa gửi">
      <h2>Vừa gửi</h2>
      {attempts.length === 0 && <p className="small">Chưa gửi báo động nào ra ngoài bàn trực.</p>}
      <ul className="alarm-attempts" aria-live="polite">
        {attempts.map(({ at, way, target, test, sent, code, attempt }) => (
          <li key={`${at} ${way} ${target} ${attempt}`}>
            <span className="alarm-time">{when(at, serverNow())}</span>
            <span>
              {wayWords[way] ?? way}, {nameOf(target)}
              {test && " (gửi thử)"}
            </span>
            <strong className={sent ? "alarm-good" : "alarm-bad"}>
              {sent ? "Đã gửi" : `Chưa gửi được: ${codeWords(code)}`}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
