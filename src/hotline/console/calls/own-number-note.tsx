import type { CallBody } from "../../api/contract.js";
import { SafeNow } from "../talk/safe-contact-strip.js";
import type { Safety } from "../talk/safety.js";
import { mustNotRing, type OwnNumber } from "./own-number.js";

const lead: Readonly<Record<Safety, string>> = {
  never: "ĐỪNG GỌI. Người này dặn đừng liên lạc trước.",
  "while-writing": "Chỉ gọi lúc người này đang nhắn.",
  "any-time": "Người này dặn viết ở đây, chưa dặn là gọi được. Hỏi trong cuộc trò chuyện trước.",
  said: "Chỉ gọi đúng cách đã dặn.",
  unknown: "Chưa ai dặn số này gọi được. Hỏi trong cuộc trò chuyện trước.",
};

interface OwnNumberNoteProps {
  readonly own: OwnNumber;
  /** Who is about to be rung. */
  readonly kind: OwnNumber["kind"];
  readonly answered: CallBody["answered"] | null;
}

/** What to know before a child's or another private person's number is rung: somebody else may pick up. */
export function OwnNumberNote({ own, kind, answered }: OwnNumberNoteProps) {
  const { safety, safeContact, carerHarms } = own;
  return (
    <section
      className={`own-number strip ${mustNotRing(own, kind) ? "bad" : "warn"}`}
      aria-label="Trước khi gọi"
    >
      <p>
        <strong>{lead[safety]}</strong> {safety === "said" && safeContact.way}
        {safety !== "never" && safeContact.time !== null && ` Lúc: ${safeContact.time}. `}
        {safety !== "never" && <SafeNow time={safeContact.time} />}
      </p>
      {own.kind === kind && safeContact.contact !== null && (
        <p>Lúc cho số, người này viết: “{safeContact.contact}”.</p>
      )}
      {kind === "carer" && (
        <p>
          {carerHarms ? (
            <strong>Hồ sơ ghi cha, mẹ hoặc người nuôi là người gây hại: không gọi.</strong>
          ) : (
            "Người nuôi có thể chính là người gây hại. Chưa rõ thì hỏi trưởng ca trước."
          )}
        </p>
      )}
      {answered === "somebody-else" ? (
        <p>
          <strong>Không gọi lại số này.</strong> Hẹn lại cách liên lạc khi người này nhắn tiếp.
        </p>
      ) : (
        <ul>
          <li>
            Mở đầu: “{kind === "child" ? "Alô, bạn nói chuyện bây giờ được không?" : greetingOfAdult}” Chắc
            đúng người rồi mới nói tiếp, hỏi câu đáp được bằng “có” hoặc “không”.
          </li>
          <li>Người khác nghe: “Xin lỗi, tôi gọi nhầm số.” Rồi dập máy, không gọi lại.</li>
          <li>
            Không nói tên đơn vị, 111, chuyện đã kể hay tên trẻ. Không để lại lời nhắn, không nhắn SMS. Số gọi
            đi sẽ hiện trên máy kia.
          </li>
        </ul>
      )}
    </section>
  );
}

const greetingOfAdult = "Alô, anh/chị nói chuyện bây giờ có tiện không?";
