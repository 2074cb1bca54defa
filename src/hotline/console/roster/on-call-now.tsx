import type { RosterWeekView } from "../../api/contract.js";
import { serverNow } from "../api/server-clock.js";
import { IconAlert } from "../icons.js";
import { when } from "../words/time.js";
import { nameOf } from "./names.js";

/** Who is on call now, and what the last shifts leave to know. */
export function OnCallNow({ week }: { readonly week: RosterWeekView }) {
  const { now, notes } = week;
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(week, id)).join(", ");
  return (
    <section className="roster-now" aria-label="Đang trực">
      <dl>
        <div>
          <dt>Đang trực</dt>
          <dd className={now.onCall.length === 0 ? "roster-nobody" : undefined}>
            {now.onCall.length === 0 ? (
              <>
                <IconAlert size={18} aria-hidden /> Không có ai
              </>
            ) : (
              names(now.onCall)
            )}
          </dd>
        </div>
        <div>
          <dt>Trưởng ca</dt>
          <dd>{now.supervisor.length === 0 ? "Chưa xếp" : names(now.supervisor)}</dd>
        </div>
        <div>
          <dt>Trực tỉnh</dt>
          <dd>{now.province.length === 0 ? "Chưa xếp" : names(now.province)}</dd>
        </div>
      </dl>
      {notes.map(({ id, staff, to, note }) => (
        <blockquote key={id} className="roster-note">
          <p>{note}</p>
          <footer className="small">
            {nameOf(week, staff)}, ca hết lúc {when(to, serverNow())}
          </footer>
        </blockquote>
      ))}
    </section>
  );
}
