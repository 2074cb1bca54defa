import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { usePracticeLink } from "../api/staff.js";
import { FormNote } from "../session/entrance.js";
import { when } from "../words/time.js";

/** Makes a one-time link to a practice talk and copies it. */
export function PracticeDialog({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const link = usePracticeLink();
  const [copied, setCopied] = useState<boolean | null>(null);
  const make = () => link.mutate(undefined, { onSuccess: ({ url }) => void copy(url).then(setCopied) });
  const leave = () => {
    link.reset();
    setCopied(null);
    close();
  };
  return (
    <Modal opened={opened} onClose={leave} title="Tập dượt">
      <div className="form">
        <p>Liên kết mở một cuộc trò chuyện tập dượt, dùng được một lần. Cuộc này luôn có dấu “Tập dượt”.</p>
        {link.isError && <FormNote tone="bad">{failureWords(link.error)}</FormNote>}
        {link.data !== undefined && (
          <>
            <TextInput
              label="Liên kết"
              readOnly
              value={link.data.url}
              onFocus={(event) => event.currentTarget.select()}
            />
            <FormNote tone="calm">
              {copied === true ? "Đã chép. " : "Chưa chép được. Xin chọn dòng trên rồi chép. "}
              Dùng được đến {when(link.data.expiresAt, serverNow())}.
            </FormNote>
          </>
        )}
        <Button onClick={make} loading={link.isPending}>
          {link.data === undefined ? "Tạo và chép liên kết" : "Tạo liên kết khác"}
        </Button>
      </div>
    </Modal>
  );
}

/** False where the browser does not allow it, as on a page without HTTPS. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The link stays on the page to be copied by hand.
    return false;
  }
}
