import { Modal } from "@mantine/core";
import { PasswordForm } from "../session/password-form.js";

interface PasswordDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly login: string;
}

/** Changes the password of who is signed in. */
export function PasswordDialog({ opened, close, login }: PasswordDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title="Đổi mật khẩu">
      <PasswordForm login={login} done={close} />
    </Modal>
  );
}
