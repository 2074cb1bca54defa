import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { OwnPhone, PhoneCode } from "../../api/contract.js";
import { useOwnPhone, usePhoneCode, useUnlinkPhone } from "../api/phone.js";
import { failureWords } from "../api/request.js";
import { serverNow } from "../api/server-clock.js";
import { FormNote } from "../session/entrance.js";
import { Failure, Waiting } from "../shell/states.js";
import { clock, when } from "../words/time.js";
import "./phone.css";

/** Links one's own phone with a one-time code, shows whether it is linked, and ends it. */
export function PhoneDialog({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  return (
    <Modal opened={opened} onClose={close} title="Điện thoại trực">
      <Body />
    </Modal>
  );
}

function Body() {
  const [code, keep] = useState<PhoneCode | null>(null);
  const phone = useOwnPhone(code !== null);
  const before = phone.data?.linkedAt ?? null;
  const [linkedBefore, mark] = useState<number | null>(null);
  if (phone.isPending) return <Waiting rows={2} height={48} />;
  if (phone.data === undefined) return <Failure error={phone.error} retry={() => void phone.refetch()} />;
  if (!phone.data.on) return <p>Đơn vị chưa bật máy nhắn trực. Xin hỏi người quản trị.</p>;
  const isNew = code !== null && before !== null && before !== linkedBefore;
  const show = (made: PhoneCode) => {
    mark(before);
    keep(made);
  };
  return (
    <div className="form">
      <Linked phone={phone.data} />
      {code !== null && !isNew && <Code code={code} />}
      <Buttons linked={before !== null} again={code !== null && !isNew} show={show} gone={() => keep(null)} />
    </div>
  );
}

function Linked({ phone: { linkedAt } }: { readonly phone: OwnPhone }) {
  if (linkedAt === null) {
    return (
      <p>Chưa có điện thoại nào. Khi có người cần gấp, điện thoại trực báo mức, thời gian chờ và mã hồ sơ.</p>
    );
  }
  return (
    <FormNote tone="calm">
      Điện thoại đã liên kết lúc {when(linkedAt, serverNow())}. Gửi “thử chuông” cho bot để kiểm tra.
    </FormNote>
  );
}

function Code({ code: { code, expiresAt } }: { readonly code: PhoneCode }) {
  return (
    <section aria-label="Mã liên kết" className="phone-code">
      <p>Mở Zalo trên điện thoại trực, vào bot của đơn vị và gửi mã này:</p>
      <p className="phone-code-letters">
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <p>Dùng một lần, đến {clock(expiresAt)}. Đừng gửi mã cho ai khác.</p>
    </section>
  );
}

interface ButtonsProps {
  readonly linked: boolean;
  readonly again: boolean;
  readonly show: (code: PhoneCode) => void;
  readonly gone: () => void;
}

function Buttons({ linked, again, show, gone }: ButtonsProps) {
  const make = usePhoneCode();
  const unlink = useUnlinkPhone();
  const failed = make.error ?? unlink.error;
  return (
    <>
      {failed !== null && <FormNote tone="bad">{failureWords(failed)}</FormNote>}
      <Button
        variant={linked ? "default" : "filled"}
        onClick={() => make.mutate(undefined, { onSuccess: show })}
        loading={make.isPending}
      >
        {again ? "Tạo mã khác" : linked ? "Liên kết điện thoại khác" : "Tạo mã liên kết"}
      </Button>
      {linked && (
        <Button
          variant="subtle"
          color="red"
          onClick={() => unlink.mutate(undefined, { onSuccess: gone })}
          loading={unlink.isPending}
        >
          Huỷ liên kết
        </Button>
      )}
    </>
  );
}
