import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import {
  type Account,
  accountBody,
  type Commune,
  newAccountBody,
  type Role,
  roles,
} from "../../api/contract.js";
import { useAccountChange, useNewAccount } from "../api/accounts.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { rolePurpose, roleWords } from "../words/role.js";
import { CommuneField } from "./commune-field.js";
import { OneTimeNote } from "./one-time-note.js";

interface AccountDialogProps {
  /** Left out: a new one. */
  readonly account?: Account;
  /** It is the account of who looks, whose roles stay as they are. */
  readonly own?: boolean;
  readonly close: () => void;
}

interface Fields {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly commune: Commune | null;
}

const empty: Fields = { login: "", name: "", roles: ["operator"], commune: null };

/** Makes an account, or changes name, roles and commune of one. */
export function AccountDialog({ account, own = false, close }: AccountDialogProps) {
  const [fields, setFields] = useState<Fields>(account ?? empty);
  const [fault, setFault] = useState<string | null>(null);
  const make = useNewAccount();
  const change = useAccountChange(account?.id ?? "");
  const set = (more: Partial<Fields>) => setFields((before) => ({ ...before, ...more }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultOf(fields, account === undefined);
    setFault(found);
    if (found !== null) return;
    const { login, name, roles: given, commune } = fields;
    const body = {
      name,
      roles: [...given],
      communeCode: given.includes("commune") ? (commune?.code ?? null) : null,
    };
    if (account === undefined) make.mutate({ login: login.trim(), ...body });
    else change.mutate(body, { onSuccess: close });
  };
  const failed = make.error ?? change.error;
  const words = fault ?? (failed === null ? null : failureWords(failed));
  const title = account === undefined ? "Thêm tài khoản" : `Sửa tài khoản ${account.name}`;
  if (make.data !== undefined) {
    return (
      <Modal opened onClose={close} title="Đã thêm tài khoản" closeOnClickOutside={false}>
        <OneTimeNote made={make.data} close={close} />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={close} title={title} size="lg">
      <form onSubmit={submit} noValidate className="form">
        {words !== null && <FormNote tone="bad">{words}</FormNote>}
        <TextInput
          label="Họ tên hoặc tên gọi khi trực"
          size="md"
          data-autofocus
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {account === undefined && (
          <TextInput
            label="Tên đăng nhập"
            description="Dạng thư điện tử, ví dụ lan@so.tinh.vn. Không có thư nào được gửi tới đó."
            type="email"
            size="md"
            autoComplete="off"
            value={fields.login}
            onChange={(event) => set({ login: event.currentTarget.value })}
          />
        )}
        <RoleFields chosen={fields.roles} choose={(next) => set({ roles: next })} own={own} />
        {fields.roles.includes("commune") && (
          <CommuneField chosen={fields.commune} choose={(commune) => set({ commune })} />
        )}
        <div className="button-row end">
          <Button variant="default" onClick={close}>
            Thôi
          </Button>
          <Button type="submit" loading={make.isPending || change.isPending}>
            {account === undefined ? "Thêm tài khoản" : "Lưu"}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What is wrong with what was filled in; null: nothing. */
function faultOf({ login, name, roles: given, commune }: Fields, isNew: boolean): string | null {
  const fields = { name, roles: given, communeCode: null };
  if (given.length === 0) return "Xin chọn ít nhất một vai trò.";
  if (!accountBody.safeParse(fields).success) return "Xin nhập tên, dài nhất 80 ký tự.";
  if (isNew && !newAccountBody.safeParse({ ...fields, login: login.trim() }).success)
    return "Tên đăng nhập cần có dạng ten@noi-lam-viec.";
  if (given.includes("commune") && commune === null) return "Xin chọn xã, phường của cán bộ trong danh sách.";
  return null;
}

interface RoleFieldsProps {
  readonly chosen: readonly Role[];
  readonly choose: (roles: readonly Role[]) => void;
  readonly own: boolean;
}

function RoleFields({ chosen, choose, own }: RoleFieldsProps) {
  const toggle = (role: Role) =>
    choose(roles.filter((one) => (one === role ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <fieldset className="account-role-list" disabled={own}>
      <legend>Vai trò</legend>
      {own && <p className="small">Không tự đổi vai trò của mình được. Xin nhờ một người quản trị khác.</p>}
      {roles.map((role) => (
        <div key={role} className="account-role">
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(role)}
              onChange={() => toggle(role)}
              aria-describedby={`purpose-${role}`}
            />
            {roleWords[role]}
          </label>
          <span id={`purpose-${role}`} className="small">
            {rolePurpose[role]}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
