import { Button, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Me, ProofBody } from "../../api/contract.js";
import { keys } from "../api/query-client.js";
import { failureWords } from "../api/request.js";
import { useBackupCodes, useRemoveSecondFactor, useSignOutEverywhere } from "../api/second-factor.js";
import { FormNote } from "../session/entrance.js";
import { BackupCodes } from "./backup-codes.js";
import { ProofForm } from "./proof-form.js";
import { SecondFactorSetup } from "./second-factor-setup.js";
import { Sessions } from "./sessions.js";
import "./security.css";

type Part = "overview" | "set-up" | "codes" | "remove";

interface SecurityDialogProps {
  readonly me: Me;
  readonly opened: boolean;
  readonly close: () => void;
}

const titles: Readonly<Record<Part, string>> = {
  overview: "Đăng nhập và bảo mật",
  "set-up": "Đặt mã xác thực",
  codes: "Tạo mã dự phòng mới",
  remove: "Bỏ mã xác thực",
};

/** The own second factor and sessions. */
export function SecurityDialog({ me, opened, close }: SecurityDialogProps) {
  const [part, show] = useState<Part>("overview");
  const client = useQueryClient();
  const leave = () => {
    show("overview");
    close();
    void client.invalidateQueries({ queryKey: keys.me });
  };
  return (
    <Modal opened={opened} onClose={leave} title={titles[part]}>
      {part === "overview" && <Overview me={me} show={show} />}
      {part === "set-up" && <SecondFactorSetup me={me} done={leave} />}
      {part === "codes" && <NewCodes me={me} done={leave} />}
      {part === "remove" && <Removal me={me} done={leave} />}
    </Modal>
  );
}

function Overview({ me, show }: { readonly me: Me; readonly show: (part: Part) => void }) {
  const everywhere = useSignOutEverywhere();
  return (
    <div className="form">
      <section className="security-part">
        <h3>Mã xác thực</h3>
        {me.secondFactor ? (
          <>
            <p>Đang dùng. Mỗi lần đăng nhập cần thêm mã trên điện thoại.</p>
            <div className="button-row">
              <Button variant="default" onClick={() => show("codes")}>
                Tạo mã dự phòng mới
              </Button>
              <Button variant="default" onClick={() => show("remove")}>
                Đổi điện thoại hoặc bỏ mã
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>Chưa dùng. Nên đặt, để người biết mật khẩu cũng không vào được.</p>
            <Button onClick={() => show("set-up")}>Đặt mã xác thực</Button>
          </>
        )}
      </section>
      <section className="security-part">
        <h3>Các máy đang đăng nhập</h3>
        <Sessions />
        <p>Nghi có người khác đang dùng tài khoản này? Đăng xuất hết, rồi đổi mật khẩu.</p>
        {everywhere.isError && <FormNote tone="bad">{failureWords(everywhere.error)}</FormNote>}
        <Button variant="default" onClick={() => everywhere.mutate()} loading={everywhere.isPending}>
          Đăng xuất khỏi mọi máy
        </Button>
      </section>
    </div>
  );
}

function NewCodes({ me, done }: { readonly me: Me; readonly done: () => void }) {
  const made = useBackupCodes();
  if (made.data !== undefined)
    return <BackupCodes codes={made.data.backupCodes} login={me.login} done={done} />;
  const fault = made.isError ? failureWords(made.error) : null;
  return (
    <div className="form">
      <p>Các mã dự phòng cũ sẽ không dùng được nữa.</p>
      <ProofForm me={me} words="Tạo mã mới" fault={fault} busy={made.isPending} submit={made.mutate} />
    </div>
  );
}

function Removal({ me, done }: { readonly me: Me; readonly done: () => void }) {
  const removal = useRemoveSecondFactor();
  const fault = removal.isError ? failureWords(removal.error) : null;
  const submit = (proof: ProofBody) => removal.mutate(proof, { onSuccess: done });
  return (
    <div className="form">
      <p>
        Bỏ mã cũ rồi đặt lại trên điện thoại mới. Trưởng ca và quản trị phải đặt lại ngay mới làm việc tiếp
        được.
      </p>
      <ProofForm me={me} words="Bỏ mã xác thực" fault={fault} busy={removal.isPending} submit={submit} />
    </div>
  );
}
