import type { ImportReport } from "../../api/contract.js";
import { contactKindWords } from "../../directory/kinds.js";
import { spokenPhone } from "../../directory/phone.js";
import { placeWords } from "../words/unit.js";

/** The rows of a spreadsheet as they were understood, to be looked at before they are written. */
export function ReadTable({ report: { read, rows, faultyRows } }: { readonly report: ImportReport }) {
  const more = rows - faultyRows - read.length;
  return (
    <section aria-labelledby="sheet-read" className="import-faults">
      <h2 id="sheet-read">Máy hiểu như sau</h2>
      <p className="small">Xin xem kỹ cột “Nơi”: tên viết hơi khác được hiểu là đơn vị gần nhất.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Nơi</th>
            <th scope="col">Tên</th>
            <th scope="col">Số</th>
          </tr>
        </thead>
        <tbody>
          {read.map(({ unit, kind, name, phones }) => (
            <tr key={`${unit.code} ${kind} ${name}`}>
              <td>{placeWords(unit)}</td>
              <td>
                {name} <span className="small">({contactKindWords[kind]})</span>
              </td>
              <td>{phones.map(spokenPhone).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="small">và {more} dòng nữa</p>}
    </section>
  );
}
