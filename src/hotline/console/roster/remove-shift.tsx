import { Button } from "@mantine/core";
import { useState } from "react";
import type { RosterWeekView, ShiftView } from "../../api/contract.js";
import type { useShiftDeed } from "../api/duty.js";
import { serverNow } from "../api/server-clock.js";
import { nameOf } from "./names.js";

interface RemoveShiftProps {
  readonly week: RosterWeekView;
  readonly shift: ShiftView;
  readonly deed: ReturnType<typeof useShiftDeed>;
  readonly close: () => void;
}

/** Takes a shift off the roster at the second press: the first one says what is lost with it. */
export function RemoveShift({ week, shift, deed, close }: RemoveShiftProps) {
  const [asked, ask] = useState<boolean | null>(null);
  if (asked !== true) {
    return (
      <Button
        color="red"
        variant="outline"
        ref={asked === false ? takeFocus : undefined}
        onClick={() => ask(true)}
      >
        Bỏ ca này khỏi lịch
      </Button>
    );
  }
  return (
    <section className="strip bad roster-remove" aria-label="Bỏ ca này khỏi lịch">
      <p role="alert">
        <strong>Bỏ ca của {nameOf(week, shift.staff)} khỏi lịch?</strong>
      </p>
      <ul>
        {lossesOf(week, shift, serverNow()).map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      {shift.note !== null && <blockquote className="roster-note">{shift.note}</blockquote>}
      <div className="button-row">
        <Button variant="default" ref={takeFocus} onClick={() => ask(false)}>
          Giữ ca này
        </Button>
        <Button
          color="red"
          loading={deed.isPending}
          onClick={() => deed.mutate({ kind: "remove", shift: shift.id }, { onSuccess: close })}
        >
          {shift.note === null ? "Bỏ ca" : "Bỏ ca và lời bàn giao"}
        </Button>
      </div>
    </section>
  );
}

/** The button that was pressed is gone: the keyboard goes on at the one in its place. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}

/** What taking a shift away means, the gravest first. */
function lossesOf(week: RosterWeekView, shift: ShiftView, now: number): readonly string[] {
  const runs = shift.from <= now && now < shift.to;
  const others = week.shifts.some(
    ({ id, rank, from, to }) =>
      id !== shift.id && alone[rank] === alone[shift.rank] && from <= now && now < to,
  );
  return [
    ...(runs ? ["Ca này đang chạy."] : []),
    ...(runs && !others ? [alone[shift.rank]] : []),
    ...(week.swaps.some((swap) => swap.shift === shift.id) ? ["Lời xin đổi ca này cũng mất."] : []),
    ...(shift.note === null ? [] : ["Lời bàn giao này mất hẳn, xếp lại ca cũng không có lại:"]),
  ];
}

const nobody = "Không còn ai trực: máy sẽ nói là lúc này không có người đọc, và chỉ số 111.";
/** What it means that a shift had nobody beside it. */
const alone: Readonly<Record<ShiftView["rank"], string>> = {
  first: nobody,
  second: nobody,
  supervisor: "Không còn trưởng ca.",
  province: "Không còn ai trực tỉnh.",
};
