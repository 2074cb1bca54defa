import { Button, NativeSelect, Switch, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { type CaseListRow, caseStatuses, type Me, type Unit } from "../../api/contract.js";
import { type CaseView, casesShown, useCases } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { UnitPicker } from "../directory/unit-picker.js";
import { LegalClock } from "../queue/clocks.js";
import { lawClockRuns } from "../queue/law-clock.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, statusWords } from "../words/case.js";
import { dangerWords } from "../words/danger.js";
import { when } from "../words/time.js";
import { urgencyWords } from "../words/urgency.js";
import { caseAddress } from "./case-address.js";
import "./case-life.css";
import { CasePage } from "./case-page.js";
import { CommuneMarks } from "./commune-marks.js";
import { Due } from "./due.js";

interface CasesPageProps {
  readonly me: Me;
  readonly rest: readonly string[];
  readonly leave: () => void;
}

/** The list of cases, or the one that the address names. */
export function CasesPage({ me, rest, leave }: CasesPageProps) {
  const [id] = rest;
  if (id !== undefined && id !== "") return <CasePage id={id} me={me} leave={leave} key={id} />;
  return <CaseList leave={leave} />;
}

const everything: CaseView = {
  status: "open",
  urgency: "",
  overdue: false,
  lowered: false,
  unit: "",
  code: "",
  offset: 0,
};

function CaseList({ leave }: { readonly leave: () => void }) {
  const [view, setView] = useState(everything);
  const [unit, pickUnit] = useState<Unit | null>(null);
  const [code] = useDebouncedValue(view.code, 250);
  const narrow = (more: Partial<CaseView>) => setView({ ...view, offset: 0, ...more });
  const cases = useCases({ ...view, code: code.trim() });
  return (
    <PageSheet title="Hồ sơ" leave={leave}>
      <div className="life-filters">
        <TextInput
          type="search"
          label="Mã hồ sơ"
          placeholder="Ví dụ: K7M2"
          value={view.code}
          onChange={(event) => narrow({ code: event.currentTarget.value })}
        />
        <NativeSelect
          label="Trạng thái"
          value={view.status}
          onChange={(event) => narrow({ status: event.currentTarget.value })}
          data={[
            { value: "open", label: "Chưa đóng" },
            ...caseStatuses.map((value) => ({ value, label: statusWords[value] })),
            { value: "all", label: "Tất cả" },
          ]}
        />
        <NativeSelect
          label="Mức khẩn cấp"
          value={view.urgency}
          onChange={(event) => narrow({ urgency: event.currentTarget.value })}
          data={[
            { value: "", label: "Mọi mức" },
            ...Object.entries(urgencyWords).map(([value, words]) => ({ value, label: words })),
          ]}
        />
        <div className="life-switches">
          <Switch
            label="Chỉ hồ sơ quá hạn"
            checked={view.overdue}
            onChange={(event) => narrow({ overdue: event.currentTarget.checked })}
          />
          <Switch
            label="Vừa hạ mức, chờ xem"
            checked={view.lowered}
            onChange={(event) => narrow({ lowered: event.currentTarget.checked })}
          />
        </div>
        <UnitPicker
          unit={unit}
          pick={(one) => {
            pickUnit(one);
            narrow({ unit: one?.code ?? "" });
          }}
          fault={undefined}
        />
      </div>
      {cases.isPending && <Waiting rows={5} height={72} />}
      {cases.data === undefined && cases.isError && (
        <Failure error={cases.error} retry={() => void cases.refetch()} />
      )}
      {cases.data !== undefined && (
        <>
          {cases.isError && <p className="field-fault">{failureWords(cases.error)}</p>}
          <p role="status" className="life-count">
            {cases.data.total} hồ sơ
            {cases.data.overdue > 0 && <strong> · {cases.data.overdue} hồ sơ quá hạn</strong>}
          </p>
          {cases.data.rows.length === 0 ? (
            <Empty title="Không có hồ sơ nào khớp">
              <p>Xin bớt điều kiện lọc.</p>
            </Empty>
          ) : (
            <ul className="life-cases">
              {cases.data.rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          )}
          <Pages total={cases.data.total} view={view} turn={(offset) => setView({ ...view, offset })} />
        </>
      )}
    </PageSheet>
  );
}

function Row({ row }: { readonly row: CaseListRow }) {
  const now = useHour();
  // Handed over is not yet safe: it runs until the commune met the child and found it so.
  const clockRuns = lawClockRuns(row.status, row.communeMarks);
  return (
    <li>
      <a href={caseAddress(row.id)} className="life-case">
        <span className="life-case-head">
          <UrgencyBadge urgency={row.urgency} />
          <strong>{caseCode(row.id)}</strong>
          <span className={`status ${row.status}`}>{statusWords[row.status]}</span>
          {row.practice && <PracticeMark />}
          {row.lowered && <span className="life-lowered-mark">Vừa hạ mức</span>}
        </span>
        <span className="life-case-what">
          {row.dangers
            .slice(0, 3)
            .map((kind) => dangerWords[kind])
            .join(" · ") || "Chưa thấy dấu hiệu nguy hiểm"}
          <span className="small">
            {placeOf(row)} · mở {when(row.openedAt, now)}
          </span>
        </span>
        <span className="life-case-due">
          {clockRuns && row.legalDeadlineAt !== null && <LegalClock deadline={row.legalDeadlineAt} />}
          {row.status !== "closed" && row.nextDueAt !== null && <Due at={row.nextDueAt} />}
          {row.forwardDueAt !== null && (
            <span className="small">
              Chưa chuyển xã <Due at={row.forwardDueAt} />
            </span>
          )}
          {row.status !== "closed" && row.referralDueAt !== null && (
            <span className="small">
              Xã chưa xác nhận <Due at={row.referralDueAt} />
            </span>
          )}
          <CommuneMarks marks={row.communeMarks} withoutTaken />
          {row.openTasks > 0 && <span className="small">{row.openTasks} việc cần làm</span>}
        </span>
      </a>
    </li>
  );
}

/** The commune staff chose, else what was recognised in the words about the place. */
function placeOf({ unit, likelyUnit }: CaseListRow): string {
  if (unit !== null) return unit.name;
  return likelyUnit === null ? "Chưa rõ xã, phường" : `${likelyUnit.name} (theo lời kể)`;
}

interface PagesProps {
  readonly total: number;
  readonly view: CaseView;
  readonly turn: (offset: number) => void;
}

function Pages({ total, view: { offset }, turn }: PagesProps) {
  if (total <= casesShown) return null;
  return (
    <nav className="button-row" aria-label="Các trang của danh sách">
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => turn(Math.max(0, offset - casesShown))}
      >
        Trang trước
      </Button>
      <span className="life-count">
        {offset + 1}–{Math.min(offset + casesShown, total)} trong {total}
      </span>
      <Button
        variant="default"
        disabled={offset + casesShown >= total}
        onClick={() => turn(offset + casesShown)}
      >
        Trang sau
      </Button>
    </nav>
  );
}
