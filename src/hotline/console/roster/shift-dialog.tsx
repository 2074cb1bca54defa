import { Button, Modal, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Me, RosterWeekView, ShiftView } from "../../api/contract.js";
import { useShiftDeed } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { FormNote } from "../session/entrance.js";
import { useFormDraft } from "../session/use-draft.js";
import { rankWords } from "../words/duty.js";
import { nameOf, shiftWords } from "./names.js";
import { RemoveShift } from "./remove-shift.js";

interface ShiftDialogProps {
  readonly me: Me;
  readonly week: RosterWeekView;
  readonly shift: ShiftView;
  readonly close: () => void;
}

type Deed = ReturnType<typeof useShiftDeed>;

/** One shift: its owner hands it over or asks to swap it, a supervisor takes it off the roster. */
export function ShiftDialog({ me, week, shift, close }: ShiftDialogProps) {
  const deed = useShiftDeed();
  const own = shift.staff === me.id && me.actions.includes("roster.own");
  const over = shift.to <= serverNow();
  const asked = week.swaps.some((swap) => swap.shift === shift.id);
  return (
    <Modal opened onClose={close} title={`${rankWords[shift.rank]}: ${nameOf(week, shift.staff)}`}>
      <div className="form">
        <p>{shiftWords(shift)}</p>
        {deed.isError && <FormNote tone="bad">{failureWords(deed.error)}</FormNote>}
        {own ? (
          <Note shift={shift} deed={deed} close={close} />
        ) : (
          shift.note !== null && <p className="roster-note">{shift.note}</p>
        )}
        {own && !over && !asked && <Ask me={me} week={week} shift={shift} deed={deed} close={close} />}
        {asked && <p className="small">Ca này đang xin đổi.</p>}
        {me.actions.includes("roster.edit") && (
          <RemoveShift week={week} shift={shift} deed={deed} close={close} />
        )}
      </div>
    </Modal>
  );
}

interface PartProps {
  readonly shift: ShiftView;
  readonly deed: Deed;
  readonly close: () => void;
}

function Note({ shift, deed, close }: PartProps) {
  const draft = useFormDraft(`shift.${shift.id}`, { note: shift.note ?? "" });
  const { note } = draft.texts;
  const save = () =>
    deed.mutate(
      { kind: "note", shift: shift.id, note: note.trim() },
      {
        onSuccess: () => {
          draft.forget();
          close();
        },
      },
    );
  return (
    <>
      <Textarea
        label="Bàn giao cho ca sau"
        description="Hồ sơ nào cần để ý (ghi mã), việc nào đang chờ. Không ghi tên hay chuyện của trẻ."
        autosize
        minRows={3}
        maxLength={2_000}
        value={note}
        onChange={(event) => draft.write({ note: event.currentTarget.value })}
      />
      {draft.found && <p className="small">Đây là lời đang ghi dở, chưa lưu.</p>}
      <Button loading={deed.isPending} onClick={save}>
        Lưu bàn giao
      </Button>
    </>
  );
}

function Ask({ me, week, shift, deed, close }: PartProps & Pick<ShiftDialogProps, "me" | "week">) {
  const [of, choose] = useState("");
  const others = week.staff.filter(({ id }) => id !== me.id);
  return (
    <>
      <NativeSelect
        label="Xin đổi ca với"
        data={[
          { value: "", label: "Ai nhận cũng được" },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={of}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button
        variant="default"
        loading={deed.isPending}
        onClick={() =>
          deed.mutate({ kind: "ask", shift: shift.id, of: of === "" ? null : of }, { onSuccess: close })
        }
      >
        Xin đổi ca
      </Button>
    </>
  );
}
