import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { UnreadAnswer } from "../../api/contract.js";
import { Empty } from "../shell/states.js";
import { groupWords } from "../words/content.js";
import { unreadGroups } from "./unread.js";

/** The answers that nobody has read yet, by topic, with a box that narrows them. */
export function UnreadList({ answers }: { readonly answers: readonly UnreadAnswer[] }) {
  const [sought, seek] = useState("");
  const groups = unreadGroups(answers, sought);
  const found = groups.reduce((sum, group) => sum + group.answers.length, 0);
  return (
    <section className="content-unread" aria-labelledby="unread-answers">
      <h2 id="unread-answers">Câu chờ cán bộ đọc</h2>
      <p className="small">
        Mã cạnh mỗi câu là tên tệp của câu đó. Cán bộ bảo vệ trẻ em đọc xong, người phụ trách nội dung ghi tên
        cán bộ vào tệp; câu rời danh sách khi máy chủ khởi động lại. Trong lúc chờ, máy vẫn dùng câu này.
      </p>
      <TextInput
        type="search"
        label="Lọc câu trả lời"
        placeholder="Tên, mã hoặc chủ đề"
        className="content-filter"
        value={sought}
        onChange={(event) => seek(event.currentTarget.value)}
      />
      <p role="status" className="small">
        {sought.trim() !== "" && `Thấy ${found} trong ${answers.length} câu.`}
      </p>
      {groups.map((group) => (
        <div key={group.group} className="content-group">
          <h3>
            {groupWords[group.group]} <span className="content-count">{group.answers.length} câu</span>
          </h3>
          <ul>
            {group.answers.map(({ id, title }) => (
              <li key={id}>
                {title} <code>{id}</code>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {groups.length === 0 && (
        <Empty title="Không có câu nào khớp">
          <p>Xin thử ít chữ hơn; gõ không dấu cũng được.</p>
        </Empty>
      )}
    </section>
  );
}
