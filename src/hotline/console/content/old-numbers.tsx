import type { StaleNumber } from "../../api/contract.js";
import { IconAlert } from "../icons.js";
import { dayWords } from "../words/content.js";

/** Phone numbers that were verified too long ago, each with the answers it stands in. */
export function OldNumbers({ stale }: { readonly stale: readonly StaleNumber[] }) {
  if (stale.length === 0) return null;
  return (
    <section className="strip warn content-warning" aria-labelledby="old-numbers">
      <h2 id="old-numbers">
        <IconAlert size={20} aria-hidden />
        Số điện thoại cần xác minh lại
      </h2>
      <p>Đã quá sáu tháng từ lần xác minh cuối. Xin hỏi lại nơi công bố số, rồi ghi ngày mới vào tệp.</p>
      <ul>
        {byNumber(stale).map(({ number, verifiedAt, ids }) => (
          <li key={`${number} ${verifiedAt}`}>
            <strong>{number}</strong>, xác minh ngày {dayWords(verifiedAt)}
            <details>
              <summary>
                {ids.length} câu có số {number}
              </summary>
              <p className="content-ids">{ids.join(", ")}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OldNumber {
  readonly number: string;
  readonly verifiedAt: string;
  readonly ids: readonly string[];
}

/** One line for a number and a day, the oldest first: the same number stands in many answers. */
function byNumber(stale: readonly StaleNumber[]): OldNumber[] {
  const lines = new Map<string, OldNumber>();
  for (const { id, number, verifiedAt } of stale) {
    const key = `${verifiedAt} ${number}`;
    lines.set(key, { number, verifiedAt, ids: [...(lines.get(key)?.ids ?? []), id] });
  }
  return [...lines].toSorted(([a], [b]) => a.localeCompare(b)).map(([, line]) => line);
}
