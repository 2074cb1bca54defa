import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Me } from "../../api/contract.js";
import { keys } from "../api/query-client.js";
import { useSignOut } from "../api/staff.js";
import { SecondFactorSetup } from "../security/second-factor-setup.js";
import { Entrance } from "./entrance.js";
import "./session.css";

/** Stands before the console until who needs a second factor has set one up. */
export function SecondFactorPage({ me }: { readonly me: Me }) {
  const signOut = useSignOut();
  const client = useQueryClient();
  return (
    <Entrance title="Đặt mã xác thực">
      <p>
        Chào {me.name}. Tài khoản này cần thêm một mã 6 số trên điện thoại mỗi khi đăng nhập, để người biết
        mật khẩu cũng không vào được.
      </p>
      <SecondFactorSetup me={me} done={() => void client.invalidateQueries({ queryKey: keys.me })} />
      <Button variant="subtle" onClick={() => signOut.mutate()} loading={signOut.isPending}>
        Đăng xuất
      </Button>
    </Entrance>
  );
}
