import { Button } from "@mantine/core";
import type { Me } from "../../api/contract.js";
import { useSignOut } from "../api/staff.js";
import { Entrance } from "./entrance.js";
import { PasswordForm } from "./password-form.js";

/** Stands before the console until the one-time password has been changed. */
export function PasswordPage({ me }: { readonly me: Me }) {
  const signOut = useSignOut();
  return (
    <Entrance title="Đặt mật khẩu mới">
      <p>
        Chào {me.name}. Mật khẩu đang dùng chỉ để vào lần đầu. Xin đặt mật khẩu riêng, rồi bắt đầu làm việc.
      </p>
      <PasswordForm login={me.login} done={() => undefined} />
      <Button variant="subtle" onClick={() => signOut.mutate()} loading={signOut.isPending}>
        Đăng xuất
      </Button>
    </Entrance>
  );
}
