import type { RosterWeekView, ShiftView } from "../../api/contract.js";
import { shortDay, weekdayOf } from "../words/duty.js";
import { clock } from "../words/time.js";

/** The name of a member of staff; of one whose account is gone, that. */
export function nameOf({ staff }: Pick<RosterWeekView, "staff">, id: string): string {
  return staff.find((one) => one.id === id)?.name ?? "Tài khoản đã khoá";
}

/** `22:00 – 06:00`. */
export function hoursOf({ from, to }: Pick<ShiftView, "from" | "to">): string {
  return `${clock(from)} – ${clock(to)}`;
}

/** `22:00 – 06:00, thứ hai 9/3`. */
export function shiftWords(shift: Pick<ShiftView, "from" | "to">): string {
  return `${hoursOf(shift)}, ${weekdayOf(shift.from).toLowerCase()} ${shortDay(shift.from)}`;
}
