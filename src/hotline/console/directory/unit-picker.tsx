import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Unit } from "../../api/contract.js";
import { useUnits } from "../api/directory.js";
import { placeWords } from "../words/unit.js";

interface UnitPickerProps {
  readonly unit: Unit | null;
  readonly pick: (unit: Unit | null) => void;
  readonly fault: string | undefined;
}

/** Chooses a province or commune of today by the first letters of its name. */
export function UnitPicker({ unit, pick, fault }: UnitPickerProps) {
  const [words, setWords] = useState("");
  const [sought] = useDebouncedValue(words, 200);
  const units = useUnits(sought);
  if (unit !== null) {
    return (
      <div className="unit-picked">
        <p>
          <span className="small">Nơi</span>
          <br />
          {placeWords(unit)}
        </p>
        <Button variant="default" size="compact-md" onClick={() => pick(null)}>
          Đổi nơi
        </Button>
      </div>
    );
  }
  const found = sought.trim().length > 1 ? (units.data?.units ?? []) : [];
  return (
    <div className="unit-picker">
      <TextInput
        label="Nơi"
        placeholder="Xã, phường hoặc tỉnh, không cần dấu"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={fault}
        autoComplete="off"
        data-autofocus
      />
      <p role="status" className="hidden-words">
        {sought.trim().length > 1 && units.isSuccess && `${found.length} nơi`}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map((one) => (
            <li key={one.code}>
              <button type="button" onClick={() => pick(one)}>
                {placeWords(one)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {units.isSuccess && sought.trim().length > 1 && found.length === 0 && (
        <p className="small">
          Không thấy nơi nào. Dùng tên sau ngày 01/07/2025, hoặc tên cũ kèm huyện, tỉnh.
        </p>
      )}
    </div>
  );
}
