import { DayField } from "./day-field.js";
import { TimeField } from "./time-field.js";

/** Two boxes for one moment. */
export interface MomentFieldsProps {
  readonly day: string;
  readonly time: string;
  /** `YYYY-MM-DDTHH:MM` in Vietnamese time, with what can be read of it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** A moment in two boxes, day first and 24 hours in every browser; the labels of both are given. */
export function MomentFields({ day, time, value, onChange, error }: MomentFieldsProps) {
  const [date = "", clock = ""] = value.split("T");
  const part = (text: string) => (text === unread ? null : text);
  return (
    <div className="moment-fields">
      <DayField
        label={day}
        value={part(date)}
        error={error}
        onChange={(next) => onChange(`${next ?? unread}T${clock}`)}
      />
      <TimeField
        label={time}
        value={part(clock)}
        onChange={(next) => onChange(`${date}T${next ?? unread}`)}
      />
    </div>
  );
}

/** Stands for a part that was written and cannot be read; no moment has it. */
const unread = "?";
