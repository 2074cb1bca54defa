import { IconClock, IconScale } from "../icons.js";
import { useNow } from "../shell/ticker.js";
import { duration, runningWait, when } from "../words/time.js";

const minute = 60_000;
const hour = 60 * minute;

/** How long the oldest unanswered words have waited, running. */
export function Wait({ since }: { readonly since: number }) {
  const now = useNow();
  const long = now - since > 3 * minute;
  return (
    <span className={long ? "wait long" : "wait"} title={`Chờ từ ${when(since, now)}`}>
      <IconClock size={14} aria-hidden />
      <span className="hidden-words">Chờ </span>
      {runningWait(now - since)}
    </span>
  );
}

/** How long the platform still lets a human answer; told only when it becomes short. */
export function WindowLeft({ until }: { readonly until: number }) {
  const now = useNow();
  const left = until - now;
  if (left > 12 * hour) return null;
  if (left <= 0) return <span className="window-left over">Hết hạn trả lời</span>;
  return <span className="window-left">Còn trả lời được {duration(left)}</span>;
}

/** Says that the commune should have been told and was not, once that is overdue; before that nothing. */
export function ForwardMark({ due }: { readonly due: number | null }) {
  const now = useNow();
  if (due === null || due > now) return null;
  return <span className="forward-mark">Chưa chuyển xã, quá {duration(now - due)}</span>;
}

/** The 12 hours of Decree 56/2017/NĐ-CP, article 26, running down. */
export function LegalClock({ deadline }: { readonly deadline: number }) {
  const now = useNow();
  const left = deadline - now;
  const state = left < 0 ? "over" : left < 3 * hour ? "soon" : "";
  return (
    <span className={`legal ${state}`} title={`Hạn 12 giờ theo luật: ${when(deadline, now)}`}>
      <IconScale size={14} aria-hidden />
      {left < 0 ? `Quá hạn luật ${duration(-left)}` : `Hạn luật còn ${duration(left)}`}
    </span>
  );
}
