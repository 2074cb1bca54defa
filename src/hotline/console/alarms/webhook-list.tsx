import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AlarmSettingsView } from "../../api/contract.js";
import { useAddWebhook, useRemoveWebhook, useTestAlarm } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { CopyButton } from "../shell/copy-button.js";

interface WebhookListProps {
  readonly settings: AlarmSettingsView;
  readonly tested: () => void;
}

/** Services of the office that are told of alarms. */
export function WebhookList({ settings: { webhooks }, tested }: WebhookListProps) {
  const test = useTestAlarm();
  const remove = useRemoveWebhook();
  const failed = test.isError ? test.error : remove.isError ? remove.error : null;
  return (
    <section className="alarm-part" aria-label="Webhook">
      <h2>Webhook</h2>
      <p className="small">
        Dành cho tổng đài hay hệ thống khác của cơ quan. Mỗi lần gọi có chữ ký; người kỹ thuật đọc thêm trong
        tài liệu vận hành.
      </p>
      <ul className="alarm-list">
        {webhooks.map(({ id, name, url }) => (
          <li key={id} className="alarm-hook">
            <p>
              <strong>{name}</strong>
              <br />
              <span className="small">{url}</span>
            </p>
            <div className="button-row">
              <Button
                variant="default"
                loading={test.isPending}
                aria-label={`Gửi thử tới ${name}`}
                onClick={() => test.mutate({ way: "webhook", target: id }, { onSuccess: tested })}
              >
                Gửi thử
              </Button>
              <Button
                variant="subtle"
                color="red"
                loading={remove.isPending}
                aria-label={`Bỏ ${name}`}
                onClick={() => remove.mutate(id)}
              >
                Bỏ
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {failed !== null && <FormNote tone="bad">{failureWords(failed)}</FormNote>}
      {test.isSuccess && <FormNote tone="calm">Đang gửi. Kết quả hiện ở cuối trang.</FormNote>}
      <NewWebhook />
    </section>
  );
}

function NewWebhook() {
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const add = useAddWebhook();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { name: name.trim(), url: url.trim() },
      {
        onSuccess: () => {
          setName("");
          setUrl("");
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="alarm-new" noValidate>
      <TextInput label="Tên nơi nhận" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput
        label="Địa chỉ (https)"
        type="url"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={name.trim() === "" || url.trim() === ""}
        loading={add.isPending}
      >
        Thêm webhook
      </Button>
      {add.isError && <FormNote tone="bad">{failureWords(add.error)}</FormNote>}
      {add.data !== undefined && (
        <div className="alarm-secret" role="status">
          <p>Khoá ký, chỉ hiện một lần này. Xin chép ngay:</p>
          <code>{add.data.secret}</code>
          <CopyButton text={add.data.secret} what="khoá ký" />
        </div>
      )}
    </form>
  );
}
