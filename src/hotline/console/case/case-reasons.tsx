import type { CaseDetail } from "../../api/contract.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { useHour } from "../shell/ticker.js";
import { aboutWords, dangerWords } from "../words/danger.js";
import { when } from "../words/time.js";
import { urgencyWords } from "../words/urgency.js";

/** Why the case is as urgent as it is, in the person's own words. */
export function CaseReasons({ shown }: { readonly shown: CaseDetail }) {
  const now = useHour();
  return (
    <section className="block" aria-label="Vì sao">
      <h3>Vì sao</h3>
      {shown.dangers.length === 0 && <p className="small">Chưa thấy dấu hiệu nguy hiểm trong lời kể.</p>}
      <ul className="reasons">
        {shown.dangers.map((danger) => (
          <li key={`${danger.kind} ${danger.at} ${danger.about}`}>
            <p className="reason-head">
              <strong>{dangerWords[danger.kind]}</strong>
              <UrgencyBadge urgency={danger.urgency} />
            </p>
            {danger.quotes.map((quote) => (
              <q key={quote}>{quote}</q>
            ))}
            <p className="small">
              {aboutWords[danger.about]} · {when(danger.at, now)}
            </p>
          </li>
        ))}
      </ul>
      {shown.urgencies.length > 1 && (
        <p className="small">
          Mức khẩn cấp:{" "}
          {shown.urgencies.map((one) => `${urgencyWords[one.urgency]} (${when(one.at, now)})`).join(" → ")}
        </p>
      )}
    </section>
  );
}
