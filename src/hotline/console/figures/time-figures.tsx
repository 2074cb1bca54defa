import type { FiguresView } from "../../api/contract.js";
import { figureWords } from "../../figures/words.js";
import { duration } from "../words/time.js";

const tooFew = "Dưới 5 hồ sơ";

/** How long it took, and how often the law's term was kept. */
export function TimeFigures({ times }: Pick<FiguresView, "times">) {
  const { answerMs, closingMs, withinTerm } = times;
  return (
    <dl className="content-figures">
      <Figure label={figureWords.answer} value={answerMs === null ? null : duration(answerMs)} />
      <Figure label={figureWords.closing} value={closingMs === null ? null : duration(closingMs)} />
      <Figure label={figureWords.withinTerm} value={withinTerm === null ? null : `${withinTerm}%`} />
    </dl>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={value === null ? "figures-few" : undefined}>{value ?? tooFew}</dd>
    </div>
  );
}
