import { Button, Modal, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { longestShift, type RosterWeekView, type ShiftView } from "../../api/contract.js";
import { staffId } from "../../api/fields.js";
import { useAddShift } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { DayField } from "../fields/day-field.js";
import { TimeField } from "../fields/time-field.js";
import { FormNote } from "../session/entrance.js";
import { isoDay, momentOf, rankWords } from "../words/duty.js";

const dayMs = 24 * 3_600_000;
const ranks = Object.entries(rankWords).map(([value, label]) => ({ value, label }));

/** Puts somebody on the roster. A shift that ends before it begins ends on the next day. */
export function NewShiftDialog({
  week,
  close,
}: {
  readonly week: RosterWeekView;
  readonly close: () => void;
}) {
  const [staff, setStaff] = useState<string>(week.staff[0]?.id ?? "");
  const [rank, setRank] = useState<ShiftView["rank"]>("first");
  const [day, setDay] = useState<string | null>(
    isoDay(Math.max(week.monday, Math.min(serverNow(), week.monday + 6 * dayMs))),
  );
  const [from, setFrom] = useState<string | null>("08:00");
  const [to, setTo] = useState<string | null>("16:00");
  const [fault, setFault] = useState<string | null>(null);
  const [sure, setSure] = useState<number | null>(null);
  const add = useAddShift();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const begin = momentOf(day ?? "", from ?? "");
    const last = endOf(day, from, to);
    const who = staffId.safeParse(staff);
    if (Number.isNaN(begin) || Number.isNaN(last) || !who.success)
      return setFault("Xin điền đủ người, ngày và giờ.");
    if (last - begin > longestShift) return setFault("Một ca dài nhất 24 giờ.");
    setFault(null);
    if (last <= serverNow() && sure !== last) return setSure(last);
    add.mutate({ staff: who.data, rank, from: begin, to: last }, { onSuccess: close });
  };
  const past = fault === null && sure !== null && sure === endOf(day, from, to);
  const shown = fault ?? (add.isError ? failureWords(add.error) : null);
  return (
    <Modal opened onClose={close} title="Thêm ca trực">
      <form className="form" onSubmit={submit} noValidate>
        {shown !== null && <FormNote tone="bad">{shown}</FormNote>}
        <NativeSelect
          label="Người trực"
          data={week.staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={staff}
          onChange={(event) => setStaff(event.currentTarget.value)}
        />
        <NativeSelect
          label="Vai trò"
          data={ranks}
          value={rank}
          onChange={(event) => setRank(event.currentTarget.value as ShiftView["rank"])}
        />
        <DayField label="Ngày" value={day} onChange={setDay} />
        <div className="roster-times">
          <TimeField label="Từ giờ" value={from} onChange={setFrom} />
          <TimeField
            label="Đến giờ"
            description={from && to && to <= from ? "Sang ngày hôm sau" : undefined}
            inputWrapperOrder={["label", "input", "description", "error"]}
            value={to}
            onChange={setTo}
          />
        </div>
        {past && (
          <p className="strip warn" role="alert">
            <strong>Ca này đã qua:</strong> thêm vào chỉ để ghi lại ai đã trực. Nếu nhầm ngày hay giờ, xin sửa
            lại.
          </p>
        )}
        <Button type="submit" size="md" loading={add.isPending}>
          {past ? "Vẫn thêm ca đã qua" : "Thêm ca"}
        </Button>
      </form>
    </Modal>
  );
}

/** When the shift ends, milliseconds UTC: on the next day where that is no later than its beginning; NaN: not known. */
function endOf(day: string | null, from: string | null, to: string | null): number {
  const begin = momentOf(day ?? "", from ?? "");
  const end = momentOf(day ?? "", to ?? "");
  return end > begin ? end : end + dayMs;
}
