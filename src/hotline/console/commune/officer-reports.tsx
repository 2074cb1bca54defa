import type { OfficerReport } from "../../api/contract.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import "./commune.css";
import { findingWords } from "./finding.js";

/** What the officer found, the newest first; where somebody has to act it stands out. */
export function OfficerReports({ reports }: { readonly reports: readonly OfficerReport[] }) {
  const now = useHour();
  return (
    <ul className="officer-reports">
      {reports.map((report) => (
        <li key={report.id} className={callsForHelp(report) ? "officer-report urgent" : "officer-report"}>
          <p>
            <strong>{findingWords(report)}</strong>
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
