import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { useState } from "react";
import type { Me } from "../../api/contract.js";
import { DesktopAlarmButton } from "../alarm/desktop-alarms.js";
import type { SirenControl } from "../alarm/use-siren.js";
import { useSignOut } from "../api/staff.js";
import {
  IconBell,
  IconBellOff,
  IconKeyboard,
  IconLink,
  IconLogout,
  IconMobile,
  IconPassword,
  IconShield,
  IconUser,
} from "../icons.js";
import { PhoneDialog } from "../phone/phone-dialog.js";
import { SecurityDialog } from "../security/security-dialog.js";
import { KeyHelp } from "./key-help.js";
import { Logo } from "./logo.js";
import { PageLinks } from "./page-links.js";
import { PageSheetMenu } from "./page-sheet-menu.js";
import { PasswordDialog } from "./password-dialog.js";
import { PracticeDialog } from "./practice-dialog.js";
import { useKeys } from "./use-keys.js";

type Dialog = "keys" | "practice" | "password" | "security" | "phone";

/** The top line: name, sound, keys, and the menu of the account. */
export function Header({ me, siren }: { readonly me: Me; readonly siren: SirenControl }) {
  const [dialog, open] = useState<Dialog | null>(null);
  useKeys({ "?": () => open("keys") });
  const close = () => open(null);
  return (
    <header className="header">
      <a href="#/" className="header-home">
        <Logo />
        <span className="hidden-words">, về danh sách</span>
      </a>
      <PageLinks me={me} />
      <PageSheetMenu me={me} />
      <span className="push" />
      {me.actions.includes("alert.list") && <DesktopAlarmButton />}
      {me.actions.includes("alert.list") && <SoundButton siren={siren} />}
      <Tooltip label="Phím tắt (?)">
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label="Phím tắt"
          onClick={() => open("keys")}
          className="wide-only"
        >
          <IconKeyboard size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <AccountMenu me={me} open={open} />
      <KeyHelp opened={dialog === "keys"} close={close} />
      <PracticeDialog opened={dialog === "practice"} close={close} />
      <PhoneDialog opened={dialog === "phone"} close={close} />
      <PasswordDialog opened={dialog === "password"} close={close} login={me.login} />
      <SecurityDialog opened={dialog === "security"} close={close} me={me} />
    </header>
  );
}

function SoundButton({ siren }: { readonly siren: SirenControl }) {
  const label = siren.ready ? "Âm báo đang bật. Bấm để nghe thử" : "Âm báo chưa bật. Bấm để bật";
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={siren.ready ? "subtle" : "filled"}
        size="lg"
        aria-label={label}
        onClick={siren.test}
      >
        {siren.ready ? <IconBell size={20} aria-hidden /> : <IconBellOff size={20} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}

function AccountMenu({ me, open }: { readonly me: Me; readonly open: (dialog: Dialog) => void }) {
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<IconUser size={20} aria-hidden />}
          aria-label={`Trình đơn của ${me.name}`}
          loading={signOut.isPending}
          className="account-menu"
        >
          <span className="menu-name">{me.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.login}</Menu.Label>
        {me.actions.includes("practice.create") && (
          <Menu.Item leftSection={<IconLink size={18} aria-hidden />} onClick={() => open("practice")}>
            Tạo liên kết tập dượt
          </Menu.Item>
        )}
        {me.actions.includes("phone.own") && (
          <Menu.Item leftSection={<IconMobile size={18} aria-hidden />} onClick={() => open("phone")}>
            Điện thoại trực
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} onClick={() => open("keys")}>
          Phím tắt
        </Menu.Item>
        {me.hasPassword && (
          <Menu.Item leftSection={<IconPassword size={18} aria-hidden />} onClick={() => open("password")}>
            Đổi mật khẩu
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconShield size={18} aria-hidden />} onClick={() => open("security")}>
          Đăng nhập và bảo mật
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          Đăng xuất
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
