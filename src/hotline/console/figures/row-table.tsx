import type { FiguresView } from "../../api/contract.js";
import { countWords, figureWords } from "../../figures/words.js";
import { rowWords } from "./span-words.js";

const columns = ["talks", "cases", "closed"] as const;

/** One row for each day, week or month that has begun, and one for all. */
export function RowTable({ figures }: { readonly figures: FiguresView }) {
  const { rows, total, step } = figures;
  const now = Date.now();
  return (
    <table className="count-table figures-table rows">
      <caption className="hidden-words">Theo thời gian</caption>
      <thead>
        <tr>
          <th scope="col">{step === "day" ? "Ngày" : step === "week" ? "Tuần từ" : "Tháng"}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {figureWords[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ from }) => from <= now)
          .map((row) => (
            <tr key={row.from}>
              <th scope="row">{rowWords(step, row.from)}</th>
              {columns.map((column) => (
                <td key={column}>{countWords(row[column])}</td>
              ))}
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{figureWords.total}</th>
          {columns.map((column) => (
            <td key={column}>{countWords(total[column])}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
