import { Button, Modal, NativeSelect, Switch, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Contact, Unit } from "../../api/contract.js";
import { type ContactKind, contactKinds, contactKindWords } from "../../directory/kinds.js";
import { readPhone, spokenPhone } from "../../directory/phone.js";
import { useWriteContact } from "../api/directory.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { UnitPicker } from "./unit-picker.js";

interface ContactDialogProps {
  /** Null: a new one. */
  readonly contact: Contact | null;
  readonly close: () => void;
}

/** Writes a contact, new or there already. */
export function ContactDialog({ contact, close }: ContactDialogProps) {
  const [unit, setUnit] = useState<Unit | null>(contact?.unit ?? null);
  const [kind, setKind] = useState<ContactKind>(contact?.kind ?? "commune-officer");
  const [name, setName] = useState(contact?.name ?? "");
  const [phones, setPhones] = useState(contact?.phones.map(spokenPhone).join("; ") ?? "");
  const [hours, setHours] = useState(contact?.hours ?? "");
  const [note, setNote] = useState(contact?.note ?? "");
  const [source, setSource] = useState(contact?.source ?? "");
  const [verified, setVerified] = useState(false);
  const [tried, setTried] = useState(false);
  const write = useWriteContact(contact?.id ?? null);
  const faults = faultsOf(unit, kind, name, phones);
  const shown = tried ? faults : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unit === null || Object.keys(faults).length > 0) return;
    const body = { unitCode: unit.code, kind, name, phones: split(phones), hours, note, source, verified };
    write.mutate(body, { onSuccess: close });
  };
  return (
    <Modal opened onClose={close} title={contact === null ? "Thêm số vào danh bạ" : "Sửa danh bạ"} size="lg">
      <form className="form" onSubmit={submit} noValidate>
        <UnitPicker unit={unit} pick={setUnit} fault={shown.unit} />
        <NativeSelect
          label="Loại"
          value={kind}
          onChange={(event) =>
            setKind(contactKinds.find((one) => one === event.currentTarget.value) ?? "other")
          }
          data={contactKinds.map((one) => ({ value: one, label: contactKindWords[one] }))}
          error={shown.kind}
        />
        <TextInput
          label="Tên cơ quan hoặc chức danh trực"
          value={name}
          maxLength={160}
          onChange={(event) => setName(event.currentTarget.value)}
          error={shown.name}
        />
        <TextInput
          label="Điện thoại"
          description="Nhiều số thì cách nhau bằng dấu chấm phẩy"
          inputMode="tel"
          value={phones}
          onChange={(event) => setPhones(event.currentTarget.value)}
          error={shown.phones}
        />
        <TextInput
          label="Giờ làm việc"
          value={hours}
          maxLength={120}
          onChange={(event) => setHours(event.currentTarget.value)}
        />
        <Textarea
          label="Ghi chú"
          value={note}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <TextInput
          label="Nguồn"
          description="Văn bản, trang web, hoặc ai cho số"
          value={source}
          maxLength={200}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Switch
          label="Đã gọi thử, đúng số"
          checked={verified}
          onChange={(event) => setVerified(event.currentTarget.checked)}
        />
        {write.isError && <FormNote tone="bad">{failureWords(write.error)}</FormNote>}
        <div className="button-row end">
          <Button variant="default" onClick={close}>
            Thôi
          </Button>
          <Button type="submit" loading={write.isPending}>
            Lưu
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function split(phones: string): string[] {
  return phones
    .split(/[;,/\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

type Faults = Partial<Record<"unit" | "kind" | "name" | "phones", string>>;

function faultsOf(unit: Unit | null, kind: ContactKind, name: string, phones: string): Faults {
  const numbers = split(phones);
  const wrong = numbers.map(readPhone).find((read) => "fault" in read);
  const phoneFault =
    numbers.length === 0 ? "Ghi ít nhất một số" : numbers.length > 4 ? "Nhiều nhất 4 số" : undefined;
  const phoneWords = phoneFault ?? (wrong && "fault" in wrong ? wrong.fault : undefined);
  const communeMissing = unit !== null && kind.startsWith("commune-") && unit.code === unit.province.code;
  return {
    ...(unit === null ? { unit: "Chọn nơi trong danh sách" } : {}),
    ...(communeMissing ? { kind: "Loại này cần tên xã, phường hoặc đặc khu" } : {}),
    ...(name.trim().length < 2 ? { name: "Ghi tên cơ quan hoặc chức danh trực" } : {}),
    ...(phoneWords === undefined ? {} : { phones: phoneWords }),
  };
}
