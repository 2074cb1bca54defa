import type { TalkNote } from "../../api/contract.js";
import { IconNote, IconTransfer, IconWhisper } from "../icons.js";
import { clock } from "../words/time.js";

const icons = { note: IconNote, whisper: IconWhisper, transfer: IconTransfer, pull: IconTransfer } as const;

/** What staff wrote for each other, between the lines of the talk and clearly not one of them. */
export function NoteLine({ note }: { readonly note: TalkNote }) {
  const Icon = icons[note.kind];
  return (
    <div className={`inner-note ${note.kind}`}>
      <p className="inner-note-head">
        <Icon size={16} aria-hidden />
        <strong>{headOf(note)}</strong>
        <span className="inner-note-mark">Chỉ nội bộ</span>
        <span className="push">{clock(note.at)}</span>
      </p>
      <p className="inner-note-text">{note.text}</p>
    </div>
  );
}

function headOf({ kind, by, to }: TalkNote): string {
  const reader = to?.name ?? "đồng nghiệp";
  if (kind === "transfer") return `${by.name} chuyển cho ${reader}`;
  if (kind === "pull") return `${by.name} lấy cuộc này từ ${reader}`;
  return kind === "whisper" ? `${by.name} nhắc riêng ${reader}` : `${by.name} ghi chú`;
}
