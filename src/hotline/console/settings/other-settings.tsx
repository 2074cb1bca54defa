import type { Action, Me } from "../../api/contract.js";

interface Place {
  readonly page: string;
  readonly words: string;
  readonly what: string;
  readonly action: Action;
}

const places: readonly Place[] = [
  {
    page: "cau-soan-san",
    words: "Câu soạn sẵn",
    what: "Câu của đơn vị, và mỗi người giữ nhiều nhất mấy cuộc",
    action: "reply.edit",
  },
  {
    page: "bao-dong",
    words: "Báo động",
    what: "Gọi ai lúc nào, giờ sáng gửi tin không gấp, thư và webhook",
    action: "alarm.read",
  },
  {
    page: "ngay-nghi",
    words: "Ngày nghỉ",
    what: "Ngày nghỉ, ngày làm bù để tính hạn",
    action: "holiday.read",
  },
  { page: "lich-truc", words: "Lịch trực", what: "Ca trực và lịch mẫu hằng tuần", action: "roster.read" },
];

/** Where everything else is settled. */
export function OtherSettings({ me }: { readonly me: Me }) {
  return (
    <section aria-label="Cài đặt ở trang khác">
      <h2>Ở trang khác</h2>
      <ul className="settings-places">
        {places
          .filter(({ action }) => me.actions.includes(action))
          .map(({ page, words, what }) => (
            <li key={page}>
              <a href={`#/${page}`}>{words}</a>
              <span className="small">{what}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
