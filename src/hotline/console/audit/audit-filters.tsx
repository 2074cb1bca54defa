import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AuditPage, AuditQuery } from "../../api/contract.js";
import { type AuditGroup, auditGroups } from "../../audit/groups.js";
import { DayField } from "../fields/day-field.js";
import { auditGroupWords } from "../words/audit.js";

interface AuditFiltersProps {
  readonly staff: AuditPage["staff"];
  readonly accountsOnly: boolean;
  readonly apply: (query: Omit<AuditQuery, "before">) => void;
  readonly busy: boolean;
}

/** Narrows the audit. Each reading is recorded, so nothing is asked for while somebody is still choosing. */
export function AuditFilters({ staff, accountsOnly, apply, busy }: AuditFiltersProps) {
  const [who, setWho] = useState("");
  const [group, setGroup] = useState<AuditGroup | "">("");
  const [code, setCode] = useState("");
  const [day, setDay] = useState<string | null>("");
  const fault =
    code.replace(/[\s-]/g, "").length > 0 && !/^[A-Za-z0-9]{4,}$/.test(code.replace(/[\s-]/g, ""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault || day === null) return;
    apply({
      ...(who === "" ? {} : { staff: who as NonNullable<AuditQuery["staff"]> }),
      ...(group === "" ? {} : { group }),
      ...(code.trim() === "" ? {} : { case: code.trim() }),
      ...(day === "" ? {} : { day }),
    });
  };
  return (
    <form className="audit-filters" onSubmit={submit} aria-label="Lọc nhật ký">
      <NativeSelect
        label="Người"
        value={who}
        onChange={(event) => setWho(event.currentTarget.value)}
        data={[{ value: "", label: "Tất cả" }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {!accountsOnly && (
        <>
          <NativeSelect
            label="Việc"
            value={group}
            onChange={(event) => setGroup(auditGroups.find((one) => one === event.currentTarget.value) ?? "")}
            data={[
              { value: "", label: "Tất cả" },
              ...auditGroups.map((one) => ({ value: one, label: auditGroupWords[one] })),
            ]}
          />
          <TextInput
            label="Mã hồ sơ"
            placeholder="K7M2-QX4P"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={fault ? "Ít nhất 4 chữ hoặc số" : undefined}
            autoComplete="off"
          />
        </>
      )}
      <DayField label="Ngày" value={day} onChange={setDay} />
      <Button type="submit" loading={busy}>
        Lọc
      </Button>
    </form>
  );
}
