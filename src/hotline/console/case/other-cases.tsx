import type { CaseLine } from "../../api/contract.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, statusWords } from "../words/case.js";
import { when } from "../words/time.js";

interface OtherCasesProps {
  readonly cases: readonly CaseLine[];
  readonly shown: string | null;
  readonly choose: (id: string) => void;
}

/** Earlier contacts of the same person. */
export function OtherCases({ cases, shown, choose }: OtherCasesProps) {
  const now = useHour();
  if (cases.length < 2) return null;
  return (
    <section className="block" aria-label="Các hồ sơ của người này">
      <h3>Các hồ sơ của người này</h3>
      <ul className="other-cases">
        {cases.map((line) => (
          <li key={line.id}>
            <button type="button" aria-pressed={line.id === shown} onClick={() => choose(line.id)}>
              <strong>{caseCode(line.id)}</strong>
              <UrgencyBadge urgency={line.urgency} />
              <span className="small">
                {statusWords[line.status]} · {when(line.openedAt, now)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
