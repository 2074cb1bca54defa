import type { OverviewView } from "../../api/contract.js";
import { Wait } from "../queue/clocks.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { addressOf } from "../shell/address.js";

type LevelTableProps = Pick<OverviewView, "levels" | "practice">;

/** How many wait and run at each urgency, and who has waited longest. */
export function LevelTable({ levels, practice }: LevelTableProps) {
  return (
    <section aria-label="Đang chờ và đang trò chuyện">
      <h2>Đang chờ và đang trò chuyện</h2>
      {levels.length === 0 ? (
        <p className="small">Không có cuộc nào đang chờ hay đang mở.</p>
      ) : (
        <table className="count-table overview-table">
          <thead>
            <tr>
              <th scope="col">Mức</th>
              <th scope="col">Chờ</th>
              <th scope="col">Đang giữ</th>
              <th scope="col">Chờ lâu nhất</th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ urgency, waiting, running, oldest }) => (
              <tr key={urgency ?? "none"}>
                <th scope="row">
                  <UrgencyBadge urgency={urgency} />
                </th>
                <td>{waiting}</td>
                <td>{running}</td>
                <td>
                  {oldest === null ? (
                    "Không ai"
                  ) : (
                    <a href={addressOf(oldest.person)}>
                      <Wait since={oldest.since} />
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {practice > 0 && <p className="small">Ngoài ra có {practice} cuộc tập dượt, không tính vào số nào.</p>}
    </section>
  );
}
