import { Button, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Account, AccountRules, Me } from "../../api/contract.js";
import { useAccountRules, useAccounts } from "../api/accounts.js";
import { failureWords } from "../api/request.js";
import { IconPlus } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { bare } from "../words/bare.js";
import { roleWords } from "../words/role.js";
import { AccountDialog } from "./account-dialog.js";
import { AccountRow } from "./account-row.js";
import "./accounts.css";

/** The accounts of everybody, for admins. */
export function AccountsPage({ me, leave }: { readonly me: Me; readonly leave: () => void }) {
  const accounts = useAccounts();
  return (
    <PageSheet title="Tài khoản" leave={leave}>
      {accounts.isPending && <Waiting rows={5} height={72} />}
      {accounts.isError && accounts.data === undefined && (
        <Failure error={accounts.error} retry={() => void accounts.refetch()} />
      )}
      {accounts.data !== undefined && (
        <>
          <Rules rules={accounts.data.rules} />
          <AccountList me={me} accounts={accounts.data.accounts} />
        </>
      )}
    </PageSheet>
  );
}

function Rules({ rules }: { readonly rules: AccountRules }) {
  const change = useAccountRules();
  // While it is on its way the switch already stands where it was put.
  const shown = change.isPending ? change.variables : rules;
  return (
    <div className="account-rules">
      {change.isError && <FormNote tone="bad">{failureWords(change.error)}</FormNote>}
      <p>Trưởng ca và quản trị luôn cần mã xác thực trên điện thoại.</p>
      <Switch
        label="Người trực cũng cần mã xác thực"
        checked={shown.operatorsNeedSecondFactor}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ operatorsNeedSecondFactor: event.currentTarget.checked })}
      />
    </div>
  );
}

function AccountList({ me, accounts }: { readonly me: Me; readonly accounts: readonly Account[] }) {
  const [sought, seek] = useState("");
  const [adding, setAdding] = useState(false);
  const found = accounts.filter((account) => fits(account, sought));
  return (
    <>
      <div className="account-tools">
        <TextInput
          type="search"
          label="Tìm tài khoản"
          placeholder="Tên, tên đăng nhập, vai trò, xã"
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
          Thêm tài khoản
        </Button>
      </div>
      <p role="status" className="small">
        {sought.trim() === ""
          ? `${accounts.length} tài khoản.`
          : `Thấy ${found.length} trong ${accounts.length}.`}
      </p>
      {found.length === 0 ? (
        <Empty title="Không có tài khoản nào khớp">
          <p>Xin thử ít chữ hơn; gõ không dấu cũng được.</p>
        </Empty>
      ) : (
        <ul className="accounts">
          {found.map((account) => (
            <AccountRow key={account.id} account={account} own={account.id === me.id} />
          ))}
        </ul>
      )}
      {adding && <AccountDialog close={() => setAdding(false)} />}
    </>
  );
}

function fits({ name, login, roles, commune }: Account, sought: string): boolean {
  const text = plain([name, login, ...roles.map((role) => roleWords[role]), commune?.name ?? ""].join(" "));
  return plain(sought)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return bare(text.toLowerCase().trim());
}
