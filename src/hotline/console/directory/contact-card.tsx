import { Button } from "@mantine/core";
import { useState } from "react";
import type { Contact } from "../../api/contract.js";
import { contactKindWords } from "../../directory/kinds.js";
import { spokenPhone } from "../../directory/phone.js";
import { useRemoveContact, useVerifyContact } from "../api/directory.js";
import { failureWords } from "../api/request.js";
import { IconAlert, IconCheck, IconEdit, IconPhone, IconTrash } from "../icons.js";
import { CopyButton } from "../shell/copy-button.js";
import { dateWords } from "../words/time.js";
import { placeWords } from "../words/unit.js";

interface ContactCardProps {
  readonly contact: Contact;
  /** Null: only to look at and to ring. */
  readonly edit: ((contact: Contact) => void) | null;
}

/** One contact: who it is, the numbers to ring or copy, and whether somebody has checked them. */
export function ContactCard({ contact, edit }: ContactCardProps) {
  const { name, kind, unit, phones, hours, note } = contact;
  return (
    <article className="contact" aria-label={name}>
      <div className="contact-who">
        <h2>{name}</h2>
        <p>
          {contactKindWords[kind]} · {placeWords(unit)}
        </p>
        {hours !== "" && <p>{hours}</p>}
        {note !== "" && <p className="small">{note}</p>}
        <Checked contact={contact} />
      </div>
      <ul className="contact-phones">
        {phones.map((phone) => (
          <li key={phone}>
            <a href={`tel:${phone}`} className="contact-phone">
              <IconPhone size={18} aria-hidden />
              <span className="hidden-words">Gọi </span>
              {spokenPhone(phone)}
            </a>
            <CopyButton text={phone} what={`số ${spokenPhone(phone)}`} />
          </li>
        ))}
      </ul>
      {edit !== null && <Deeds contact={contact} edit={edit} />}
    </article>
  );
}

function Checked({ contact: { stale, verifiedAt, source } }: { readonly contact: Contact }) {
  const day = verifiedAt === null ? null : dateWords(verifiedAt);
  const from = source === "" ? "" : ` · Nguồn: ${source}`;
  if (!stale) {
    return (
      <p className="small">
        Đã kiểm tra {day}
        {from}
      </p>
    );
  }
  return (
    <p className="small">
      <span className="contact-stale">
        <IconAlert size={16} aria-hidden />
        {day === null ? "Chưa kiểm tra lần nào" : `Chưa kiểm tra quá 6 tháng (lần cuối ${day})`}
      </span>
      {from}
    </p>
  );
}

function Deeds({ contact, edit }: { readonly contact: Contact; readonly edit: (contact: Contact) => void }) {
  const verify = useVerifyContact();
  const remove = useRemoveContact();
  const [sure, ask] = useState(false);
  const fault = verify.error ?? remove.error;
  if (sure) {
    return (
      <div className="contact-deeds">
        <span>Xoá khỏi danh bạ?</span>
        <Button
          size="compact-md"
          color="red.9"
          loading={remove.isPending}
          onClick={() => remove.mutate(contact.id)}
        >
          Xoá
        </Button>
        <Button size="compact-md" variant="default" onClick={() => ask(false)} autoFocus>
          Giữ lại
        </Button>
        {fault !== null && <p className="field-fault">{failureWords(fault)}</p>}
      </div>
    );
  }
  return (
    <div className="contact-deeds">
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconCheck size={16} aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate(contact.id)}
      >
        Đã gọi, đúng số
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconEdit size={16} aria-hidden />}
        onClick={() => edit(contact)}
        aria-label={`Sửa ${contact.name}`}
      >
        Sửa
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => ask(true)}
        aria-label={`Xoá ${contact.name}`}
      >
        Xoá
      </Button>
      {fault !== null && <p className="field-fault">{failureWords(fault)}</p>}
    </div>
  );
}
