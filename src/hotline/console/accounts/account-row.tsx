import { ActionIcon, Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { Account } from "../../api/contract.js";
import { serverNow } from "../api/server-clock.js";
import { IconDots, IconEdit } from "../icons.js";
import { roleWords } from "../words/role.js";
import { when } from "../words/time.js";
import { AccountDialog } from "./account-dialog.js";
import { DeedDialog } from "./deed-dialog.js";
import { type Deed, deedsFor, deedTitles } from "./deeds.js";
import { PasswordResetDialog } from "./password-reset-dialog.js";

type Shown = "edit" | Deed | null;

interface AccountRowProps {
  readonly account: Account;
  /** It is the account of who looks. */
  readonly own: boolean;
}

/** One account with what may be done to it. */
export function AccountRow({ account, own }: AccountRowProps) {
  const [shown, show] = useState<Shown>(null);
  const close = () => show(null);
  const { name, login, roles, commune, disabledAt } = account;
  return (
    <li className="account" data-disabled={disabledAt !== null || undefined}>
      <div className="account-who">
        <strong>{name}</strong>
        {own && <span className="account-own"> (anh/chị)</span>}
        <span className="account-login">{login}</span>
      </div>
      <div className="account-roles">
        {roles.map((role) => roleWords[role]).join(", ")}
        {commune !== null && <span className="account-commune">{commune.name}</span>}
      </div>
      <State account={account} />
      <div className="account-buttons">
        <Button
          variant="default"
          leftSection={<IconEdit size={16} aria-hidden />}
          onClick={() => show("edit")}
          aria-label={`Sửa tài khoản ${name}`}
        >
          Sửa
        </Button>
        <More account={account} own={own} show={show} />
      </div>
      {shown === "edit" && <AccountDialog account={account} own={own} close={close} />}
      {shown === "reset-password" && <PasswordResetDialog account={account} close={close} />}
      {shown !== null && shown !== "edit" && shown !== "reset-password" && (
        <DeedDialog account={account} deed={shown} close={close} />
      )}
    </li>
  );
}

function State({ account }: { readonly account: Account }) {
  const { secondFactor, mustChangePassword, lastSignInAt, disabledAt, locked } = account;
  return (
    <div className="account-state">
      {disabledAt !== null && <span className="account-mark bad">Đã khoá</span>}
      {locked && <span className="account-mark warn">Tạm khoá vì thử sai nhiều lần</span>}
      {mustChangePassword && <span className="account-mark warn">Chưa đổi mật khẩu lần đầu</span>}
      <span className={`account-mark ${secondFactor ? "good" : ""}`}>
        {secondFactor ? "Có mã xác thực" : "Chưa có mã xác thực"}
      </span>
      <span className="small">
        {lastSignInAt === null ? "Chưa đăng nhập lần nào" : `Đăng nhập ${when(lastSignInAt, serverNow())}`}
      </span>
    </div>
  );
}

interface MoreProps extends AccountRowProps {
  readonly show: (deed: Deed) => void;
}

function More({ account, own, show }: MoreProps) {
  const deeds = deedsFor(account, own);
  if (deeds.length === 0) return null;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={`Việc khác với tài khoản ${account.name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {deeds.map((deed) => (
          <Menu.Item key={deed} onClick={() => show(deed)}>
            {deedTitles[deed]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
