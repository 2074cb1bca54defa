import { Button } from "@mantine/core";
import type { TalkDetail } from "../../api/contract.js";
import { IconDown } from "../icons.js";
import { useHour } from "../shell/ticker.js";
import { clock } from "../words/time.js";
import { EntryLine } from "./entry-line.js";
import { linesOf } from "./transcript-lines.js";
import { type Pending, refusedBy } from "./use-answer.js";
import { useAtBottom } from "./use-at-bottom.js";
import type { Transcript } from "./use-transcript.js";

interface TranscriptViewProps {
  readonly detail: TalkDetail;
  readonly transcript: Transcript;
  readonly pending: readonly Pending[];
}

/** What was said, oldest first; grows at the end. */
export function TranscriptView({ detail, transcript, pending }: TranscriptViewProps) {
  const { entries } = transcript;
  const bottom = useAtBottom(entries[0]?.number ?? 0, entries.at(-1)?.number ?? 0, pending.length);
  return (
    <div className="transcript-place">
      <div
        className="transcript"
        ref={bottom.box}
        onScroll={bottom.onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it
        tabIndex={0}
        role="log"
        aria-label="Nội dung trò chuyện"
      >
        <div>
          {transcript.hasOlder && (
            <div className="older">
              <Button
                variant="default"
                size="compact-md"
                loading={transcript.loading}
                onClick={() => void transcript.readOlder()}
              >
                Xem tin cũ hơn
              </Button>
              {transcript.fault !== null && <p className="field-fault">{transcript.fault}</p>}
            </div>
          )}
          {entries.length === 0 && <p className="system-line">Chưa có tin nhắn nào.</p>}
          <Lines transcript={transcript} />
          {pending.map((one) => (
            <PendingLine key={one.requestId} pending={one} refused={refusedBy(detail, one)} />
          ))}
        </div>
      </div>
      {bottom.news && (
        <Button
          className="news"
          radius="xl"
          size="compact-md"
          onClick={bottom.toBottom}
          leftSection={<IconDown size={16} aria-hidden />}
        >
          Có tin mới
        </Button>
      )}
    </div>
  );
}

function Lines({ transcript }: { readonly transcript: Transcript }) {
  const today = useHour();
  return linesOf(transcript.entries, today).map((line) => <EntryLine key={line.entry.number} line={line} />);
}

function PendingLine({ pending, refused }: { readonly pending: Pending; readonly refused: string | null }) {
  return (
    <div className="entry staff">
      <div className="bubble">
        <p className="said">{pending.text}</p>
      </div>
      <p className={refused === null ? "meta" : "meta bad"}>
        {clock(pending.at)} · {refused === null ? "Đang gửi…" : `Không gửi: ${refused} đã giữ cuộc này`}
      </p>
    </div>
  );
}
