import type { OverviewView } from "../../api/contract.js";
import { IconAlert } from "../icons.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";

interface PeopleSectionProps {
  readonly people: OverviewView["people"];
  readonly max: number;
}

/** Who is there or on call, with the talks held and the last answer. */
export function PeopleSection({ people, max }: PeopleSectionProps) {
  return (
    <section aria-label="Người trực">
      <h2>Người trực</h2>
      {people.length === 0 ? (
        <p className="overview-nobody">
          <IconAlert size={18} aria-hidden /> Không có ai ở bàn trực và lịch trực đang trống.
        </p>
      ) : (
        <ul className="overview-list">
          {people.map((one) => (
            <Line key={one.id} one={one} max={max} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ one, max }: { readonly one: OverviewView["people"][number]; readonly max: number }) {
  const now = useHour();
  return (
    <li>
      <span className="overview-what">
        <strong>{one.name}</strong>
        <span className={one.present ? "overview-here" : "overview-away"}>
          {one.present ? "Đang ở bàn trực" : "Không mở trang trực"}
        </span>
        {one.onCall && <span className="small">Trong lịch trực</span>}
      </span>
      <span className="overview-side">
        <span className={one.held >= max ? "overview-full" : undefined}>
          Giữ {one.held}/{max} cuộc
        </span>
        <span className="small">
          {one.lastAnswerAt === null
            ? "Chưa trả lời ai trong ngày"
            : `Trả lời gần nhất ${when(one.lastAnswerAt, now)}`}
        </span>
      </span>
    </li>
  );
}
