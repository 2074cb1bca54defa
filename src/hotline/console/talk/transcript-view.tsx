import { Button } from "@mantine/core";
import { Fragment } from "react";
import type { TalkDetail } from "../../api/contract.js";
import { IconDown } from "../icons.js";
import { addressOf, go } from "../shell/address.js";
import { useHour } from "../shell/ticker.js";
import { clock } from "../words/time.js";
import { EntryLine } from "./entry-line.js";
import { LastWords } from "./last-words.js";
import { NoteLine } from "./note-line.js";
import { linesOf } from "./transcript-lines.js";
import { type Pending, refusedBy } from "./use-answer.js";
import { useAtBottom } from "./use-at-bottom.js";
import { useToldLine } from "./use-told-line.js";
import type { Transcript } from "./use-transcript.js";

interface TranscriptViewProps {
  readonly detail: TalkDetail;
  readonly transcript: Transcript;
  /** The line that the address names; null: none. */
  readonly told: number | null;
  readonly pending: readonly Pending[];
  /** Puts words that were held back into the box again; null: the reader cannot answer. */
  readonly putBack: ((text: string) => void) | null;
}

/** What was said, oldest first; grows at the end. */
export function TranscriptView({ detail, transcript, told, pending, putBack }: TranscriptViewProps) {
  const { entries } = transcript;
  const last = (entries.at(-1)?.number ?? 0) + detail.notes.length;
  const bottom = useAtBottom(entries[0]?.number ?? 0, last, pending.length);
  useToldLine(bottom.box, told, { first: entries[0]?.number ?? 0, last: entries.at(-1)?.number ?? 0 });
  const toNewest = () => {
    transcript.toNewest();
    bottom.toBottom();
    go(addressOf(detail.talk.person));
  };
  return (
    <div className="transcript-place">
      <LastWords entries={entries} box={bottom.box} />
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
          <Lines detail={detail} transcript={transcript} putBack={putBack} />
          {transcript.apart ? (
            <div className="older newer">
              <Button
                variant="default"
                size="compact-md"
                loading={transcript.loading}
                onClick={() => void transcript.readNewer()}
              >
                Xem tin mới hơn
              </Button>
            </div>
          ) : (
            pending.map((one) => (
              <PendingLine key={one.requestId} pending={one} refused={refusedBy(detail, one)} />
            ))
          )}
        </div>
      </div>
      {transcript.apart && (
        <Button
          className="news"
          radius="xl"
          size="compact-md"
          onClick={toNewest}
          leftSection={<IconDown size={16} aria-hidden />}
        >
          Đang xem tin cũ. Về tin mới nhất
        </Button>
      )}
      {bottom.news && !transcript.apart && (
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

function Lines({ detail, transcript, putBack }: Omit<TranscriptViewProps, "pending" | "told">) {
  const today = useHour();
  const { notes, talk } = detail;
  const first = transcript.entries[0]?.number ?? 0;
  // Notes from before the oldest line shown stand above it once the transcript begins there.
  const early = transcript.hasOlder ? [] : notes.filter(({ after }) => after < first);
  return (
    <>
      {early.map((note) => (
        <NoteLine key={note.id} note={note} />
      ))}
      {linesOf(transcript.entries, today).map((line) => (
        <Fragment key={line.entry.number}>
          <EntryLine line={line} person={talk.person} mayOpen={detail.can.openMedia} putBack={putBack} />
          {notes
            .filter(({ after }) => after === line.entry.number)
            .map((note) => (
              <NoteLine key={note.id} note={note} />
            ))}
        </Fragment>
      ))}
    </>
  );
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
