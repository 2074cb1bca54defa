import type { AuditLine, AuditPage } from "../../api/contract.js";
import { addressOf } from "../shell/address.js";
import { useHour } from "../shell/ticker.js";
import { detailWords } from "../words/audit.js";
import { caseCode } from "../words/case.js";
import { deedWords } from "../words/deed.js";
import { talkSign } from "../words/talk.js";
import { clock, dayName } from "../words/time.js";

interface AuditLinesProps {
  readonly lines: readonly AuditLine[];
  readonly staff: AuditPage["staff"];
}

/** Lines of the audit by day. */
export function AuditLines({ lines, staff }: AuditLinesProps) {
  const now = useHour();
  const names = new Map<string, string>(staff.map(({ id, name }) => [id, name]));
  return (
    <div className="audit-days">
      {byDay(lines, now).map(({ day, lines: ofDay }) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ol>
            {ofDay.map((line) => (
              <Line key={line.id} line={line} names={names} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface LineProps {
  readonly line: AuditLine;
  /** Names of staff by the ids of their accounts. */
  readonly names: ReadonlyMap<string, string>;
}

function Line({ line, names }: LineProps) {
  const detail = detailWords(line.detail, names);
  return (
    <li className="audit-line">
      <time dateTime={new Date(line.at).toISOString()}>{clock(line.at)}</time>
      <p>
        <strong>{line.staff?.name ?? "Hệ thống"}</strong> {deedWords(line.action)}
        {detail !== "" && <span className="audit-detail"> {detail}</span>}
      </p>
      <Subject line={line} />
    </li>
  );
}

/** What it was about: the case's code, or the talk's sign. */
function Subject({ line: { person, caseId } }: { readonly line: AuditLine }) {
  if (person === null)
    return caseId === null ? null : <span className="audit-subject">{caseCode(caseId)}</span>;
  const words = caseId === null ? `Cuộc ${talkSign(person)}` : `Hồ sơ ${caseCode(caseId)}`;
  return (
    <a className="audit-subject" href={addressOf(person, caseId === null ? "talk" : "case")}>
      {words}
    </a>
  );
}

function byDay(lines: readonly AuditLine[], now: number): { day: string; lines: AuditLine[] }[] {
  const days: { day: string; lines: AuditLine[] }[] = [];
  for (const line of lines) {
    const day = dayName(line.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
