import { SegmentedControl } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { channelIds } from "../../../model/channel-id.js";
import { failureWords } from "../api/request.js";
import { useOpeningPreview } from "../api/settings.js";
import { Waiting } from "../shell/states.js";
import { channelWords } from "../words/talk.js";

/** The first contact as a person reads it on a phone: the whole of it, by channel, language and hour. */
export function OpeningPreview({ vi, en }: { readonly vi: string; readonly en: string }) {
  const [channel, setChannel] = useState<string>("zalo");
  const [locale, setLocale] = useState("vi");
  const [hour, setHour] = useState("read");
  const [sentences] = useDebouncedValue({ vi, en }, 400);
  const found = useOpeningPreview(sentences);
  const shown = found.data?.previews.find(
    (one) => one.channel === channel && one.locale === locale && one.readByPeople === (hour === "read"),
  );
  return (
    <section aria-label="Người viết thấy" className="opening-preview">
      <h3>Người viết thấy</h3>
      <div className="opening-choices">
        <SegmentedControl
          aria-label="Kênh"
          value={channel}
          onChange={setChannel}
          data={channelIds.map((value) => ({ value, label: channelWords[value] }))}
        />
        <SegmentedControl
          aria-label="Ngôn ngữ"
          value={locale}
          onChange={setLocale}
          data={[
            { value: "vi", label: "Tiếng Việt" },
            { value: "en", label: "Tiếng Anh" },
          ]}
        />
        <SegmentedControl
          aria-label="Giờ"
          value={hour}
          onChange={setHour}
          data={[
            { value: "read", label: "Có người trực" },
            { value: "nobody", label: "Không có ai" },
          ]}
        />
      </div>
      {found.isPending && <Waiting rows={2} height={64} />}
      {found.data === undefined && found.isError && (
        <p className="field-fault">{failureWords(found.error)}</p>
      )}
      {shown !== undefined && (
        <figure className="opening-phone" lang={locale}>
          <figcaption className="hidden-words">Tin đầu tiên trên {channelWords[shown.channel]}</figcaption>
          {shown.messages.map(({ text, pressed }) => (
            <div key={text} className="opening-message">
              <p>{text}</p>
              {pressed.length > 0 && (
                <ul>
                  {pressed.map((label) => (
                    <li key={label}>{label}</li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </figure>
      )}
    </section>
  );
}
