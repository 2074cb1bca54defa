import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AlarmSettingsView } from "../../api/contract.js";
import { useAlarmAddress, useTestAlarm } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";

interface AddressListProps {
  readonly settings: AlarmSettingsView;
  readonly tested: () => void;
}

/** Where each member of staff gets alarms by e-mail, with a test for each. */
export function AddressList({ settings, tested }: AddressListProps) {
  return (
    <section className="alarm-part" aria-label="Địa chỉ nhận báo động">
      <h2>Thư và điện thoại của từng người</h2>
      <ul className="alarm-list">
        {settings.staff.map((one) => (
          <Address key={`${one.id} ${one.email}`} one={one} ways={settings.ways} tested={tested} />
        ))}
      </ul>
    </section>
  );
}

interface AddressProps {
  readonly one: AlarmSettingsView["staff"][number];
  readonly ways: AlarmSettingsView["ways"];
  readonly tested: () => void;
}

function Address({ one, ways, tested }: AddressProps) {
  const [email, write] = useState(one.email ?? "");
  const save = useAlarmAddress();
  const test = useTestAlarm();
  const changed = email.trim() !== (one.email ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ staff: one.id, email: email.trim() === "" ? null : email.trim() });
  };
  const send = (way: "e-mail" | "duty-bot") => test.mutate({ way, target: one.id }, { onSuccess: tested });
  const failed = save.isError ? save.error : test.isError ? test.error : null;
  return (
    <li>
      <form onSubmit={submit} className="alarm-address" noValidate>
        <TextInput
          label={one.name}
          type="email"
          placeholder="Chưa có địa chỉ thư"
          value={email}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!changed} loading={save.isPending}>
          Lưu
        </Button>
        <Button
          variant="subtle"
          disabled={changed || one.email === null || !ways.mail}
          loading={test.isPending}
          aria-label={`Gửi thử thư cho ${one.name}`}
          onClick={() => send("e-mail")}
        >
          Gửi thử thư
        </Button>
        {ways.dutyBot && (
          <Button
            variant="subtle"
            loading={test.isPending}
            aria-label={`Gửi thử tới điện thoại của ${one.name}`}
            onClick={() => send("duty-bot")}
          >
            Thử điện thoại
          </Button>
        )}
      </form>
      {failed !== null && <FormNote tone="bad">{failureWords(failed)}</FormNote>}
      {test.isSuccess && <FormNote tone="calm">Đang gửi. Kết quả hiện ở cuối trang.</FormNote>}
    </li>
  );
}
