import type { RosterWeekView, ShiftView } from "../../api/contract.js";
import { serverNow } from "../api/server-clock.js";
import { isoDay, rankWords, shortDay, weekdayOf } from "../words/duty.js";
import { hoursOf, nameOf } from "./names.js";

const dayMs = 24 * 3_600_000;

interface WeekViewProps {
  readonly week: RosterWeekView;
  readonly open: (shift: ShiftView) => void;
}

/** The days of a week with their shifts: seven columns on a wide screen, a list on a narrow one. */
export function WeekView({ week, open }: WeekViewProps) {
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => week.monday + day * dayMs);
  return (
    <ol className="roster-days" aria-label="Các ngày trong tuần">
      {days.map((day) => (
        <Day key={day} day={day} week={week} open={open} />
      ))}
    </ol>
  );
}

function Day({ day, week, open }: WeekViewProps & { readonly day: number }) {
  const holiday = week.holidays.find((one) => one.day === isoDay(day));
  const shifts = week.shifts.filter(({ from, to }) => {
    // A shift of last week's Sunday night stands under Monday.
    return (from >= day && from < day + dayMs) || (day === week.monday && from < day && to > day);
  });
  const today = isoDay(day) === isoDay(serverNow());
  return (
    <li className={today ? "roster-day today" : "roster-day"}>
      <h3>
        {weekdayOf(day)} <span className="roster-date">{shortDay(day)}</span>
        {today && <span className="roster-today">Hôm nay</span>}
      </h3>
      {holiday !== undefined && (
        <p className="roster-holiday">
          {holiday.off ? holiday.note || "Ngày nghỉ" : `Làm bù. ${holiday.note}`}
        </p>
      )}
      {shifts.length === 0 && <p className="roster-empty">Chưa xếp ai</p>}
      {shifts.map((shift) => (
        <button
          type="button"
          key={shift.id}
          className={`roster-shift ${shift.rank}`}
          onClick={() => open(shift)}
        >
          <span className="roster-hours">{hoursOf(shift)}</span>
          <span className="roster-name">{nameOf(week, shift.staff)}</span>
          <span className="roster-rank">
            {rankWords[shift.rank]}
            {week.swaps.some((swap) => swap.shift === shift.id) && " · xin đổi"}
            {shift.note !== null && " · có bàn giao"}
          </span>
        </button>
      ))}
    </li>
  );
}
