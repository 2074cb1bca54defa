import { Button, NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import { type ChannelId, channelIds } from "../../../model/channel-id.js";
import { type Urgency, urgencies } from "../../../model/urgency.js";
import type { Me, TalkList } from "../../api/contract.js";
import { type QueueState, useTalks } from "../api/talks.js";
import type { Place } from "../shell/address.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { useKeys } from "../shell/use-keys.js";
import { channelWords } from "../words/talk.js";
import { urgencyWords } from "../words/urgency.js";
import { QueueRow } from "./queue-row.js";
import "./queue.css";

interface Filter {
  readonly state: QueueState;
  readonly label: string;
  readonly empty: string;
  count(counts: TalkList["counts"]): number;
}

const filters: readonly [Filter, ...Filter[]] = [
  {
    state: "open",
    label: "Đang mở",
    empty: "Không có ai đang chờ",
    count: ({ waiting, running }) => waiting + running,
  },
  { state: "waiting", label: "Đang chờ", empty: "Không có ai đang chờ", count: ({ waiting }) => waiting },
  { state: "running", label: "Đang nói", empty: "Chưa ai giữ cuộc nào", count: ({ running }) => running },
  {
    state: "with-bot",
    label: "Với máy",
    empty: "Không có ai đang nói với máy",
    count: ({ withBot }) => withBot,
  },
  { state: "closed", label: "Đã đóng", empty: "Chưa đóng cuộc nào", count: ({ closed }) => closed },
];

/** The list of talks, worst first. j and k move in it, Enter opens. */
export function Queue({ me, place }: { readonly me: Me; readonly place: Place }) {
  const [filter, setFilter] = useState(filters[0]);
  const list = useRef<HTMLUListElement>(null);
  const [urgency, setUrgency] = useState<Urgency | null>(null);
  const [channel, setChannel] = useState<ChannelId | null>(null);
  const [mine, setMine] = useState(false);
  const talks = useTalks({ state: filter.state, urgency, channel, mine });
  useKeys({ j: () => move(list.current, 1), k: () => move(list.current, -1) });
  const counts = talks.data?.pages.at(-1)?.counts;
  return (
    <nav className="pane queue" aria-label="Danh sách cuộc trò chuyện">
      <fieldset className="filters">
        <legend className="hidden-words">Lọc danh sách</legend>
        {filters.map((one) => (
          <button
            key={one.state}
            type="button"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
            className="filter"
          >
            <span className="filter-count">{counts ? one.count(counts) : "–"}</span>
            {one.label}
          </button>
        ))}
      </fieldset>
      <div className="queue-narrow">
        <NativeSelect
          aria-label="Mức"
          size="xs"
          value={urgency ?? ""}
          data={[
            { value: "", label: "Mọi mức" },
            ...urgencies.map((value) => ({ value, label: urgencyWords[value] })),
          ]}
          onChange={(event) => setUrgency(urgencies.find((one) => one === event.currentTarget.value) ?? null)}
        />
        <NativeSelect
          aria-label="Kênh"
          size="xs"
          value={channel ?? ""}
          data={[
            { value: "", label: "Mọi kênh" },
            ...channelIds.map((value) => ({ value, label: channelWords[value] })),
          ]}
          onChange={(event) =>
            setChannel(channelIds.find((one) => one === event.currentTarget.value) ?? null)
          }
        />
        <button type="button" className="queue-mine" aria-pressed={mine} onClick={() => setMine(!mine)}>
          Của tôi
        </button>
      </div>
      <div className="queue-body">
        <Rows talks={talks} filter={filter} me={me} place={place} list={list} />
      </div>
    </nav>
  );
}

interface RowsProps {
  readonly talks: ReturnType<typeof useTalks>;
  readonly filter: Filter;
  readonly me: Me;
  readonly place: Place;
  readonly list: React.RefObject<HTMLUListElement | null>;
}

function Rows({ talks, filter, me, place, list }: RowsProps) {
  if (talks.isPending) return <Waiting rows={5} height={96} />;
  if (talks.data === undefined) return <Failure error={talks.error} retry={() => void talks.refetch()} />;
  const rows = unique(talks.data.pages.flatMap((page) => page.rows));
  if (rows.length === 0) {
    return (
      <Empty title={filter.empty}>
        <p>Danh sách tự cập nhật. Có người mới, dòng sẽ hiện ở đây.</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="queue-list" ref={list}>
        {rows.map((row) => (
          <QueueRow key={row.person} row={row} me={me.id} open={row.person === place.person} />
        ))}
      </ul>
      {talks.hasNextPage && (
        <Button
          variant="default"
          onClick={() => void talks.fetchNextPage()}
          loading={talks.isFetchingNextPage}
          className="queue-more"
        >
          Xem thêm
        </Button>
      )}
    </>
  );
}

/** A talk that moved between two pages while they were read must not stand there twice. */
function unique<Row extends { readonly person: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.person, row])).values()];
}

function move(list: HTMLUListElement | null, step: 1 | -1): void {
  const rows: Element[] = [...(list?.querySelectorAll("a[data-person]") ?? [])];
  const focused = rows.indexOf(document.activeElement ?? document.body);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === "true");
  const next = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step));
  const row = rows[next];
  if (row instanceof HTMLElement) row.focus();
}
