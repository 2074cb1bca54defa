import { Button } from "@mantine/core";
import type { OneTime } from "../../api/contract.js";
import { FormNote } from "../session/entrance.js";
import { CopyButton } from "../shell/copy-button.js";

/** A one-time password, the only time it is shown. */
export function OneTimeNote({ made, close }: { readonly made: OneTime; readonly close: () => void }) {
  return (
    <div className="form">
      <FormNote tone="calm">
        Mật khẩu này chỉ hiện lần này và chỉ để vào lần đầu; người nhận sẽ đặt mật khẩu riêng.
      </FormNote>
      <dl className="one-time">
        <dt>Tên đăng nhập</dt>
        <dd>
          <code>{made.login}</code>
        </dd>
        <dt>Mật khẩu dùng một lần</dt>
        <dd>
          <code>{made.password}</code> <CopyButton text={made.password} what="mật khẩu dùng một lần" />
        </dd>
      </dl>
      <p className="small">Xin đưa tận tay hoặc đọc qua số đã biết, không gửi qua tin nhắn nhóm.</p>
      <Button onClick={close}>Đã đưa xong</Button>
    </div>
  );
}
