import type { FiguresView, ShownCount } from "../../api/contract.js";
import { figureWords, termWords } from "../../figures/words.js";
import { Figure } from "../shell/figure.js";
import { duration } from "../words/time.js";
import { GroupTable } from "./group-table.js";

/** What stands where there are too few cases to say more. */
function missingWords(cases: ShownCount): string {
  return cases === 0 ? "Chưa có hồ sơ nào" : "Dưới 5 hồ sơ";
}

/** How long it took, and how often the law's term was kept. */
export function TimeFigures({ times, total }: Pick<FiguresView, "times" | "total">) {
  const { answerMs, closingMs } = times;
  const share = times.term.keptPercent;
  return (
    <div className="figures-times">
      <dl className="content-figures">
        <Shown
          label={figureWords.answer}
          value={answerMs === null ? null : duration(answerMs)}
          of={total.cases}
        />
        <Shown
          label={figureWords.closing}
          value={closingMs === null ? null : duration(closingMs)}
          of={total.closed}
        />
        <Shown label={figureWords.withinTerm} value={share === null ? null : `${share}%`} of={total.cases} />
      </dl>
      <p className="small">
        Trong 12 giờ: trước khi hết hạn của luật, tính từ lúc nhận tin, hồ sơ đã được chuyển cho một nơi xử
        lý, hoặc đã đóng. Đã chuyển chưa có nghĩa là trẻ đã an toàn. Hồ sơ đóng đúng hạn vì không phải việc về
        trẻ em, hoặc trùng, ghi riêng và không tính vào phần trăm. Hồ sơ còn hạn mà chưa chuyển thì chưa tính.
      </p>
    </div>
  );
}

interface ShownProps {
  readonly label: string;
  readonly value: string | null;
  /** How many cases there were. */
  readonly of: ShownCount;
}

function Shown({ label, value, of }: ShownProps) {
  return <Figure label={label} value={value ?? missingWords(of)} quiet={value === null} />;
}

/** What the share within the term is made of, and what is left out of it. */
export function TermTable({ term }: Pick<FiguresView["times"], "term">) {
  return (
    <GroupTable
      title={figureWords.term}
      groups={termWords.map(({ id }) => ({ id, cases: term[id] }))}
      wordsOf={(id) => termWords.find((one) => one.id === id)?.label ?? id}
    />
  );
}
