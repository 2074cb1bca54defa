import type { AuditPage } from "../../api/contract.js";
import { CopyButton } from "../shell/copy-button.js";
import { headDigits } from "../words/audit.js";
import { clock, dateWords } from "../words/time.js";

/** What to write down once a day: whoever keeps it can prove later that nothing before it was taken away. */
export function HeadNote({ head }: { readonly head: AuditPage["head"] }) {
  const digits = headDigits(head.hash);
  const number = head.number.toLocaleString("vi-VN");
  const day = `${clock(head.at)} ngày ${dateWords(head.at)}`;
  return (
    <section className="audit-head" aria-labelledby="audit-head">
      <div>
        <h2 id="audit-head">Mã cuối sổ</h2>
        <p className="audit-digits">{digits}</p>
        <p className="small">
          Dòng {number}, lúc {day}. Mỗi ngày xin chép mã này ra sổ giấy: nhờ nó, sau này biết chắc không dòng
          nào bị sửa hay xoá.
        </p>
      </div>
      <CopyButton text={`${day}: dòng ${number}, mã ${digits}`} what="mã cuối sổ" />
    </section>
  );
}
