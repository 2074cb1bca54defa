import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, paths, type Unit } from "../../api/contract.js";
import { useCaseChange, useCaseWork } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { UnitPicker } from "../directory/unit-picker.js";
import { IconEdit } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { placeWords } from "../words/unit.js";

/** In which commune it happened: chosen by staff, guessed from the words about the place. */
export function UnitLine({ shown, mayEdit }: { readonly shown: CaseDetail; readonly mayEdit: boolean }) {
  const work = useCaseWork(shown.id);
  const change = useCaseChange();
  const [open, setOpen] = useState(false);
  const { unit } = shown;
  const set = (code: string | null) => change.mutate({ path: paths.caseUnit(shown.id), body: { code } });
  const guesses = mayEdit && unit === null ? (work.data?.unitGuesses ?? []) : [];
  return (
    <div className={`life-field${unit === null ? " wanted" : ""}`}>
      <dt>Xã, phường, đặc khu</dt>
      <dd>
        {unit === null ? (
          <span className="small">Chưa chọn</span>
        ) : unit.name === unit.province ? (
          unit.name
        ) : (
          `${unit.name}, ${unit.province}`
        )}
        {guesses.length > 0 && (
          <span className="life-guesses">
            <span className="small">Có thể là:</span>
            {guesses.map((guess) => (
              <Button key={guess.code} variant="light" size="compact-md" onClick={() => set(guess.code)}>
                {placeWords(guess)}
              </Button>
            ))}
          </span>
        )}
        {change.isError && <span className="field-fault">{failureWords(change.error)}</span>}
      </dd>
      {mayEdit && (
        <dd>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconEdit size={16} aria-hidden />}
            aria-label="Chọn xã, phường, đặc khu"
            onClick={() => setOpen(true)}
          >
            Chọn
          </Button>
          {open && <UnitDialog shown={shown} close={() => setOpen(false)} />}
        </dd>
      )}
    </div>
  );
}

function UnitDialog({ shown, close }: { readonly shown: CaseDetail; readonly close: () => void }) {
  const [unit, pick] = useState<Unit | null>(null);
  const change = useCaseChange();
  const save = (code: string | null) =>
    change.mutate({ path: paths.caseUnit(shown.id), body: { code } }, { onSuccess: close });
  return (
    <Modal opened onClose={close} title="Việc xảy ra ở xã, phường nào">
      <div className="form">
        {change.isError && <FormNote tone="bad">{failureWords(change.error)}</FormNote>}
        <UnitPicker unit={unit} pick={pick} fault={undefined} />
        <div className="button-row end">
          {shown.unit !== null && (
            <Button variant="default" onClick={() => save(null)}>
              Chưa rõ
            </Button>
          )}
          <Button
            onClick={() => unit !== null && save(unit.code)}
            disabled={unit === null}
            loading={change.isPending}
          >
            Lưu
          </Button>
        </div>
      </div>
    </Modal>
  );
}
