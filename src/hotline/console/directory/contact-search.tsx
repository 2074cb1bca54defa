import { Button, NativeSelect, Switch, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Contact, DirectoryPage } from "../../api/contract.js";
import { type ContactKind, contactKinds, contactKindWords } from "../../directory/kinds.js";
import { useDirectory } from "../api/directory.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { ContactCard } from "./contact-card.js";

/** Contacts of one page, as the server gives them. */
const pageLength = 50;

/** Looks for numbers by place, office or kind; `edit` is null for who may only look. */
export function ContactSearch({ edit }: { readonly edit: ((contact: Contact) => void) | null }) {
  const [search, seek] = useState("");
  const [kind, setKind] = useState<ContactKind | "">("");
  const [stale, setStale] = useState(false);
  const [offset, setOffset] = useState(0);
  const [sought] = useDebouncedValue(search.trim(), 250);
  const found = useDirectory({ search: sought, kind, stale, offset });
  const narrow = (change: () => void) => {
    change();
    setOffset(0);
  };
  return (
    <>
      <search className="directory-filters">
        <TextInput
          type="search"
          label="Tìm theo nơi hoặc tên"
          placeholder="ba dinh, công an, 024…"
          value={search}
          onChange={(event) => {
            const { value } = event.currentTarget;
            narrow(() => seek(value));
          }}
        />
        <NativeSelect
          label="Loại"
          value={kind}
          onChange={(event) => {
            const chosen = contactKinds.find((one) => one === event.currentTarget.value);
            narrow(() => setKind(chosen ?? ""));
          }}
          data={[
            { value: "", label: "Tất cả" },
            ...contactKinds.map((one) => ({ value: one, label: contactKindWords[one] })),
          ]}
        />
        <Switch
          label={`Chưa kiểm tra quá 6 tháng${found.data ? ` (${found.data.stale})` : ""}`}
          checked={stale}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            narrow(() => setStale(checked));
          }}
        />
      </search>
      {found.isPending && <Waiting rows={4} height={92} />}
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && <Found page={found.data} edit={edit} />}
      {found.data !== undefined && found.data.total > pageLength && (
        <Turning total={found.data.total} offset={offset} turn={setOffset} />
      )}
    </>
  );
}

function Found({
  page,
  edit,
}: {
  readonly page: DirectoryPage;
  readonly edit: ((contact: Contact) => void) | null;
}) {
  if (page.all === 0) {
    return (
      <Empty title="Danh bạ còn trống">
        <p>{edit === null ? "Trưởng ca sẽ thêm số." : "Thêm từng số, hoặc nhập cả bảng tính."}</p>
        <p>Khi chưa có số nào: gọi 111, miễn phí, cả ngày lẫn đêm.</p>
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className="small">
        {page.total === page.all ? `${page.all} nơi` : `Thấy ${page.total} trong ${page.all} nơi`}
      </p>
      {page.contacts.length === 0 && (
        <Empty title="Không thấy nơi nào">
          <p>Xin thử ít chữ hơn; gõ không dấu cũng được. Lúc nào cũng có thể gọi 111.</p>
        </Empty>
      )}
      <ul className="directory-list">
        {page.contacts.map((contact) => (
          <li key={contact.id}>
            <ContactCard contact={contact} edit={edit} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface TurningProps {
  readonly total: number;
  readonly offset: number;
  readonly turn: (offset: number) => void;
}

function Turning({ total, offset, turn }: TurningProps) {
  const last = Math.min(offset + pageLength, total);
  return (
    <nav className="directory-pages" aria-label="Trang danh bạ">
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => turn(Math.max(0, offset - pageLength))}
      >
        Trước
      </Button>
      <span>
        {offset + 1}–{last} trong {total}
      </span>
      <Button variant="default" disabled={last >= total} onClick={() => turn(offset + pageLength)}>
        Sau
      </Button>
    </nav>
  );
}
