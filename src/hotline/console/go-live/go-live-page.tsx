import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import type { GoLiveItemView, GoLiveSheet } from "../../api/contract.js";
import { useGoLive, useGoLiveItem } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { DayField } from "../fields/day-field.js";
import { writtenDay } from "../fields/written.js";
import { IconCheck } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { useFormDraft } from "../session/use-draft.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { goLiveWords, isoDay } from "../words/duty.js";
import { when } from "../words/time.js";
import "./go-live.css";

/** The sheet that is filled in before persons may be said to read here. */
export function GoLivePage({ leave }: { readonly leave: () => void }) {
  const sheet = useGoLive();
  return (
    <PageSheet title="Mở cửa" leave={leave}>
      {sheet.data === undefined ? (
        sheet.isPending ? (
          <Waiting rows={5} height={96} />
        ) : (
          <Failure error={sheet.error} retry={() => void sheet.refetch()} />
        )
      ) : (
        <Sheet sheet={sheet.data} />
      )}
    </PageSheet>
  );
}

function Sheet({ sheet: { items, complete } }: { readonly sheet: GoLiveSheet }) {
  const left = items.filter(({ ticked }) => ticked === null).length;
  return (
    <>
      {complete ? (
        <p className="go-live-state done" role="status">
          <IconCheck size={20} aria-hidden /> Phiếu đã đủ. Khi có người trực, máy nói là có người đọc.
        </p>
      ) : (
        <p className="go-live-state" role="status">
          Còn {left} mục. Đến khi đủ, câu đầu tiên của máy nói rõ là ở đây không có người đọc, và chỉ số 111.
        </p>
      )}
      <ol className="go-live">
        {items.map((item) => (
          <Item key={`${item.id} ${item.ticked?.at ?? ""}`} item={item} open={complete} />
        ))}
      </ol>
    </>
  );
}

/** `open`: the sheet is complete, so that opening an item again closes the doors. */
function Item({ item, open }: { readonly item: GoLiveItemView; readonly open: boolean }) {
  const [asking, ask] = useState(false);
  const draft = useFormDraft(`go-live.${item.id}`, { note: item.note, day: item.day ?? "" });
  const { note } = draft.texts;
  const [day, setDay] = useState<string | null>(draft.texts.day);
  const save = useGoLiveItem();
  const { title, hint } = goLiveWords[item.id];
  const write = (ticked: boolean) =>
    save.mutate(
      { id: item.id, note: note.trim(), day: day === "" ? null : day, ticked },
      { onSuccess: draft.forget },
    );
  const ahead = day !== null && day > isoDay(serverNow());
  const ready = note.trim() !== "" && (!item.dated || (day !== "" && day !== null && !ahead));
  return (
    <li className={item.ticked === null ? "go-live-item" : "go-live-item done"} aria-label={title}>
      <h2>{title}</h2>
      {item.ticked === null ? (
        <>
          <div className="go-live-fields">
            <Textarea
              label="Nội dung"
              description={hint}
              autosize
              minRows={1}
              maxLength={500}
              value={note}
              onChange={(event) => draft.write({ ...draft.texts, note: event.currentTarget.value })}
            />
            {item.dated && (
              <DayField
                label="Ngày"
                description="Ngày ký hoặc ngày duyệt"
                value={day}
                error={ahead ? "Ngày này chưa tới." : undefined}
                onChange={(next) => {
                  setDay(next);
                  draft.write({ ...draft.texts, day: next ?? "" });
                }}
              />
            )}
          </div>
          {save.isError && <FormNote tone="bad">{failureWords(save.error)}</FormNote>}
          <div className="button-row">
            <Button
              leftSection={<IconCheck size={18} aria-hidden />}
              disabled={!ready}
              loading={save.isPending}
              aria-label={`Đã xong: ${title}`}
              onClick={() => write(true)}
            >
              Đã xong
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="go-live-note">
            {item.note}
            {item.day !== null && ` (${writtenDay(item.day)})`}
          </p>
          <p className="small">
            {item.ticked.by} đánh dấu lúc {when(item.ticked.at, serverNow())}
          </p>
          {save.isError && <FormNote tone="bad">{failureWords(save.error)}</FormNote>}
          <div className="button-row">
            <Button
              variant="default"
              loading={save.isPending}
              aria-label={`Mở lại: ${title}`}
              onClick={() => ask(true)}
            >
              Mở lại
            </Button>
          </div>
          <Modal opened={asking} onClose={() => ask(false)} title={`Mở lại: ${title}`}>
            <div className="form">
              <p>
                {open
                  ? "Cửa đang mở. Mở lại mục này là đóng cửa: từ câu sau, máy nói rõ là ở đây không có người đọc, đến khi mục này được đánh dấu lại."
                  : "Mục này sẽ chưa xong, đến khi được đánh dấu lại."}
              </p>
              <div className="button-row end">
                <Button variant="default" onClick={() => ask(false)} data-autofocus>
                  Thôi
                </Button>
                <Button
                  {...(open ? { color: "red.9" } : {})}
                  loading={save.isPending}
                  onClick={() => write(false)}
                >
                  {open ? "Đóng cửa, mở lại mục" : "Mở lại mục"}
                </Button>
              </div>
            </div>
          </Modal>
        </>
      )}
    </li>
  );
}
