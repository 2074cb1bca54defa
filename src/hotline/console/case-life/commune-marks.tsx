import type { CaseDetail } from "../../api/contract.js";
import { useContactsFor } from "../api/directory.js";
import { IconAlert } from "../icons.js";
import { useNow } from "../shell/ticker.js";
import { duration } from "../words/time.js";
import { CommunePhones } from "./commune-phones.js";
import "../queue/queue.css";

type Marks = CaseDetail["communeMarks"];

/** What an officer's report comes to, until somebody has written what was done. */
export function helpWords(unsafe: boolean): string {
  return unsafe ? "Xã báo chưa an toàn" : "Xã cần giúp";
}

interface CommuneMarksProps {
  readonly marks: Marks;
  /** That the commune has not taken it is said beside already. */
  readonly withoutTaken?: boolean;
}

/** What the commune reported or left undone, in a line of a list; nothing where there is nothing. */
export function CommuneMarks({ marks, withoutTaken = false }: CommuneMarksProps) {
  const now = useNow();
  const { helpSince, unsafe, unheardSince, takenDueAt } = marks;
  const untaken = !withoutTaken && unheardSince === null && takenDueAt !== null && takenDueAt < now;
  return (
    <>
      {helpSince !== null && (
        <span className="forward-mark">
          {helpWords(unsafe)}, {duration(now - helpSince)} trước
        </span>
      )}
      {unheardSince !== null && <span className="forward-mark">Xã chưa có tài khoản: gọi điện báo</span>}
      {untaken && <span className="forward-mark">Xã chưa xác nhận, quá {duration(now - takenDueAt)}</span>}
    </>
  );
}

/** The same on the page of a case, with what to do about it. */
export function CommuneStrip({ shown }: { readonly shown: CaseDetail }) {
  const now = useNow();
  const { helpSince, unsafe, unheardSince } = shown.communeMarks;
  const unit = shown.unit?.code ?? null;
  const contacts = useContactsFor(unheardSince === null ? null : unit).data;
  return (
    <>
      {helpSince !== null && (
        <div className="strip bad" role="status">
          <p>
            <IconAlert size={16} aria-hidden /> <strong>{helpWords(unsafe)}</strong>,{" "}
            {duration(now - helpSince)} trước. Dấu này còn tới khi việc của nó ở <em>Việc cần làm</em> được
            ghi là đã làm gì.
          </p>
        </div>
      )}
      {unheardSince !== null && (
        <div className="strip bad" role="status">
          <p>
            <IconAlert size={16} aria-hidden /> <strong>Xã chưa có tài khoản nào</strong>: chưa ai ở xã thấy
            việc này. Gọi điện báo xã, rồi bấm “Ghi trả lời” ở mục Đã chuyển đi.
          </p>
          {contacts !== undefined && <CommunePhones contacts={contacts} />}
        </div>
      )}
    </>
  );
}
