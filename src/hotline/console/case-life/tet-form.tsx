import { Button } from "@mantine/core";
import { useState } from "react";
import type { TetNeed } from "../../api/contract.js";
import { useSetTet } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { DayField } from "../fields/day-field.js";
import { writtenDay } from "../fields/written.js";
import { FormNote } from "../session/entrance.js";

/** What of the coming year's calendar is missing, and a form for it. */
export function TetForm({ need, mayEdit }: { readonly need: TetNeed; readonly mayEdit: boolean }) {
  const [from, setFrom] = useState<string | null>(need.from);
  const [to, setTo] = useState<string | null>(need.to);
  const set = useSetTet();
  return (
    <section className="strip warn life-tet" aria-label={`Lịch Tết ${need.year}`}>
      <h2>Chưa ghi lịch nghỉ Tết {need.year}</h2>
      <p>
        Cần từ thông báo chính thức: ngày nghỉ đầu và cuối của kỳ nghỉ Tết, kể cả ngày nghỉ bù; các ngày đi
        làm bù (ghi từng ngày ở dưới). Chưa ghi thì máy tạm tính từ {writtenDay(need.from)} đến{" "}
        {writtenDay(need.to)}, và hạn qua Tết có thể sai.
      </p>
      {set.isError && <FormNote tone="bad">{failureWords(set.error)}</FormNote>}
      {mayEdit ? (
        <form
          className="life-tet-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (from && to) set.mutate({ from, to });
          }}
        >
          <DayField label="Nghỉ từ ngày" value={from} required onChange={setFrom} />
          <DayField label="Đến hết ngày" value={to} required onChange={setTo} />
          <Button type="submit" loading={set.isPending}>
            Ghi lịch Tết {need.year}
          </Button>
        </form>
      ) : (
        <p>Trưởng ca ghi lịch này.</p>
      )}
    </section>
  );
}
