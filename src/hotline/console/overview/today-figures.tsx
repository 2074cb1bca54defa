import type { OverviewView } from "../../api/contract.js";
import { Figure } from "../shell/figure.js";
import { duration } from "../words/time.js";

/** What happened since midnight. */
export function TodayFigures({ today }: { readonly today: OverviewView["today"] }) {
  const { opened, closed, answered, medianAnswerMs } = today;
  const median = medianAnswerMs === null ? "Chưa có" : duration(medianAnswerMs);
  return (
    <section aria-label="Hôm nay">
      <h2>Hôm nay</h2>
      <dl className="content-figures">
        <Figure label="Hồ sơ mới" value={opened} />
        <Figure label="Hồ sơ đã đóng" value={closed} />
        <Figure label={`Chờ câu trả lời đầu (trung vị, ${answered} hồ sơ)`} value={median} />
      </dl>
    </section>
  );
}
