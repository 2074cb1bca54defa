import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type OpeningFault, type OpeningView, openingFault, openingLength } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useChangeOpening } from "../api/settings.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";
import { OpeningPreview } from "./opening-preview.js";

const faults: Readonly<Record<OpeningFault, string>> = {
  "too-long": `Dài quá ${openingLength} ký tự.`,
  lines: "Chỉ một dòng chữ, không có liên kết.",
  promise: "Có lời hứa mà không ai chắc giữ được.",
  reader: "Máy tự nói lúc này có người đọc hay không; câu này không nói về người đọc.",
  number: "Chỉ được nêu số 111, 113, 114, 115.",
  telling: "Có chữ dễ lộ trên màn hình khoá.",
};

/** The office's own sentence before the bot's welcome, in both languages, as a person will see it. */
export function OpeningForm({ stands }: { readonly stands: OpeningView }) {
  const change = useChangeOpening();
  const [vi, setVi] = useState(stands.vi);
  const [en, setEn] = useState(stands.en);
  const same = vi.trim() === stands.vi && en.trim() === stands.en;
  const unfit = openingFault(vi.trim()) !== null || openingFault(en.trim()) !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!same && !unfit) change.mutate({ vi: vi.trim(), en: en.trim() });
  };
  return (
    <section aria-label="Câu mở đầu của đơn vị">
      <h2>Câu mở đầu của đơn vị</h2>
      <p>Máy nói câu này trong lời chào đầu tiên. Để trống thì không nói gì thêm.</p>
      <form className="form" onSubmit={submit}>
        <Sentence label="Tiếng Việt" text={vi} change={setVi} />
        <Sentence label="Tiếng Anh" text={en} change={setEn} />
        <OpeningPreview vi={unfit ? stands.vi : vi.trim()} en={unfit ? stands.en : en.trim()} />
        {change.isError && (
          <p className="strip bad" role="alert">
            {failureWords(change.error)}
          </p>
        )}
        <div className="button-row">
          <Button type="submit" disabled={same || unfit} loading={change.isPending}>
            Lưu
          </Button>
          <span role="status">
            {change.isSuccess && same ? "Đã lưu. Máy dùng câu này trong một phút." : ""}
          </span>
        </div>
      </form>
      <Past past={stands.past} />
    </section>
  );
}

interface SentenceProps {
  readonly label: string;
  readonly text: string;
  readonly change: (text: string) => void;
}

function Sentence({ label, text, change }: SentenceProps) {
  const fault = openingFault(text.trim());
  return (
    <Textarea
      label={label}
      description={`${text.trim().length}/${openingLength} ký tự`}
      autosize
      minRows={2}
      value={text}
      error={fault === null ? undefined : faults[fault]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function Past({ past }: Pick<OpeningView, "past">) {
  const now = useHour();
  if (past.length === 0) return null;
  return (
    <details>
      <summary>Các lần đổi ({past.length})</summary>
      <ul className="settings-places">
        {past.map(({ vi, en, by, at }) => (
          <li key={at}>
            <span>{[vi, en].filter(Boolean).join(" / ") || "Để trống"}</span>
            <span className="small">
              {by}, {when(at, now)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
