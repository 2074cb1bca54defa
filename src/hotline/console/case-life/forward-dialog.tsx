import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, type CaseTask, paths, type Unit } from "../../api/contract.js";
import { useCaseChange, useCaseWork } from "../api/case-life.js";
import { newRequestId } from "../api/request-id.js";
import { placeWords } from "../directory/contact-card.js";
import { UnitPicker } from "../directory/unit-picker.js";
import { bare } from "../words/bare.js";
import { ChangeDialog, Words } from "./change-dialog.js";

interface ForwardDialogProps {
  readonly shown: CaseDetail;
  /** The task it was noted as, if it was. */
  readonly task?: CaseTask | undefined;
  readonly close: () => void;
}

/** Sends the case to the officers of a commune: which one, where they should go, and what they should know. */
export function ForwardDialog({ shown, task, close }: ForwardDialogProps) {
  const [id] = useState(newRequestId);
  const guesses = useCaseWork(shown.id).data?.unitGuesses ?? [];
  const [unit, pick] = useState<Unit | null>(communeOf(task?.unit ?? shown.unit));
  const [place, write] = useState(placeOf(shown));
  const [words, tell] = useState(task?.words ?? "");
  const [fault, setFault] = useState<string | null>(null);
  const change = useCaseChange();
  const submit = () => {
    if (unit === null || unit.code.length !== 5) return setFault("Xin chọn xã, phường nhận tin.");
    setFault(null);
    const body = { id, unitCode: unit.code, place, words };
    change.mutate({ path: paths.forward(shown.id), body }, { onSuccess: close });
  };
  return (
    <ChangeDialog
      title="Chuyển về xã ngay"
      press="Chuyển ngay"
      fault={fault}
      change={change}
      submit={submit}
      close={close}
    >
      <p className="small">
        Cán bộ xã được báo ngay. Họ thấy loại nguy hiểm, phiếu ghi nhận, nơi và lời dặn; không thấy cuộc trò
        chuyện và người báo tin.
      </p>
      <UnitPicker unit={unit} pick={pick} fault={undefined} />
      {unit === null && guesses.length > 0 && (
        <div className="life-guesses">
          <span className="small">Có thể là:</span>
          {guesses.map((guess) => (
            <Button key={guess.code} variant="light" size="compact-md" onClick={() => pick(guess)}>
              {placeWords(guess)}
            </Button>
          ))}
        </div>
      )}
      <Textarea
        label="Tới đâu"
        description="Số nhà, hẻm, xóm, tên trường, dấu hiệu dễ tìm"
        value={place}
        maxLength={4_000}
        autosize
        minRows={2}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {unit !== null && saysOnlyUnit(place, unit) && (
        <p className="strip warn">
          Mới biết tới xã, chưa biết nhà nào. Xin xem lại lời kể và ghi chú. Chưa rõ thì vẫn chuyển, rồi báo
          thêm sau.
        </p>
      )}
      <Words
        label="Lời dặn cán bộ xã"
        description="Trẻ ở với ai, ai là người gây hại, đừng làm gì để trẻ khỏi bị lộ."
        value={words}
        write={tell}
      />
    </ChangeDialog>
  );
}

function placeOf(shown: CaseDetail): string {
  return shown.answers.find(({ field }) => field === "place")?.value || (shown.place ?? "");
}

/** A whole province is no office that a case can be sent to. */
function communeOf(unit: { code: string; name: string; province?: string } | null): Unit | null {
  if (unit === null || unit.code.length !== 5) return null;
  const { code, name, province = name } = unit;
  return { code, name, province: { code: "", name: province } };
}

/** True if the words say no more than the unit itself does. */
function saysOnlyUnit(place: string, unit: Unit): boolean {
  const ofUnit = `${unit.name} ${unit.province.name} xã phường tỉnh thành phố tp`;
  const names = new Set(wordsOf(ofUnit));
  return wordsOf(place).every((word) => names.has(word));
}

function wordsOf(text: string): readonly string[] {
  return bare(text.toLowerCase()).match(/\w+/g) ?? [];
}
