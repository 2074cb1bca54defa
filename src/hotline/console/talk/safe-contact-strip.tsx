import type { ReactNode } from "react";
import type { SafeContact } from "../../api/contract.js";
import { safeNow } from "../../guards/safe-time.js";
import { IconAlert, IconShield } from "../icons.js";
import { useNow } from "../shell/ticker.js";
import { type Safety, safetyOf } from "./safety.js";

const lead: Readonly<Record<Safety, string>> = {
  never: "ĐỪNG LIÊN LẠC TRƯỚC.",
  "while-writing": "Chỉ viết khi người này đang nhắn.",
  "any-time": "Viết lại ở đây được.",
  said: "Đã dặn:",
  unknown: "Chưa biết viết lại lúc nào thì an toàn.",
};

interface SafeContactStripProps {
  readonly safeContact: SafeContact;
  readonly voiceChanged: boolean;
  /** What one can do about it. */
  readonly children?: ReactNode;
}

const nowWords = {
  within: "Bây giờ trong giờ an toàn",
  outside: "Bây giờ NGOÀI giờ an toàn",
  unclear: "Máy không tính được giờ: đọc kỹ lời dặn",
} as const;

/** Whether this moment lies in the hours the person named; words that are no plain hours have to be read. */
export function SafeNow({ time }: { readonly time: string | null }) {
  const now = useNow();
  const state = safeNow(time, now);
  if (time === null || time.trim() === "") return null;
  return <span className={`safe-now ${state}`}>{nowWords[state]}</span>;
}

/** Stands above the answer box: how, when and whether it is safe to write back. */
export function SafeContactStrip({ safeContact, voiceChanged, children }: SafeContactStripProps) {
  const safety = safetyOf(safeContact);
  const details = [
    safety === "said" && safeContact.way !== null ? safeContact.way : null,
    safeContact.contact === null ? null : `Số: ${safeContact.contact}`,
    safeContact.time === null ? null : `Lúc: ${safeContact.time}`,
  ].filter((part) => part !== null);
  const Icon = safety === "any-time" || safety === "said" ? IconShield : IconAlert;
  return (
    <section className={`safe ${safety}`} aria-label="Viết lại có an toàn không">
      <Icon size={18} aria-hidden />
      <p>
        <strong>{lead[safety]}</strong> {safety === "never" && "Chỉ trả lời khi người này tự nhắn. "}
        {details.join(" · ")} {safety !== "never" && <SafeNow time={safeContact.time} />}
        {voiceChanged && (
          <span className="safe-voice">Giọng viết đã thay đổi, có thể người khác đang cầm máy.</span>
        )}
      </p>
      {children}
    </section>
  );
}
