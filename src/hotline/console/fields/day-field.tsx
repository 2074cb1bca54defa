import { ActionIcon } from "@mantine/core";
import { useRef } from "react";
import { IconCalendar } from "../icons.js";
import { readDay, writtenDay } from "./written.js";
import { WrittenField, type WrittenProps } from "./written-field.js";
import "./fields.css";

const kind = {
  read: readDay,
  write: writtenDay,
  example: "ngày/tháng/năm",
  fault: "Xin viết ngày/tháng/năm, ví dụ 05/11/2026",
} as const;

/** A day, written day first in every browser; its value is `YYYY-MM-DD`, empty, or null where it is no day. */
export function DayField(props: WrittenProps) {
  return <WrittenField {...props} kind={kind} aside={<Calendar {...props} />} />;
}

/** The browser's calendar to pick a day from; who types passes it by. */
function Calendar({ value, onChange, disabled }: WrittenProps) {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <span className="day-calendar">
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        tabIndex={-1}
        disabled={disabled ?? false}
        aria-label="Mở lịch"
        onClick={() => calendar.current?.showPicker()}
      >
        <IconCalendar size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}
