import { Button } from "@mantine/core";
import { memo } from "react";
import type { PersonKey } from "../../../model/ids.js";
import type { Entry } from "../../api/contract.js";
import { deliveryWords } from "../words/delivery.js";
import { isWarning, systemLine } from "../words/system-line.js";
import { clock } from "../words/time.js";
import { MediaView } from "./media-view.js";
import { Said } from "./said.js";
import type { Line } from "./transcript-lines.js";

interface EntryLineProps {
  readonly line: Line;
  readonly person: PersonKey;
  /** The reader may open what is locked, with a reason. */
  readonly mayOpen: boolean;
  /** Puts words that were held back into the box again; null: the reader cannot answer. */
  readonly putBack: ((text: string) => void) | null;
}

/** One line of the transcript with the day or gap above it. */
export const EntryLine = memo(
  function EntryLine({ line, person, mayOpen, putBack }: EntryLineProps) {
    const { entry, before, named } = line;
    return (
      <>
        {before !== null && (
          <p className="gap">
            <span>{before}</span>
          </p>
        )}
        {entry.by === "system" ? (
          <SystemLine entry={entry} />
        ) : (
          <SaidLine {...{ entry, named, person, mayOpen, putBack }} />
        )}
      </>
    );
  },
  (before, after) =>
    before.line.entry === after.line.entry &&
    before.line.before === after.line.before &&
    before.line.named === after.line.named &&
    before.mayOpen === after.mayOpen &&
    before.putBack === after.putBack,
);

function SystemLine({ entry }: { readonly entry: Entry }) {
  return (
    <p className={isWarning(entry.text) ? "system-line warning" : "system-line"}>
      <span>
        {systemLine(entry.text, entry.name)} · {clock(entry.at)}
      </span>
    </p>
  );
}

interface SaidLineProps extends Omit<EntryLineProps, "line"> {
  readonly entry: Entry;
  readonly named: boolean;
}

function SaidLine({ entry, named, person, mayOpen, putBack }: SaidLineProps) {
  const { delivery } = entry;
  const isHeld = entry.by === "staff" && (delivery === null ? entry.held : delivery.state === "held");
  const bad = delivery?.state === "failed" || delivery?.state === "unsure" || delivery?.state === "held";
  return (
    <div className={`entry ${entry.by}`} data-line={entry.number}>
      {named ? (
        <p className="author">{authorOf(entry)}</p>
      ) : (
        <p className="hidden-words">{authorOf(entry)}</p>
      )}
      <div className="bubble">
        {entry.text !== "" && <Said text={entry.text} dangers={entry.dangers} />}
        {entry.media !== null && (
          <MediaView media={entry.media} line={entry.number} {...{ person, mayOpen }} />
        )}
        <Offers entry={entry} />
      </div>
      <p className={bad ? "meta bad" : "meta"}>
        {clock(entry.at)}
        {delivery !== null && ` · ${deliveryWords(delivery)}`}
        {delivery === null && entry.held && " · Đang giữ lại: người viết đã xin ẩn"}
        {isHeld && putBack !== null && (
          <Button variant="subtle" size="compact-xs" fz={13} onClick={() => putBack(entry.text)}>
            Đưa lại vào ô
          </Button>
        )}
      </p>
    </div>
  );
}

function authorOf({ by, name }: Entry): string {
  switch (by) {
    case "person":
      return "Người viết";
    case "bot":
      return "Máy";
    case "staff":
      return name === null ? "Người trực" : `${name} (trực)`;
    case "outside":
      return name === null ? "Trả lời ngoài hệ thống" : `${name} (ngoài hệ thống)`;
    case "system":
      return "Hệ thống";
  }
}

/** What could be pressed, as the person saw it; here it is only read. */
function Offers({ entry }: { readonly entry: Entry }) {
  const labels = [
    ...entry.buttons.map((button) => (button.kind === "call" ? `☎ ${button.label}` : button.label)),
    ...entry.choices.map(({ label }) => label),
  ];
  if (labels.length === 0) return null;
  return (
    <ul className="offers" aria-label="Nút đã gửi kèm">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}
