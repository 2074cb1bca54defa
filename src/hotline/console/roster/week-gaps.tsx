import type { RosterWeekView } from "../../api/contract.js";
import { IconAlert } from "../icons.js";
import { shortDay, weekdayOf } from "../words/duty.js";
import { clock } from "../words/time.js";

interface WeekGapsProps {
  readonly week: RosterWeekView;
  /** Who writes the roster also sees where nobody stands higher up; only they can change that. */
  readonly mayEdit: boolean;
}

/** Hours that nobody covers, one line for each kind so that the week stays in sight; a press shows all of them. */
export function WeekGaps({ week, mayEdit }: WeekGapsProps) {
  const { supervisor, province } = week.higherGaps;
  const none = week.gaps.length === 0 && !(mayEdit && supervisor.length + province.length > 0);
  if (none) return null;
  return (
    <div className="roster-gaps">
      <Gaps gaps={week.gaps} name="Giờ chưa có người trực">
        Những giờ này máy nói rõ là không có người đọc, và chỉ số 111.
      </Gaps>
      {mayEdit && (
        <>
          <Gaps gaps={supervisor} name="Giờ chưa có trưởng ca">
            Những giờ này báo động leo tới mọi trưởng ca, kể cả người không trực.
          </Gaps>
          <Gaps gaps={province} name="Giờ chưa có người trực tỉnh">
            Những giờ này báo động leo tới người trực tỉnh ở ca khác. Chưa có ai trực tỉnh thì dừng ở trưởng
            ca và lặp lại.
          </Gaps>
        </>
      )}
    </div>
  );
}

interface GapsShown {
  readonly gaps: RosterWeekView["gaps"];
  readonly name: string;
  /** What happens in these hours. */
  readonly children: string;
}

function Gaps({ gaps, name, children }: GapsShown) {
  const [next] = gaps;
  if (next === undefined) return null;
  const shown = gaps.slice(0, 12);
  return (
    <section aria-label={name}>
      <details>
        <summary>
          <IconAlert size={18} aria-hidden /> <strong>{name}:</strong>{" "}
          <span>
            {gaps.length === 1 ? spanWords(next) : `${gaps.length} khoảng, sớm nhất ${spanWords(next)}`}
          </span>
        </summary>
        {gaps.length > 1 && (
          <ul>
            {shown.map((gap) => (
              <li key={gap.from}>{spanWords(gap)}</li>
            ))}
            {gaps.length > shown.length && <li>và {gaps.length - shown.length} khoảng nữa</li>}
          </ul>
        )}
        <p className="small">{children}</p>
      </details>
    </section>
  );
}

function spanWords({ from, to }: RosterWeekView["gaps"][number]): string {
  return `${edgeWords(from)} – ${edgeWords(to)}`;
}

function edgeWords(at: number): string {
  return `${clock(at)} ${weekdayOf(at).toLowerCase()} ${shortDay(at)}`;
}
