import { helpNeeds, type OfficerReport, safeStates } from "../../api/contract.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import "./commune.css";

/** What the officer found, the newest first; where somebody has to act it stands out. */
export function OfficerReports({ reports }: { readonly reports: readonly OfficerReport[] }) {
  const now = useHour();
  return (
    <ul className="officer-reports">
      {reports.map((report) => (
        <li key={report.id} className={callsForHelp(report) ? "officer-report urgent" : "officer-report"}>
          <p>
            <strong>
              {report.met ? "Đã gặp trẻ" : "Chưa gặp được trẻ"} · {labelOf(safeStates, report.safe)} ·{" "}
              {labelOf(helpNeeds, report.need)}
            </strong>
          </p>
          {report.note !== "" && <p className="officer-note">{report.note}</p>}
          <p className="small">
            {report.by}, {when(report.at, now)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function callsForHelp({ safe, need }: OfficerReport): boolean {
  return safe === "unsafe" || need !== "none";
}

function labelOf(list: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return list.find((one) => one.id === id)?.label ?? id;
}
