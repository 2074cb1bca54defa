import type { GoLiveSheet } from "../../api/contract.js";
import { useGoLive } from "../api/duty.js";
import { IconCheck } from "../icons.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { GoLiveItem } from "./go-live-item.js";
import "./go-live.css";

/** The sheet that is filled in before persons may be said to read here. */
export function GoLivePage({ leave }: { readonly leave: () => void }) {
  const sheet = useGoLive();
  return (
    <PageSheet title="Mở cửa" leave={leave}>
      {sheet.data === undefined ? (
        sheet.isPending ? (
          <Waiting rows={5} height={96} />
        ) : (
          <Failure error={sheet.error} retry={() => void sheet.refetch()} />
        )
      ) : (
        <Sheet sheet={sheet.data} />
      )}
    </PageSheet>
  );
}

function Sheet({ sheet }: { readonly sheet: GoLiveSheet }) {
  const { items, complete } = sheet;
  const left = items.filter(({ ticked }) => ticked === null).length;
  return (
    <>
      {complete ? (
        <p className="go-live-state done" role="status">
          <IconCheck size={20} aria-hidden /> Phiếu đã đủ. Khi có người trực, máy nói là có người đọc.
        </p>
      ) : (
        <p className="go-live-state" role="status">
          Còn {left} mục. Đến khi đủ, câu đầu tiên của máy nói rõ là ở đây không có người đọc, và chỉ số 111.
        </p>
      )}
      <ol className="go-live">
        {items.map((item) => (
          <GoLiveItem key={`${item.id} ${item.ticked?.at ?? ""}`} item={item} sheet={sheet} />
        ))}
      </ol>
    </>
  );
}
