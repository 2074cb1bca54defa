import { Button } from "@mantine/core";
import { useState } from "react";
import type { Contact, Me } from "../../api/contract.js";
import { IconPlus, IconUpload } from "../icons.js";
import { PageSheet } from "../shell/page-sheet.js";
import { ContactDialog } from "./contact-dialog.js";
import { ContactSearch } from "./contact-search.js";
import "./directory.css";
import { ImportPage } from "./import-page.js";

interface DirectoryPageProps {
  readonly me: Me;
  readonly rest: readonly string[];
  readonly leave: () => void;
}

/** The sheet of numbers: whom to ring, and where. */
export function DirectoryPage({ me, rest, leave }: DirectoryPageProps) {
  const mayEdit = me.actions.includes("directory.edit");
  if (rest[0] === "nhap" && mayEdit) return <ImportPage leave={leave} />;
  return <Sheet mayEdit={mayEdit} leave={leave} />;
}

function Sheet({ mayEdit, leave }: { readonly mayEdit: boolean; readonly leave: () => void }) {
  const [edited, edit] = useState<Contact | "new" | null>(null);
  return (
    <PageSheet title="Danh bạ" leave={leave}>
      {mayEdit && (
        <div className="button-row">
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => edit("new")}>
            Thêm số
          </Button>
          <Button
            component="a"
            href="#/danh-ba/nhap"
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden />}
          >
            Nhập từ bảng tính
          </Button>
        </div>
      )}
      <ContactSearch edit={mayEdit ? edit : null} />
      {edited !== null && (
        <ContactDialog contact={edited === "new" ? null : edited} close={() => edit(null)} />
      )}
    </PageSheet>
  );
}
