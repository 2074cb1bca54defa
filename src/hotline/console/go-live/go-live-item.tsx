import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import type { GoLiveItemView, GoLiveSheet } from "../../api/contract.js";
import { useGoLiveItem } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { DayField } from "../fields/day-field.js";
import { writtenDay } from "../fields/written.js";
import { IconCheck } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { useFormDraft } from "../session/use-draft.js";
import { goLiveWords, isoDay } from "../words/duty.js";
import { when } from "../words/time.js";
import { Known } from "./known.js";
import { type PermitDraft, PermitFields } from "./permit-fields.js";

interface ItemProps {
  readonly item: GoLiveItemView;
  readonly sheet: GoLiveSheet;
}

/** One item of the sheet: to be filled in and ticked, or as it was ticked. */
export function GoLiveItem({ item, sheet }: ItemProps) {
  const { title } = goLiveWords[item.id];
  return (
    <li className={item.ticked === null ? "go-live-item" : "go-live-item done"} aria-label={title}>
      <h2>{title}</h2>
      <Known item={item} sheet={sheet} />
      {item.ticked === null ? <Open item={item} sheet={sheet} /> : <Ticked item={item} sheet={sheet} />}
    </li>
  );
}

const noPermit: PermitDraft = { allowed: "", named: "", reason: "" };

function Open({ item, sheet: { unread, nextLevel } }: ItemProps) {
  const draft = useFormDraft(`go-live.${item.id}`, { note: item.note, day: item.day ?? "", ...noPermit });
  const { note, allowed, named, reason } = draft.texts;
  const [day, setDay] = useState<string | null>(draft.texts.day);
  const save = useGoLiveItem();
  const { title, hint } = goLiveWords[item.id];
  const waits = item.id === "texts" && unread > 0;
  const permit = waits && allowed !== "" ? { unread, named: named.trim(), reason: reason.trim() } : null;
  const submit = () =>
    save.mutate(
      { id: item.id, note: note.trim(), day: day === "" ? null : day, ticked: true, permit },
      { onSuccess: draft.forget },
    );
  const ahead = day !== null && day > isoDay(serverNow());
  const filled = note.trim() !== "" && (!item.dated || (day !== "" && day !== null && !ahead));
  const permitted = !waits || (permit !== null && permit.named !== "" && permit.reason !== "");
  const ready = filled && permitted && (item.id !== "roster" || nextLevel === "reachable");
  return (
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
      {waits && <PermitFields unread={unread} draft={draft.texts} write={draft.write} />}
      {save.isError && <FormNote tone="bad">{failureWords(save.error)}</FormNote>}
      <div className="button-row">
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          disabled={!ready}
          loading={save.isPending}
          aria-label={`Đã xong: ${title}`}
          onClick={submit}
        >
          Đã xong
        </Button>
      </div>
    </>
  );
}

function Ticked({ item, sheet }: ItemProps) {
  const [asking, ask] = useState(false);
  const { title } = goLiveWords[item.id];
  const { note, day, ticked, permit } = item;
  return (
    <>
      <p className="go-live-note">
        {note}
        {day !== null && ` (${writtenDay(day)})`}
      </p>
      {permit !== null && (
        <p className="go-live-note">
          <strong>Mở khi còn {permit.unread} nội dung chưa duyệt.</strong> {permit.named} cho phép:{" "}
          {permit.reason}
        </p>
      )}
      {ticked !== null && (
        <p className="small">
          {ticked.by} đánh dấu lúc {when(ticked.at, serverNow())}
        </p>
      )}
      <div className="button-row">
        <Button variant="default" aria-label={`Mở lại: ${title}`} onClick={() => ask(true)}>
          Mở lại
        </Button>
      </div>
      <Modal opened={asking} onClose={() => ask(false)} title={`Mở lại: ${title}`}>
        <Reopen item={item} open={sheet.complete} close={() => ask(false)} />
      </Modal>
    </>
  );
}

interface ReopenProps {
  readonly item: GoLiveItemView;
  /** The sheet is complete, so that opening an item again closes the doors. */
  readonly open: boolean;
  readonly close: () => void;
}

function Reopen({ item: { id, note, day }, open, close }: ReopenProps) {
  const save = useGoLiveItem();
  return (
    <div className="form">
      <p>
        {open
          ? "Cửa đang mở. Mở lại mục này là đóng cửa: từ câu sau, máy nói rõ là ở đây không có người đọc, đến khi mục này được đánh dấu lại."
          : "Mục này sẽ chưa xong, đến khi được đánh dấu lại."}
      </p>
      {save.isError && <FormNote tone="bad">{failureWords(save.error)}</FormNote>}
      <div className="button-row end">
        <Button variant="default" onClick={close} data-autofocus>
          Thôi
        </Button>
        <Button
          {...(open ? { color: "red.9" } : {})}
          loading={save.isPending}
          onClick={() => save.mutate({ id, note, day, ticked: false })}
        >
          {open ? "Đóng cửa, mở lại mục" : "Mở lại mục"}
        </Button>
      </div>
    </div>
  );
}
