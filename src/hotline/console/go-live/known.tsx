import type { GoLiveItemView, GoLiveSheet } from "../../api/contract.js";
import { IconAlert } from "../icons.js";

interface KnownProps {
  readonly item: GoLiveItemView;
  readonly sheet: GoLiveSheet;
}

/** What the program itself sees that speaks against an item, ticked or not, with the page where it is mended. */
export function Known({ item, sheet }: KnownProps) {
  if (item.id === "roster") return <NextLevel state={sheet.nextLevel} />;
  return item.id === "texts" ? <Unread item={item} unread={sheet.unread} /> : null;
}

function NextLevel({ state }: { readonly state: GoLiveSheet["nextLevel"] }) {
  if (state === "reachable") return null;
  return (
    <p className="go-live-known">
      <IconAlert size={18} aria-hidden />
      {state === "nobody" ? (
        <span>
          Chưa có ai là Trực tỉnh (cấp trên): báo động leo tới đó mà không có người nhận.{" "}
          <a href="#/lich-truc">Xếp ở Lịch trực</a>
        </span>
      ) : (
        <span>
          Người Trực tỉnh (cấp trên) chưa có địa chỉ thư, cũng chưa nối điện thoại trực, nên không gọi được
          khi không mở bàn trực. <a href="#/bao-dong">Ghi địa chỉ ở Báo động</a>
        </span>
      )}
    </p>
  );
}

function Unread({ item, unread }: { readonly item: GoLiveItemView; readonly unread: number }) {
  const allowed = item.permit?.unread ?? 0;
  if (unread === 0 || (item.ticked !== null && unread <= allowed)) return null;
  return (
    <p className="go-live-known">
      <IconAlert size={18} aria-hidden />
      <span>
        {item.ticked === null
          ? `Còn ${unread} nội dung chưa có cán bộ nào đọc; máy vẫn dùng những câu ấy.`
          : `Nay còn ${unread} nội dung chưa duyệt, nhiều hơn lúc đánh dấu. Xin xem lại, rồi mở lại mục và xác nhận.`}{" "}
        <a href="#/noi-dung">Xem {unread} nội dung</a>
      </span>
    </p>
  );
}
