import { dueState } from "../../api/contract.js";
import { IconClock } from "../icons.js";
import { useNow } from "../shell/ticker.js";
import { duration, when } from "../words/time.js";

/** The term of something to be done, running down; what is over stands out by words, weight and colour. */
export function Due({ at }: { readonly at: number }) {
  const now = useNow();
  const state = dueState(at, now);
  return (
    <span className={`due ${state}`} title={when(at, now)}>
      <IconClock size={14} aria-hidden />
      {state === "over"
        ? `Quá hạn ${duration(now - at)}`
        : state === "soon"
          ? `Còn ${duration(at - now)}`
          : `Hạn ${when(at, now)}`}
    </span>
  );
}
