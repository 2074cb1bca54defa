import type { Me } from "../../api/contract.js";
import { useHolidays } from "../api/case-life.js";
import { serverNow } from "../api/server-clock.js";

/** Says on another page that the coming Tết is not in the calendar, and leads to where it is entered. */
export function TetNote({ me }: { readonly me: Me }) {
  const mayEdit = me.actions.includes("holiday.edit");
  const holidays = useHolidays(new Date(serverNow()).getFullYear(), mayEdit);
  const need = holidays.data?.tetNeed;
  if (!need) return null;
  return (
    <p className="strip warn">
      Chưa ghi lịch nghỉ Tết {need.year}: hạn tính bằng ngày làm việc có thể sai.{" "}
      <a href="#/ngay-nghi">Ghi lịch Tết</a>
    </p>
  );
}
