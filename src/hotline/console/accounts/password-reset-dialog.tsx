import { Button, Modal } from "@mantine/core";
import type { Account } from "../../api/contract.js";
import { usePasswordReset } from "../api/accounts.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { OneTimeNote } from "./one-time-note.js";

/** Gives somebody a new one-time password. */
export function PasswordResetDialog({
  account,
  close,
}: {
  readonly account: Account;
  readonly close: () => void;
}) {
  const reset = usePasswordReset(account.id);
  return (
    <Modal
      opened
      onClose={close}
      title={`Cấp mật khẩu mới: ${account.name}`}
      closeOnClickOutside={reset.data === undefined}
    >
      {reset.data !== undefined ? (
        <OneTimeNote made={reset.data} close={close} />
      ) : (
        <div className="form">
          {reset.isError && <FormNote tone="bad">{failureWords(reset.error)}</FormNote>}
          <p>Mật khẩu cũ không dùng được nữa, mọi máy bị đăng xuất. Mã xác thực vẫn giữ nguyên.</p>
          <div className="button-row end">
            <Button variant="default" onClick={close} data-autofocus>
              Thôi
            </Button>
            <Button onClick={() => reset.mutate(undefined)} loading={reset.isPending}>
              Cấp mật khẩu mới
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
