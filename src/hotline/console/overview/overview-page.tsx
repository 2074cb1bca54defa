import type { Me } from "../../api/contract.js";
import { useOverview } from "../api/supervision.js";
import { TetNote } from "../case-life/tet-note.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { AlarmSection } from "./alarm-section.js";
import { BlockSection } from "./block-section.js";
import { LateSection } from "./late-section.js";
import { LevelTable } from "./level-table.js";
import "../shell/count-table.css";
import "./overview.css";
import { PeopleSection } from "./people-section.js";
import { TalkSection } from "./talk-section.js";
import { TodayFigures } from "./today-figures.js";

/** How the hotline stands at this moment, for who leads the shift. */
export function OverviewPage({ me, leave }: { readonly me: Me; readonly leave: () => void }) {
  const shown = useOverview();
  if (shown.data === undefined) {
    return (
      <PageSheet title="Tổng quan" leave={leave}>
        {shown.isPending ? (
          <Waiting rows={5} height={72} />
        ) : (
          <Failure error={shown.error} retry={() => void shown.refetch()} />
        )}
      </PageSheet>
    );
  }
  const { levels, people, alarms, overdue, promises, today, practice, maxTalks } = shown.data;
  return (
    <PageSheet title="Tổng quan" leave={leave}>
      <div className="overview">
        <TetNote me={me} />
        {alarms.length > 0 && <AlarmSection alarms={alarms} />}
        <LevelTable levels={levels} practice={practice} />
        <PeopleSection people={people} max={maxTalks} />
        <TalkSection me={me} />
        <LateSection overdue={overdue} promises={promises} />
        <TodayFigures today={today} />
        <BlockSection />
      </div>
    </PageSheet>
  );
}
