import { Button } from "@mantine/core";
import type { TalkDetail } from "../../api/contract.js";
import { lockScreen, mustBeDull, tellingWords } from "../../guards/lock-screen.js";
import { useNow } from "../shell/ticker.js";
import { isUrgent } from "../words/urgency.js";
import { isHidden } from "./safety.js";

interface HintsProps {
  readonly detail: TalkDetail;
  readonly text: string;
  readonly open: boolean;
  /** Puts a greeting before the words. */
  readonly greet: () => void;
}

/** What to think of before sending. */
export function Hints({ detail, text, open, greet }: HintsProps) {
  const telling = open && isUrgent(detail.talk.urgency) ? tellingWords(text) : [];
  return (
    <div role="status" className="hints">
      {isHidden(detail.entries) && (
        <p className="strip warn">
          Người viết đã xin ẩn. Tin gửi lúc này được giữ lại, không tự gửi đi sau đó.
        </p>
      )}
      {telling.length > 0 && <Telling detail={detail} text={text} words={telling} greet={greet} />}
    </div>
  );
}

interface TellingProps {
  readonly detail: TalkDetail;
  readonly text: string;
  readonly words: readonly string[];
  readonly greet: () => void;
}

/** A warning while the person is there; later the words are not let through. */
function Telling({ detail, text, words, greet }: TellingProps) {
  const now = useNow();
  const { urgency, lastPersonAt } = detail.talk;
  const named = `“${words.join("”, “")}”`;
  const barred = mustBeDull(urgency, lastPersonAt, now);
  return (
    <div className={barred ? "strip bad" : "strip warn"}>
      <p>
        {barred ? "Chưa gửi được. " : ""}Màn hình khoá hiện {lockScreen} ký tự đầu:{" "}
        <q>{text.trim().slice(0, lockScreen)}</q>, trong đó có {named}.
      </p>
      <p>
        {barred ? "Cần" : "Nên"} để {lockScreen} ký tự đầu là lời chào, ai đọc được cũng không sao.{" "}
        <Button variant="default" size="compact-sm" onClick={greet}>
          Chèn lời chào
        </Button>
      </p>
    </div>
  );
}
