import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { dangerLabels } from "../../../cases/danger-labels.js";
import { channelLabels, urgencyLabels } from "../../../cases/labels.js";
import type { FiguresView, Me } from "../../api/contract.js";
import { figureWords } from "../../figures/words.js";
import { type FiguresWish, useFigures, useSaveFigures } from "../api/figures.js";
import { failureWords } from "../api/request.js";
import { IconDownload } from "../icons.js";
import { figuresPageId, homeOf } from "../shell/home.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { GroupTable } from "./group-table.js";
import { RowTable } from "./row-table.js";
import { fileName, spanWords } from "./span-words.js";
import { TermTable, TimeFigures } from "./time-figures.js";
import "../shell/count-table.css";
import "./figures.css";

const steps = [
  { value: "day", label: "Theo ngày" },
  { value: "week", label: "Theo tuần" },
  { value: "month", label: "Theo tháng" },
] as const;

interface FiguresPageProps {
  readonly me: Me;
  readonly leave: () => void;
}

/** How much there was to do, in numbers that show nobody: the main page of who looks at numbers only. */
export function FiguresPage({ me, leave }: FiguresPageProps) {
  const [wish, want] = useState<FiguresWish>({ step: "day", at: null });
  const shown = useFigures(wish);
  return (
    <PageSheet title="Số liệu" leave={leave} home={homeOf(me) === figuresPageId}>
      <div className="figures">
        <SegmentedControl
          aria-label="Mỗi dòng là"
          data={[...steps]}
          value={wish.step}
          onChange={(step) => want({ step: step as FiguresWish["step"], at: null })}
        />
        {shown.data !== undefined ? (
          <Shown figures={shown.data} stale={shown.isPlaceholderData} wish={wish} want={want} />
        ) : shown.isPending ? (
          <Waiting rows={6} height={56} />
        ) : (
          <Failure error={shown.error} retry={() => void shown.refetch()} />
        )}
      </div>
    </PageSheet>
  );
}

interface ShownProps {
  readonly figures: FiguresView;
  /** Those of the span before, while others are on their way. */
  readonly stale: boolean;
  readonly wish: FiguresWish;
  readonly want: (wish: FiguresWish) => void;
}

function Shown({ figures, stale, wish, want }: ShownProps) {
  const saving = useSaveFigures();
  const { from, to, urgencies, kinds, channels, provinces } = figures;
  return (
    <div className="figures-body" aria-busy={stale}>
      <div className="figures-span">
        <Button
          variant="default"
          disabled={!figures.hasEarlier}
          onClick={() => want({ ...wish, at: from - 1 })}
        >
          Trước
        </Button>
        <h2 aria-live="polite">{spanWords(figures)}</h2>
        <Button variant="default" disabled={to > Date.now()} onClick={() => want({ ...wish, at: to })}>
          Sau
        </Button>
        <Button
          className="figures-save"
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={saving.isPending}
          onClick={() => saving.mutate({ wish: { ...wish, at: from }, name: fileName(figures) })}
        >
          Tải bảng (CSV)
        </Button>
      </div>
      {saving.isError && <p className="field-fault">{failureWords(saving.error)}</p>}
      <p className="small">
        Nhóm dưới 5 chỉ ghi “&lt;5” để không ai bị nhận ra; “ẩn” là số có thể làm lộ một nhóm nhỏ bên cạnh.
        Cuộc tập dượt và hồ sơ đã gộp không tính.
      </p>
      <TimeFigures times={figures.times} total={figures.total} />
      <div className="figures-groups">
        <TermTable term={figures.times.term} />
        <GroupTable title={figureWords.urgencies} groups={urgencies} wordsOf={(id) => urgencyLabels[id]} />
        <GroupTable title={figureWords.channels} groups={channels} wordsOf={(id) => channelLabels[id]} />
        <GroupTable
          title={figureWords.kinds}
          note="Một hồ sơ có thể có nhiều loại."
          groups={kinds}
          wordsOf={(id) => dangerLabels[id]}
        />
        <GroupTable
          title={figureWords.provinces}
          groups={provinces}
          wordsOf={(id) => id ?? figureWords.noProvince}
        />
      </div>
      <RowTable figures={figures} />
    </div>
  );
}
