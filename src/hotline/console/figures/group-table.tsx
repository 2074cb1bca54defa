import type { ShownCount } from "../../api/contract.js";
import { countWords, figureWords } from "../../figures/words.js";

interface GroupTableProps<Id> {
  readonly title: string;
  readonly note?: string;
  readonly groups: readonly { readonly id: Id; readonly cases: ShownCount }[];
  readonly wordsOf: (id: Id) => string;
}

/** Cases by groups; the bar behind a number shows its share of the largest one. */
export function GroupTable<Id>({ title, note, groups, wordsOf }: GroupTableProps<Id>) {
  const most = Math.max(1, ...groups.map(({ cases }) => (typeof cases === "number" ? cases : 0)));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {note !== undefined && <p className="small">{note}</p>}
      {groups.length === 0 ? (
        <p className="small">Không có hồ sơ nào trong kỳ này.</p>
      ) : (
        <table className="count-table figures-table">
          <thead className="hidden-words">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{figureWords.cases}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, cases }) => (
              <tr key={String(id)} className={cases === 0 ? "figures-none" : undefined}>
                <th scope="row">{wordsOf(id)}</th>
                <td>
                  <span className="figures-bar" style={{ inlineSize: `${shareOf(cases, most)}%` }} />
                  {countWords(cases)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Percent of the largest; nothing where the number itself is not shown. */
function shareOf(cases: ShownCount, most: number): number {
  return typeof cases === "number" ? (100 * cases) / most : 0;
}
