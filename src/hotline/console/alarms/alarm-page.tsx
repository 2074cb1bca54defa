import { useState } from "react";
import type { AlarmSettingsView } from "../../api/contract.js";
import { useAlarmSettings } from "../api/duty.js";
import { ChannelList } from "../channels/channel-list.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { AddressList } from "./address-list.js";
import "./alarms.css";
import { AttemptList } from "./attempt-list.js";
import { LadderForm } from "./ladder-form.js";
import { WebhookList } from "./webhook-list.js";

/** How alarms leave the console: when whom, by which ways, and what came of them lately. */
export function AlarmPage({ leave }: { readonly leave: () => void }) {
  const [testing, setTesting] = useState(false);
  const settings = useAlarmSettings(testing);
  return (
    <PageSheet title="Báo động" leave={leave}>
      {settings.data === undefined ? (
        settings.isPending ? (
          <Waiting rows={5} height={64} />
        ) : (
          <Failure error={settings.error} retry={() => void settings.refetch()} />
        )
      ) : (
        <Settings settings={settings.data} tested={() => setTesting(true)} />
      )}
    </PageSheet>
  );
}

function Settings({
  settings,
  tested,
}: {
  readonly settings: AlarmSettingsView;
  readonly tested: () => void;
}) {
  return (
    <>
      <Ways settings={settings} />
      <ChannelList />
      <LadderForm key={JSON.stringify(settings.ladders)} ladders={settings.ladders} />
      <AddressList settings={settings} tested={tested} />
      <WebhookList settings={settings} tested={tested} />
      <AttemptList settings={settings} />
    </>
  );
}

/** Which ways there are; without any of them an alarm is heard only by who looks at the console. */
function Ways({ settings: { ways, webhooks, staff } }: { readonly settings: AlarmSettingsView }) {
  const addresses = staff.filter(({ email }) => email !== null).length;
  const rows = [
    { name: "Bàn trực", on: true, words: "Luôn bật: chuông và thông báo trên trang này." },
    {
      name: "Điện thoại trực",
      on: ways.dutyBot,
      words: ways.dutyBot
        ? "Bật. Mỗi người tự nối điện thoại ở trình đơn của mình."
        : "Tắt. Người kỹ thuật bật được: tài liệu vận hành, phần điện thoại trực.",
    },
    {
      name: "Thư điện tử",
      on: ways.mail && addresses > 0,
      words: ways.mail
        ? `Bật. ${addresses} người có địa chỉ.`
        : "Tắt. Người kỹ thuật bật được: tài liệu vận hành, phần thư báo động.",
    },
    {
      name: "Webhook",
      on: webhooks.length > 0,
      words: webhooks.length > 0 ? `${webhooks.length} nơi nhận.` : "Chưa có nơi nhận nào.",
    },
  ];
  return (
    <section aria-label="Các cách báo" className="alarm-part">
      <p>
        Ra ngoài bàn trực, báo động chỉ nói mức khẩn cấp, thời gian chờ và mã hồ sơ. Không có lời nào của trẻ.
      </p>
      <ul className="alarm-ways">
        {rows.map(({ name, on, words }) => (
          <li key={name} className={on ? "on" : "off"}>
            <strong>{name}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
