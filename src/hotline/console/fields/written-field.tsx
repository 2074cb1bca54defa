import { TextInput, type TextInputProps } from "@mantine/core";
import { type ReactNode, useState } from "react";

/** What a box of this kind is filled with, and how it is told. */
interface Kind {
  /** The value that was written; empty: nothing was; null: it cannot be read. */
  readonly read: (written: string) => string | null;
  readonly write: (value: string) => string;
  /** What a reader is shown where nothing stands yet. */
  readonly example: string;
  /** What is wrong with something that cannot be read. */
  readonly fault: string;
}

/** A box whose value is read from what was written; null: what stands there cannot be read. */
export interface WrittenProps
  extends Omit<TextInputProps, "value" | "onChange" | "defaultValue" | "type" | "placeholder"> {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A text box for a day or a time, the same in every browser; says what is wrong once the reader has left it. */
export function WrittenField({
  kind,
  value,
  onChange,
  error,
  aside,
  ...rest
}: WrittenProps & { readonly kind: Kind; readonly aside?: ReactNode }) {
  const [typed, type] = useState(() => (value === null ? "" : kind.write(value)));
  const [left, leave] = useState(false);
  // What was set from outside stands there, and otherwise what was typed, as it was typed.
  const shown = kind.read(typed) === value ? typed : value === null ? typed : kind.write(value);
  const unread = left && value === null ? kind.fault : undefined;
  return (
    <TextInput
      {...rest}
      value={shown}
      placeholder={kind.example}
      inputMode="text"
      autoComplete="off"
      error={unread ?? error}
      onChange={(event) => {
        leave(false);
        type(event.currentTarget.value);
        onChange(kind.read(event.currentTarget.value));
      }}
      onBlur={() => {
        leave(true);
        if (value !== null) type(kind.write(value));
      }}
      rightSection={aside}
    />
  );
}
