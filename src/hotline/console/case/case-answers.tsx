import type { CaseDetail } from "../../api/contract.js";
import { fieldLabel, inReadingOrder, sourceWords } from "../words/case.js";

/** The report, field by field, each with where it came from. */
export function CaseAnswers({ shown }: { readonly shown: CaseDetail }) {
  const answers = inReadingOrder(shown.answers);
  const placeAnswered = answers.some(({ field }) => field === "place");
  return (
    <section className="block" aria-label="Điều đã biết">
      <h3>Điều đã biết</h3>
      {answers.length === 0 && shown.place === null && <p className="small">Chưa có câu trả lời nào.</p>}
      <dl className="answers">
        {shown.place !== null && !placeAnswered && (
          <div>
            <dt>{fieldLabel("place")}</dt>
            <dd>{shown.place}</dd>
          </div>
        )}
        {answers.map((answer) => (
          <div key={answer.field}>
            <dt>{fieldLabel(answer.field)}</dt>
            <dd>
              {answer.value}
              <span className="small source">
                {sourceWords(answer.source)}
                {answer.earlier > 0 && ` · đã đổi ${answer.earlier} lần`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
