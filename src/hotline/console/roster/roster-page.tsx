import { Button } from "@mantine/core";
import { useState } from "react";
import type { Me, RosterWeekView, ShiftView } from "../../api/contract.js";
import { useRoster, useWeekDeed } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { IconPlus } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { shortDay } from "../words/duty.js";
import { NewShiftDialog } from "./new-shift-dialog.js";
import { OnCallNow } from "./on-call-now.js";
import "./roster.css";
import { ShiftDialog } from "./shift-dialog.js";
import { SwapList } from "./swap-list.js";
import { WeekGaps } from "./week-gaps.js";
import { WeekView } from "./week-view.js";

const weekMs = 7 * 24 * 3_600_000;

/** Who is on call when. Everybody sees it; supervisors write it; shifts are swapped by their owners. */
export function RosterPage({ me, leave }: { readonly me: Me; readonly leave: () => void }) {
  const [at, setAt] = useState(serverNow);
  const roster = useRoster(at);
  return (
    <PageSheet title="Lịch trực" leave={leave}>
      {roster.data === undefined ? (
        roster.isPending ? (
          <Waiting rows={4} height={72} />
        ) : (
          <Failure error={roster.error} retry={() => void roster.refetch()} />
        )
      ) : (
        <Roster me={me} week={roster.data} turn={(by) => setAt((before) => before + by)} />
      )}
    </PageSheet>
  );
}

interface RosterProps {
  readonly me: Me;
  readonly week: RosterWeekView;
  readonly turn: (by: number) => void;
}

function Roster({ me, week, turn }: RosterProps) {
  const [shown, show] = useState<ShiftView | "new" | null>(null);
  const mayEdit = me.actions.includes("roster.edit");
  return (
    <>
      <OnCallNow week={week} />
      <SwapList me={me} week={week} />
      <div className="roster-bar">
        <h2>
          Tuần {shortDay(week.monday)} – {shortDay(week.monday + weekMs - 1)}
        </h2>
        <div className="button-row">
          <Button variant="default" onClick={() => turn(-weekMs)}>
            Tuần trước
          </Button>
          <Button variant="default" onClick={() => turn(weekMs)}>
            Tuần sau
          </Button>
          {mayEdit && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => show("new")}>
              Thêm ca
            </Button>
          )}
        </div>
      </div>
      <WeekGaps week={week} mayEdit={mayEdit} />
      <WeekView week={week} open={show} />
      {mayEdit && <Pattern week={week} />}
      {shown === "new" && <NewShiftDialog week={week} close={() => show(null)} />}
      {shown !== null && shown !== "new" && (
        <ShiftDialog me={me} week={week} shift={shown} close={() => show(null)} />
      )}
    </>
  );
}

function Pattern({ week }: { readonly week: RosterWeekView }) {
  const deed = useWeekDeed();
  const said = deed.data && deed.variables;
  return (
    <section className="roster-pattern" aria-label="Lịch mẫu">
      <h2>Lịch mẫu hằng tuần</h2>
      <p className="small">
        {week.pattern === 0 ? "Chưa có lịch mẫu." : `Lịch mẫu có ${week.pattern} ca.`} Điền theo lịch mẫu
        không xoá ca nào đã có.
      </p>
      <div className="button-row">
        <Button
          variant="default"
          loading={deed.isPending}
          disabled={week.pattern === 0}
          onClick={() => deed.mutate({ kind: "fill", monday: week.monday })}
        >
          Điền tuần này theo mẫu
        </Button>
        <Button
          variant="default"
          loading={deed.isPending}
          disabled={week.shifts.length === 0}
          onClick={() => deed.mutate({ kind: "keep", monday: week.monday })}
        >
          Lấy tuần này làm mẫu
        </Button>
      </div>
      {deed.isError && <FormNote tone="bad">{failureWords(deed.error)}</FormNote>}
      {said && (
        <FormNote tone="calm">
          {said.kind === "fill"
            ? `Đã thêm ${deed.data.shifts} ca.`
            : `Lịch mẫu nay có ${deed.data.shifts} ca.`}
        </FormNote>
      )}
    </section>
  );
}
