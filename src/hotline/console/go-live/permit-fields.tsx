import { Checkbox, Textarea, TextInput } from "@mantine/core";

/** What somebody writes to let the doors open while answers wait to be read; `allowed` is "" or "yes". */
export interface PermitDraft {
  readonly allowed: string;
  readonly named: string;
  readonly reason: string;
}

interface PermitFieldsProps<Draft> {
  readonly unread: number;
  readonly draft: Draft;
  readonly write: (draft: Draft) => void;
}

/** Asks who takes it upon them to open although so many answers have been read by nobody, and why. */
export function PermitFields<Draft extends PermitDraft>({ unread, draft, write }: PermitFieldsProps<Draft>) {
  return (
    <fieldset className="go-live-permit">
      <legend className="hidden-words">Mở khi còn nội dung chưa duyệt</legend>
      <Checkbox
        label={`Được phép mở khi còn ${unread} nội dung chưa duyệt`}
        checked={draft.allowed !== ""}
        onChange={(event) => write({ ...draft, allowed: event.currentTarget.checked ? "yes" : "" })}
      />
      {draft.allowed !== "" && (
        <>
          <TextInput
            label="Ai cho phép"
            description="Họ tên, chức vụ của người chịu trách nhiệm."
            maxLength={160}
            value={draft.named}
            onChange={(event) => write({ ...draft, named: event.currentTarget.value })}
          />
          <Textarea
            label="Vì sao"
            description="Bao giờ đọc xong, ai đọc tiếp. Tên và lý do được giữ lại, không xoá được."
            autosize
            minRows={1}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => write({ ...draft, reason: event.currentTarget.value })}
          />
        </>
      )}
    </fieldset>
  );
}
