import type { ImportReport } from "../../api/contract.js";

/** Every fault of a spreadsheet with its row and column, as the spreadsheet program numbers them. */
export function FaultTable({ report: { faults, faultyRows } }: { readonly report: ImportReport }) {
  return (
    <section aria-labelledby="sheet-faults" className="import-faults">
      <h2 id="sheet-faults">{faultyRows} dòng cần sửa</h2>
      <p className="small">Các dòng này không được nhập. Những dòng khác vẫn nhập được.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Cột</th>
            <th scope="col">Cần sửa</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, column, words }) => (
            <tr key={`${row} ${column} ${words}`}>
              <td>{row}</td>
              <td>{column}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
