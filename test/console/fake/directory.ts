import { randomUUID } from "node:crypto";
import {
  type Contact,
  contact,
  contactBody,
  directoryPage,
  directoryQuery,
  done,
  fileAnswer,
  importReport,
  type Unit,
  unitList,
} from "../../../src/hotline/api/contract.js";
import { folded } from "../../../src/hotline/directory/folded.js";
import { contactKindWords } from "../../../src/hotline/directory/kinds.js";
import { templateFile } from "../../../src/hotline/directory/sheet/files.js";
import { openSheet } from "../../../src/hotline/directory/sheet/sheet.js";
import type { Units } from "../../../src/model/unit.js";
import { type Asked, Refused, type Room } from "../fake-api.js";

const hanoi = { code: "01", name: "Thành phố Hà Nội" };
const angiang = { code: "91", name: "Tỉnh An Giang" };

/** A few units, two of them of one name. */
export const fewUnits: readonly Unit[] = [
  { ...hanoi, province: hanoi },
  { ...angiang, province: angiang },
  { code: "00004", name: "Phường Ba Đình", province: hanoi },
  { code: "00099", name: "Xã An Phú", province: hanoi },
  { code: "30337", name: "Xã An Phú", province: angiang },
];

/** A search over the few. */
export const someUnits: Units = {
  byCode: (code) => fewUnits.find((unit) => unit.code === code),
  within: (code) => [
    code,
    ...fewUnits.flatMap((unit) => (unit.province.code === code && unit.code !== code ? unit.code : [])),
  ],
  find: (words, limit) =>
    fewUnits
      .filter(({ name, province }) =>
        folded(words)
          .split(" ")
          .every((word) => folded(`${name} ${province.name}`).includes(word)),
      )
      .slice(0, limit),
};

/** An invented contact. */
export function contactOf(name: string, unitCode: string, more: Partial<Contact> = {}): Contact {
  const unit = fewUnits.find(({ code }) => code === unitCode);
  if (unit === undefined) throw new Error(unitCode);
  return {
    ...{ id: randomUUID(), unit, name, kind: "commune-officer", phones: ["02400000001"] },
    ...{ hours: "", note: "", source: "", verifiedAt: Date.now(), stale: false },
    ...more,
  };
}

/** The sheet of numbers, kept in memory. */
export class FakeDirectory {
  constructor(public contacts: Contact[] = []) {}

  readonly room: Room = (asked) => {
    const { method, path, query, body } = asked;
    const [first, second] = path;
    if (first === undefined && method === "GET") return { schema: directoryPage, body: this.#list(query) };
    if (first === undefined) return { status: 201, schema: contact, body: this.#write(asked, randomUUID()) };
    if (first === "units") {
      return { schema: unitList, body: { units: someUnits.find(query.get("words") ?? "", 12) } };
    }
    if (first === "template") return { schema: fileAnswer, body: templateFile() };
    if (first === "import" && second === "faulty") return { schema: fileAnswer, body: this.#faulty(body) };
    if (first === "import") return { schema: importReport, body: this.#import(body, second === "write") };
    if (second === "remove") return { schema: done, body: this.#remove(first) };
    if (second === "verify") return { schema: contact, body: this.#verify(first) };
    return { schema: contact, body: this.#write(asked, first) };
  };

  #list(query: URLSearchParams) {
    const { search = "", kind, stale, offset } = directoryQuery.parse(Object.fromEntries(query));
    const fitting = this.contacts.filter((one) => {
      const text = folded(
        `${one.name} ${one.unit.name} ${one.unit.province.name} ${contactKindWords[one.kind]}`,
      );
      const words = folded(search).split(" ");
      return (
        words.every((word) => text.includes(word)) && (!kind || one.kind === kind) && (!stale || one.stale)
      );
    });
    return {
      contacts: fitting.slice(offset, offset + 50),
      total: fitting.length,
      all: this.contacts.length,
      stale: this.contacts.filter((one) => one.stale).length,
    };
  }

  #write({ body }: Asked, id: string): Contact {
    const { unitCode, verified, ...rest } = contactBody.parse(body);
    const found = this.contacts.find((one) => one.id === id);
    if (this.contacts.some((one) => one.id !== id && one.name === rest.name && one.unit.code === unitCode))
      throw new Refused("contact-exists");
    const checked = verified ? { verifiedAt: Date.now(), stale: false } : { verifiedAt: null, stale: true };
    const written = contactOf(rest.name, unitCode, {
      ...(found ?? checked),
      ...rest,
      ...(verified ? checked : {}),
      id,
    });
    this.contacts = [...this.contacts.filter((one) => one.id !== id), written];
    return written;
  }

  #verify(id: string): Contact {
    const found = this.contacts.find((one) => one.id === id);
    if (!found) throw new Refused("not-found");
    const checked = { ...found, verifiedAt: Date.now(), stale: false };
    this.contacts = this.contacts.map((one) => (one.id === id ? checked : one));
    return checked;
  }

  #remove(id: string) {
    this.contacts = this.contacts.filter((one) => one.id !== id);
    return { done: true };
  }

  async #open(body: unknown) {
    const sheet = await openSheet(body as Uint8Array, someUnits, Date.now());
    if (typeof sheet === "string") throw new Refused(sheet);
    return sheet;
  }

  async #import(body: unknown, written: boolean) {
    const { drafts, faults, rows } = await this.#open(body);
    if (written)
      for (const draft of drafts)
        this.contacts.push(
          contactOf(draft.name, draft.unit.code, {
            ...draft,
            unit: { ...draft.unit },
            phones: [...draft.phones],
          }),
        );
    const faultyRows = new Set(faults.map(({ row }) => row)).size;
    const read = drafts.map(({ unit, kind, name, phones }) => ({
      ...{ unit: { ...unit }, kind, name },
      phones: [...phones],
    }));
    return { rows, added: drafts.length, changed: 0, unchanged: 0, faultyRows, faults, read, written };
  }

  async #faulty(body: unknown) {
    return (await this.#open(body)).faultyRows();
  }
}
