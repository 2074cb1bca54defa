import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, type CaseTask, paths, type Unit } from "../../api/contract.js";
import { useCaseChange, useCaseWork } from "../api/case-life.js";
import { useContactsFor } from "../api/directory.js";
import { newRequestId } from "../api/request-id.js";
import { UnitPicker } from "../directory/unit-picker.js";
import { useFormDraft } from "../session/use-draft.js";
import { placeWords, saysOnlyUnit, unitToSend } from "../words/unit.js";
import { ChangeDialog, Words } from "./change-dialog.js";
import { CommunePhones } from "./commune-phones.js";

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
  const [unit, pick] = useState<Unit | null>(unitToSend(shown.unit, task?.unit ?? null));
  const told = placeOf(shown);
  const draft = useFormDraft(`forward.${shown.id}`, { place: told, words: task?.words ?? "", told });
  const { words } = draft.texts;
  // A place that came to be known meanwhile goes before what was written without it.
  const overtaken = draft.texts.told !== told;
  const place = overtaken ? told : draft.texts.place;
  const write = (next: { place?: string; words?: string }) => draft.write({ place, words, told, ...next });
  const [fault, setFault] = useState<string | null>(null);
  const change = useCaseChange();
  const contacts = useContactsFor(unit?.code ?? null).data;
  const nobody = contacts?.officers === 0 && contacts.unit.code === unit?.code;
  const choose = (chosen: Unit | null) => {
    pick(chosen);
    if (chosen !== null) setFault(null);
  };
  const submit = () => {
    if (unit === null || unit.code.length !== 5) return setFault("Xin chọn xã, phường nhận tin.");
    setFault(null);
    const body = { id, unitCode: unit.code, place, words };
    change.mutate(
      { path: paths.forward(shown.id), body },
      {
        onSuccess: () => {
          draft.forget();
          close();
        },
      },
    );
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
      {draft.found && <p className="small">Đây là lời đang ghi dở, chưa chuyển.</p>}
      <p className="small">
        {nobody ? "Cán bộ xã" : "Cán bộ xã được báo ngay. Họ"} thấy loại nguy hiểm, phiếu ghi nhận, nơi và lời
        dặn; không thấy cuộc trò chuyện và người báo tin.
      </p>
      <UnitPicker unit={unit} pick={choose} fault={undefined} />
      {nobody && contacts !== undefined && (
        <div className="strip bad" role="status">
          <p>
            <strong>Xã này chưa có tài khoản nào: chuyển thì cũng chưa ai thấy.</strong> Bấm chuyển rồi gọi
            điện báo ngay; hồ sơ giữ dấu này tới khi xã nhận.
          </p>
          <CommunePhones contacts={contacts} />
        </div>
      )}
      {unit === null && guesses.length > 0 && (
        <div className="life-guesses">
          <span className="small">Có thể là:</span>
          {guesses.map((guess) => (
            <Button key={guess.code} variant="light" size="compact-md" onClick={() => choose(guess)}>
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
        onChange={(event) => write({ place: event.currentTarget.value })}
      />
      {overtaken && ![told, draft.texts.told].includes(draft.texts.place) && (
        <p className="small">Nơi vừa có thay đổi. Anh/chị đang viết: “{draft.texts.place}”.</p>
      )}
      {unit !== null && saysOnlyUnit(place, { name: unit.name, province: unit.province.name }) && (
        <p className="strip warn">
          Mới biết tới xã, chưa biết nhà nào. Xin xem lại lời kể và ghi chú. Chưa rõ thì vẫn chuyển, rồi báo
          thêm sau.
        </p>
      )}
      <Words
        label="Lời dặn cán bộ xã"
        description="Trẻ ở với ai, ai là người gây hại, đừng làm gì để trẻ khỏi bị lộ."
        value={words}
        write={(next) => write({ words: next })}
      />
    </ChangeDialog>
  );
}

function placeOf(shown: CaseDetail): string {
  return shown.answers.find(({ field }) => field === "place")?.value || (shown.place ?? "");
}
