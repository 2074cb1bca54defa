import { isSevere } from "../../../model/urgency.js";
import type { TalkDetail } from "../../api/contract.js";
import { readPhone, spokenPhone } from "../../directory/phone.js";
import { phonesIn } from "../../guards/private-words.js";
import { IconPhone } from "../icons.js";
import { safetyOf } from "./safety.js";
import { platformWay } from "./window-words.js";
import "./after-window.css";

/** What is still possible when the platform lets nobody write any more. */
export function AfterWindow({ detail }: { readonly detail: TalkDetail }) {
  const { talk, safeContact } = detail;
  const way = platformWay(talk.channel);
  return (
    <section className="after-window" aria-label="Còn làm được gì">
      <h3>Còn làm được gì</h3>
      <ul>
        {isSevere(talk.urgency) && (
          <li>
            Trẻ đang gặp nguy: không chờ. Gọi <Ring number="113" /> hoặc công an xã, chuyển tin về xã.
          </li>
        )}
        <li>
          <ByPhone safeContact={safeContact} />
        </li>
        <li>Người này nhắn lại một tin thì ô trả lời mở ngay.</li>
        {way !== null && <li>{way}</li>}
      </ul>
    </section>
  );
}

function ByPhone({ safeContact }: Pick<TalkDetail, "safeContact">) {
  if (safetyOf(safeContact) === "never")
    return <>Người này dặn đừng liên lạc trước: không gọi, không nhắn.</>;
  const numbers = phonesIn(safeContact.contact ?? "").flatMap((written) => {
    const read = readPhone(written);
    return "fault" in read ? [] : [read.number];
  });
  if (numbers.length === 0) return <>Chưa có số nào người này cho là an toàn để gọi.</>;
  return (
    <>
      Gọi số người này cho:{" "}
      {numbers.map((number) => (
        <Ring key={number} number={number} />
      ))}{" "}
      {safeContact.time !== null && <>Lúc: {safeContact.time}. </>}
      Người nghe máy có thể là người khác: chắc đúng người rồi mới nói.
    </>
  );
}

function Ring({ number }: { readonly number: string }) {
  return (
    <a className="ring-now" href={`tel:${number}`}>
      <IconPhone size={16} aria-hidden /> {spokenPhone(number)}
    </a>
  );
}
