import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { HolidayBody, Me, SpecialDay } from "../../api/contract.js";
import { useHolidays, useSetHoliday } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { DayField } from "../fields/day-field.js";
import { FormNote } from "../session/entrance.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import "./case-life.css";
import { TetForm } from "./tet-form.js";

/** Which days are no working days, and which Saturdays are: terms in working days follow them. */
export function HolidayPage({ me, leave }: { readonly me: Me; readonly leave: () => void }) {
  const thisYear = new Date(serverNow()).getFullYear();
  const [year, turn] = useState(thisYear);
  const holidays = useHolidays(year);
  const mayEdit = me.actions.includes("holiday.edit");
  return (
    <PageSheet title="Ngày nghỉ" leave={leave}>
      <p className="small">
        Hạn tính bằng ngày làm việc bỏ qua thứ bảy, chủ nhật và các ngày dưới đây. Máy chỉ tạm tính ngày lễ.
        Lịch Tết, ngày nghỉ thứ hai dịp Quốc khánh, ngày nghỉ bù và ngày làm bù được quyết định từng năm: xin
        ghi theo thông báo. Việc đã có hạn thì giữ hạn cũ.
      </p>
      {holidays.data?.tetNeed && <TetForm need={holidays.data.tetNeed} mayEdit={mayEdit} />}
      <NativeSelect
        label="Năm"
        value={`${year}`}
        onChange={(event) => turn(Number(event.currentTarget.value))}
        data={[thisYear - 1, thisYear, thisYear + 1].map(String)}
        className="life-year"
      />
      {mayEdit && <DayForm key={year} year={year} />}
      {holidays.isPending && <Waiting rows={6} height={44} />}
      {holidays.data === undefined && holidays.isError && (
        <Failure error={holidays.error} retry={() => void holidays.refetch()} />
      )}
      {holidays.data !== undefined && (
        <ul className="life-days">
          {holidays.data.days.map((day) => (
            <DayLine key={day.day} day={day} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
    </PageSheet>
  );
}

const format = new Intl.DateTimeFormat("vi-VN", {
  weekday: "long",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});

function dayWords(day: string): string {
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

function DayLine({ day, mayEdit }: { readonly day: SpecialDay; readonly mayEdit: boolean }) {
  const set = useSetHoliday();
  const change = (kind: HolidayBody["kind"]) => set.mutate({ day: day.day, kind, note: "" });
  return (
    <li>
      <span>
        <strong>{dayWords(day.day)}</strong>
        <span className={`life-day ${day.kind}`}>{day.kind === "off" ? "Nghỉ" : "Làm việc"}</span>
        <span className="small">
          {day.note}
          {day.own && `${day.note === "" ? "" : " · "}văn phòng ghi`}
        </span>
      </span>
      {set.isError && <span className="field-fault">{failureWords(set.error)}</span>}
      {mayEdit && (
        <Button
          variant="default"
          size="compact-md"
          loading={set.isPending}
          aria-label={`${day.own ? "Bỏ ghi" : "Vẫn làm việc"}: ${dayWords(day.day)}`}
          onClick={() => change(day.own ? null : "working")}
        >
          {day.own ? "Bỏ ghi" : "Vẫn làm việc"}
        </Button>
      )}
    </li>
  );
}

function DayForm({ year }: { readonly year: number }) {
  const [day, setDay] = useState<string | null>("");
  const [kind, setKind] = useState<"off" | "working">("off");
  const [note, write] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const set = useSetHoliday();
  const submit = () => {
    if (!day) return setFault("Xin viết ngày.");
    if (!day.startsWith(`${year}-`))
      return setFault(`Xin viết một ngày trong năm ${year}, hoặc chọn năm khác ở trên.`);
    setFault(null);
    set.mutate(
      { day, kind, note },
      {
        onSuccess: () => {
          setDay("");
          write("");
        },
      },
    );
  };
  const words = fault ?? (set.isError ? failureWords(set.error) : null);
  return (
    <form
      className="life-day-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {words !== null && <FormNote tone="bad">{words}</FormNote>}
      <DayField label="Ngày" value={day} onChange={setDay} />
      <NativeSelect
        label="Là ngày"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value === "working" ? "working" : "off")}
        data={[
          { value: "off", label: "Nghỉ" },
          { value: "working", label: "Làm việc (làm bù)" },
        ]}
      />
      <TextInput
        label="Ghi chú"
        value={note}
        maxLength={200}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Button type="submit" loading={set.isPending}>
        Ghi ngày
      </Button>
    </form>
  );
}
