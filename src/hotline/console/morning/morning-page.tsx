import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Urgency } from "../../../model/urgency.js";
import type { MorningItem, MorningList } from "../../api/contract.js";
import { useMorning } from "../api/morning.js";
import { failureWords } from "../api/request.js";
import { MomentFields } from "../fields/moment-fields.js";
import { IconPrint } from "../icons.js";
import { fromLocal, toLocal } from "../offline/local-time.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { when } from "../words/time.js";
import { urgencyWords } from "../words/urgency.js";
import { GroupLine, TalkOfNight } from "./morning-line.js";
import "./morning.css";

/** What happened in the night, worst first: for the hand-over and for who begins in the morning. */
export function MorningPage({ leave }: { readonly leave: () => void }) {
  const [from, since] = useState<number | null>(null);
  const list = useMorning(from);
  return (
    <PageSheet title="Buổi sáng" leave={leave}>
      {list.isPending && <Waiting rows={5} height={72} />}
      {list.data === undefined && list.isError && (
        <Failure error={list.error} retry={() => void list.refetch()} />
      )}
      {list.data !== undefined && (
        <>
          {list.isError && <p className="field-fault">{failureWords(list.error)}</p>}
          <Head list={list.data} since={since} />
          <Sections list={list.data} />
        </>
      )}
    </PageSheet>
  );
}

function Head({
  list,
  since,
}: {
  readonly list: MorningList;
  readonly since: (from: number | null) => void;
}) {
  const lines = list.items.flatMap(linesOf);
  const seen = lines.filter((line) => line.seen).length;
  return (
    <div className="morning-head">
      <p role="status">
        <strong>
          {lines.length} cuộc từ {when(list.from, list.to)} đến {when(list.to, list.to)}
        </strong>
        {lines.length > 0 && ` · anh/chị đã xem ${seen}`}
        {list.calm > 0 && ` · ${list.calm} cuộc khác không có dấu hiệu nguy hiểm`}
        {list.cut && " · danh sách quá dài, chỉ hiện phần gấp nhất"}
      </p>
      <div className="morning-tools">
        <Since from={list.from} since={since} />
        <Button
          variant="default"
          leftSection={<IconPrint size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          In danh sách
        </Button>
      </div>
    </div>
  );
}

/** Another beginning. Each reading is recorded, so nothing is asked for while somebody is still writing. */
function Since({ from, since }: { readonly from: number; readonly since: (from: number | null) => void }) {
  const [text, write] = useState(() => toLocal(from));
  const [fault, tell] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = fromLocal(text);
    tell(moment === null ? "Xin xem lại ngày và giờ" : undefined);
    if (moment !== null) since(moment);
  };
  return (
    <form className="morning-since" onSubmit={submit} noValidate>
      <MomentFields day="Từ ngày" time="Từ giờ" value={text} onChange={write} error={fault} />
      <Button type="submit" variant="default">
        Xem từ lúc này
      </Button>
    </form>
  );
}

function Sections({ list }: { readonly list: MorningList }) {
  if (list.items.length === 0) {
    return (
      <Empty title="Đêm qua yên">
        <p>Không có cuộc nào cần xem lại.</p>
      </Empty>
    );
  }
  return sectionsOf(list.items).map(({ title, items }) => (
    <section key={title} className="morning-section" aria-label={title}>
      <h2>{title}</h2>
      <ul className="morning-rows">
        {items.map((item) =>
          item.kind === "line" ? (
            <TalkOfNight key={item.line.person} line={item.line} />
          ) : (
            <GroupLine key={item.group.persons.join()} group={item.group} />
          ),
        )}
      </ul>
    </section>
  ));
}

/** The entries come sorted; here they only get headings. */
function sectionsOf(items: readonly MorningItem[]) {
  const sections: { title: string; items: MorningItem[] }[] = [];
  for (const item of items) {
    const title = titleOf(item);
    const last = sections.at(-1);
    if (last?.title === title) last.items.push(item);
    else sections.push({ title, items: [item] });
  }
  return sections;
}

function titleOf(item: MorningItem): string {
  const lines = linesOf(item);
  if (lines.some(({ openAlerts }) => openAlerts > 0)) return "Báo động chưa ai xác nhận";
  const worst = lines
    .flatMap(({ urgency }) => urgency ?? [])
    .reduce<Urgency | null>((least, one) => (least === null || one < least ? one : least), null);
  return worst === null ? "Chưa có dấu hiệu" : urgencyWords[worst];
}

function linesOf(item: MorningItem) {
  return item.kind === "line" ? [item.line] : item.group.lines;
}
