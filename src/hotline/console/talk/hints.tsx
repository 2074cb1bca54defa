import type { TalkDetail } from "../../api/contract.js";
import { mustBeDull, tellingWords } from "../../guards/lock-screen.js";
import { useNow } from "../shell/ticker.js";
import { isUrgent } from "../words/urgency.js";
import { isHidden } from "./safety.js";

interface HintsProps {
  readonly detail: TalkDetail;
  readonly text: string;
  readonly open: boolean;
}

/** What to think of before sending. */
export function Hints({ detail, text, open }: HintsProps) {
  const telling = open && isUrgent(detail.talk.urgency) ? tellingWords(text) : [];
  return (
    <div role="status" className="hints">
      {isHidden(detail.entries) && (
        <p className="strip warn">
          Người viết đã xin ẩn. Tin gửi lúc này được giữ lại, không tự gửi đi sau đó.
        </p>
      )}
      {telling.length > 0 && <Telling detail={detail} words={telling} />}
    </div>
  );
}

/** A warning while the person is there; later the words are not let through. */
function Telling({ detail, words }: { readonly detail: TalkDetail; readonly words: readonly string[] }) {
  const now = useNow();
  const { urgency, lastPersonAt } = detail.talk;
  const shown = `“${words.join("”, “")}”`;
  return mustBeDull(urgency, lastPersonAt, now) ? (
    <p className="strip bad">
      Chưa gửi được: mấy chữ đầu có {shown}, màn hình khoá có thể hiện ra. Hãy mở đầu bằng lời thường, ví dụ
      “Chào em, …”.
    </p>
  ) : (
    <p className="strip warn">
      Màn hình khoá có thể hiện dòng này (có chữ {shown}). Nên mở đầu bằng lời khác.
    </p>
  );
}
