import { Button } from "@mantine/core";
import { type OfficerCase, stateOf } from "../../api/contract.js";
import { useProtocols } from "../api/calls.js";
import { useOfficerAnswer, useOfficerCase } from "../api/commune.js";
import { failureWords } from "../api/request.js";
import { Due } from "../case-life/due.js";
import { IconCheck, IconPhone } from "../icons.js";
import { LegalClock } from "../queue/clocks.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, fieldLabel, inReadingOrder } from "../words/case.js";
import { dangerWords } from "../words/danger.js";
import { when } from "../words/time.js";
import { saysOnlyUnit } from "../words/unit.js";
import { adviceFor } from "./advice.js";
import { OfficerReports } from "./officer-reports.js";
import { ReportForm } from "./report-form.js";

/** One referred case: what is known, how to act, and the answer to the office. */
export function OfficerCasePage({ id, leave }: { readonly id: string; readonly leave: () => void }) {
  const found = useOfficerCase(id);
  const back = { address: "#/viec-duoc-chuyen", words: "Về danh sách" };
  return (
    <PageSheet title={`Việc ${caseCode(id)}`} leave={leave} back={back}>
      {found.isPending && <Waiting rows={4} height={72} />}
      {found.data === undefined && found.isError && (
        <Failure error={found.error} retry={() => void found.refetch()} />
      )}
      {found.data !== undefined && <Shown shown={found.data} />}
    </PageSheet>
  );
}

function Shown({ shown }: { readonly shown: OfficerCase }) {
  const now = useHour();
  const open = shown.status !== "closed";
  return (
    <div className="officer-case">
      <div className="officer-main">
        <p className="commune-row-head">
          <UrgencyBadge urgency={shown.urgency} />
          {shown.practice && <PracticeMark />}
          {open && !isSafe(shown) && shown.legalDeadlineAt !== null && (
            <LegalClock deadline={shown.legalDeadlineAt} />
          )}
        </p>
        <p className="small">
          {shown.sentBy} chuyển lúc {when(shown.sentAt, now)} · tin báo lúc {when(shown.firstMessageAt, now)}
        </p>
        {open ? <Taken shown={shown} /> : <p className="strip">Việc này đã kết thúc.</p>}
        {open && shown.acknowledged !== null && <ReportForm id={shown.id} again={shown.reports.length > 0} />}
        {shown.words !== "" && (
          <section className="officer-block" aria-labelledby="officer-words">
            <h2 id="officer-words">Đường dây dặn</h2>
            <p className="officer-note">{shown.words}</p>
          </section>
        )}
        <Told shown={shown} />
        <Contact shown={shown} />
        {shown.reports.length > 0 && (
          <section className="officer-block" aria-labelledby="officer-reported">
            <h2 id="officer-reported">Đã báo lại</h2>
            <OfficerReports reports={shown.reports} />
          </section>
        )}
      </div>
      <OnSite shown={shown} />
    </div>
  );
}

/** The clock runs until the child is met and safe, whatever else was reported. */
function isSafe({ reports: [newest] }: OfficerCase): boolean {
  return newest !== undefined && stateOf(newest) === "safe";
}

function Taken({ shown }: { readonly shown: OfficerCase }) {
  const now = useHour();
  const answer = useOfficerAnswer(shown.id);
  if (shown.acknowledged !== null) {
    return (
      <p className="officer-taken" role="status">
        <IconCheck size={18} aria-hidden /> {shown.acknowledged.by} đã nhận lúc{" "}
        {when(shown.acknowledged.at, now)}
      </p>
    );
  }
  return (
    <div className="officer-take">
      <Button
        size="lg"
        fullWidth
        loading={answer.isPending}
        leftSection={<IconCheck size={22} aria-hidden />}
        onClick={() => answer.mutate({ kind: "taken" })}
      >
        Đã nhận
      </Button>
      <Due at={shown.dueAt} />
      {answer.isError && (
        <p className="field-fault" role="alert">
          {failureWords(answer.error)}
        </p>
      )}
    </div>
  );
}

function Told({ shown }: { readonly shown: OfficerCase }) {
  const fields = inReadingOrder(shown.fields).filter(({ field, value }) => {
    // Where nothing more than the unit is known, the unit itself says it.
    return field !== "place" || shown.unit === null || !saysOnlyUnit(value, shown.unit);
  });
  return (
    <section className="officer-block" aria-labelledby="officer-told">
      <h2 id="officer-told">Chuyện gì xảy ra</h2>
      <p className="officer-dangers">
        {shown.dangers.map((kind) => dangerWords[kind]).join(" · ") || "Chưa rõ loại việc"}
      </p>
      <dl className="officer-fields">
        <div>
          <dt>Xã, phường</dt>
          <dd>{shown.unit === null ? "Chưa rõ" : `${shown.unit.name}, ${shown.unit.province}`}</dd>
        </div>
        {fields.map(({ field, value }) => (
          <div key={field}>
            <dt>{fieldLabel(field)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Contact({ shown: { safeContact, officePhone } }: { readonly shown: OfficerCase }) {
  return (
    <section className="officer-block" aria-labelledby="officer-contact">
      <h2 id="officer-contact">Liên lạc với người báo</h2>
      <p>
        Đường dây giữ kín người báo tin. Cần hỏi thêm, xin chọn “Cần đường dây gọi lại” khi báo lại
        {officePhone === null ? ", hoặc hỏi Tổng đài 111." : ", hoặc gọi đường dây."}
      </p>
      <p className="officer-calls">
        {officePhone === null ? (
          <Call number="111" words="Gọi 111" />
        ) : (
          <Call number={officePhone} words={`Gọi đường dây: ${officePhone}`} />
        )}
      </p>
      {(safeContact.way !== null || safeContact.time !== null) && (
        <p className="strip warn">
          Người báo dặn:
          {safeContact.way !== null && <SafeLine field="safe-way" words={safeContact.way} />}
          {safeContact.time !== null && <SafeLine field="safe-time" words={safeContact.time} />}
        </p>
      )}
    </section>
  );
}

function SafeLine({ field, words }: { readonly field: "safe-way" | "safe-time"; readonly words: string }) {
  return (
    <span className="officer-safe">
      {fieldLabel(field)}: <strong>{words}</strong>
    </span>
  );
}

/** Rings at one tap on a phone. */
function Call({ number, words }: { readonly number: string; readonly words: string }) {
  return (
    <Button
      component="a"
      href={`tel:${number.replace(/[^+\d]/g, "")}`}
      variant="default"
      size="md"
      leftSection={<IconPhone size={18} aria-hidden />}
    >
      {words}
    </Button>
  );
}

/** What to do there, from the cards; the numbers to ring stand there also when the cards do not come. */
function OnSite({ shown }: { readonly shown: OfficerCase }) {
  const cards = useProtocols().data?.protocols;
  const advice = cards === undefined ? null : adviceFor(cards, shown.dangers);
  return (
    <section className="officer-block" aria-labelledby="officer-advice">
      <h2 id="officer-advice">Khi tới nơi</h2>
      <p className="officer-calls">
        <Call number="113" words="Gọi 113 (công an)" />
        <Call number="115" words="Gọi 115 (cấp cứu)" />
      </p>
      {advice !== null && (
        <>
          <h3>Nên làm</h3>
          <ul className="officer-do">
            {advice.do.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h3>Đừng làm</h3>
          <ul className="officer-never">
            {advice.dont.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
