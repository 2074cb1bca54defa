import type { Content } from "../../api/contract.js";
import { useContent } from "../api/content.js";
import { Figure } from "../shell/figure.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { OldNumbers } from "./old-numbers.js";
import { UnreadList } from "./unread-list.js";

/** What the bot can say: how many answers wait for a child-protection officer, and which numbers for a new look. */
export function ContentPage({ leave }: { readonly leave: () => void }) {
  return (
    <PageSheet title="Nội dung" leave={leave}>
      <Body />
    </PageSheet>
  );
}

function Body() {
  const content = useContent();
  if (content.isPending) return <Waiting rows={5} height={56} />;
  if (content.data === undefined)
    return <Failure error={content.error} retry={() => void content.refetch()} />;
  const { answers, unreviewed, stale } = content.data;
  if (answers === 0) {
    return (
      <Empty title="Chưa có câu trả lời nào">
        <p>Máy chủ không đọc được tệp nào. Xin báo người phụ trách kỹ thuật.</p>
      </Empty>
    );
  }
  return (
    <>
      <Figures content={content.data} />
      <OldNumbers stale={stale} />
      {unreviewed.length > 0 ? (
        <UnreadList answers={unreviewed} />
      ) : (
        <Empty title="Không còn câu nào chờ đọc">
          <p>Cán bộ bảo vệ trẻ em đã đọc cả {answers} câu.</p>
        </Empty>
      )}
    </>
  );
}

function Figures({ content: { answers, unreviewed } }: { readonly content: Content }) {
  return (
    <dl className="content-figures">
      <Figure label="Câu trả lời" value={answers} />
      <Figure label="Đã đọc" value={answers - unreviewed.length} />
      <Figure label="Chờ cán bộ đọc" value={unreviewed.length} />
    </dl>
  );
}
