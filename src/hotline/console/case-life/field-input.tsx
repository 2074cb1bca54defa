import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type FieldFault, fieldFault, type ReportField } from "../../api/contract.js";
import { serverNow } from "../api/server-clock.js";
import { isoDay } from "../words/duty.js";

const faults: Readonly<Record<FieldFault, string>> = {
  age: "Số tuổi này không thể có.",
  "no-such-day": "Không có ngày này.",
  future: "Ngày này chưa tới.",
};

/** What is wrong with what was written into a field; null: nothing. */
export function faultWords(field: string, value: string): string | null {
  const fault = fieldFault(field, value.trim(), isoDay(serverNow()));
  return fault === null ? null : faults[fault];
}

interface FieldInputProps {
  readonly field: ReportField;
  readonly value: string;
  readonly write: (value: string) => void;
  /** Left out: the field's own label is only spoken, because it stands beside the box. */
  readonly label?: string;
  readonly focused?: boolean;
  /** Says what is wrong although nobody has left the box yet. */
  readonly checked?: boolean;
}

/** The box for one field of the report; says what cannot be once the writer has left it. */
export function FieldInput({
  field,
  value,
  write,
  label,
  focused = false,
  checked = false,
}: FieldInputProps) {
  const [left, leave] = useState(false);
  const fault = left || checked ? faultWords(field.id, value) : null;
  const shared = {
    ...(label === undefined ? { "aria-label": field.label } : { label }),
    ...(focused ? { "data-autofocus": true } : {}),
    value,
    error: fault,
    onBlur: () => leave(true),
  };
  if (field.kind === "choice") {
    return <Autocomplete {...shared} data={[...(field.choices ?? [])]} maxLength={4_000} onChange={write} />;
  }
  if (field.kind === "text") {
    return (
      <Textarea
        {...shared}
        maxLength={4_000}
        autosize
        minRows={label === undefined ? 1 : 2}
        maxRows={10}
        onChange={(event) => write(event.currentTarget.value)}
      />
    );
  }
  // Dates and ages are often only guessed: words are taken too.
  return (
    <TextInput
      {...shared}
      placeholder={field.kind === "date" ? "ngày/tháng/năm, hoặc ước chừng" : undefined}
      inputMode="text"
      maxLength={200}
      onChange={(event) => {
        leave(false);
        write(event.currentTarget.value);
      }}
    />
  );
}
