import { Button } from "@mantine/core";
import { useState } from "react";
import { useHistory } from "../api/cases.js";
import { failureWords } from "../api/request.js";
import { useHour } from "../shell/ticker.js";
import { deedWords } from "../words/case.js";
import { when } from "../words/time.js";

/** Who read and did what, for supervisors; asked for only when wanted, since asking is recorded too. */
export function CaseHistory({ id }: { readonly id: string }) {
  const [wanted, setWanted] = useState(false);
  const history = useHistory(id, wanted);
  const now = useHour();
  return (
    <section className="block" aria-label="Lịch sử">
      <h3>Lịch sử</h3>
      {!wanted && (
        <Button variant="default" size="compact-md" onClick={() => setWanted(true)}>
          Xem ai đã đọc, ai đã làm gì
        </Button>
      )}
      {wanted && history.isPending && <p className="small">Đang tải…</p>}
      {history.isError && <p className="field-fault">{failureWords(history.error)}</p>}
      {history.data !== undefined && (
        <ol className="history">
          {history.data.lines.map((line, place) => (
            // Lines have no id and are never reordered.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={place}>
              <span className="small">{when(line.at, now)}</span> {line.staff?.name ?? "Hệ thống"}:{" "}
              {deedWords(line.action)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
