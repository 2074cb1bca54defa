import { Button } from "@mantine/core";
import type { Me, TalkDetail, TalkNote } from "../../api/contract.js";
import { useSeen } from "../api/talk-work.js";
import { IconWhisper } from "../icons.js";

/** What is said to the reader and was not yet read: it stays in sight until it is. */
export function Whispers({ detail, me }: { readonly detail: TalkDetail; readonly me: Me }) {
  const waiting = detail.notes.filter(({ to, seenAt }) => to?.id === me.id && seenAt === null);
  if (waiting.length === 0) return null;
  return (
    <div role="alert" className="whispers">
      {waiting.map((note) => (
        <Whisper key={note.id} note={note} person={detail.talk.person} />
      ))}
    </div>
  );
}

const leads: Readonly<Record<TalkNote["kind"], string>> = {
  note: "ghi chú",
  whisper: "nhắc riêng",
  transfer: "chuyển cuộc này cho anh/chị",
  pull: "đã lấy cuộc này từ anh/chị",
};

function Whisper({ note, person }: { readonly note: TalkNote; readonly person: string }) {
  const seen = useSeen(person);
  const lead = `${note.by.name} ${leads[note.kind]}`;
  return (
    <div className="whisper">
      <IconWhisper size={20} aria-hidden />
      <p>
        <strong>{lead}:</strong> {note.text}
      </p>
      <Button size="compact-md" variant="white" loading={seen.isPending} onClick={() => seen.mutate(note.id)}>
        Đã đọc
      </Button>
    </div>
  );
}
