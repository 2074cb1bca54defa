import type { UnitContacts } from "../../api/contract.js";
import { spokenPhone } from "../../directory/phone.js";
import { IconPhone } from "../icons.js";

/** The numbers of a commune, its officer's first; where none is known, that one has to be found. */
export function CommunePhones({ contacts }: { readonly contacts: UnitContacts }) {
  const own = contacts.commune.toSorted((a, b) => rank(a.kind) - rank(b.kind));
  if (own.length === 0) {
    return <p>Danh bạ chưa có số của xã này. Tìm số, hoặc nhờ 111 chuyển.</p>;
  }
  return (
    <ul className="commune-phones">
      {own.slice(0, 3).flatMap(({ id, name, phones }) =>
        phones.map((phone) => (
          <li key={`${id}/${phone}`}>
            <a href={`tel:${phone}`}>
              <IconPhone size={16} aria-hidden /> {spokenPhone(phone)}
            </a>{" "}
            {name}
          </li>
        )),
      )}
    </ul>
  );
}

function rank(kind: UnitContacts["commune"][number]["kind"]): number {
  return kind === "commune-officer" ? 0 : kind === "commune-police" ? 1 : 2;
}
