import { Button, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Commune } from "../../api/contract.js";
import { useCommunes } from "../api/accounts.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";

interface CommuneFieldProps {
  readonly chosen: Commune | null;
  readonly choose: (commune: Commune | null) => void;
}

/** Picks a commune or ward of today out of the list of all: never words somebody typed. */
export function CommuneField({ chosen, choose }: CommuneFieldProps) {
  const [words, seek] = useState("");
  const communes = useCommunes(words);
  if (chosen !== null) {
    return (
      <div className="account-chosen">
        <div>
          <span className="small">Xã, phường của cán bộ</span>
          <strong>{chosen.name}</strong>
        </div>
        <Button variant="default" onClick={() => choose(null)}>
          Chọn nơi khác
        </Button>
      </div>
    );
  }
  const found = communes.data?.communes ?? [];
  return (
    <div className="form">
      <TextInput
        type="search"
        label="Xã, phường của cán bộ"
        description="Gõ tên để tìm, không dấu cũng được. Tên cũ cũng tìm ra nơi mới."
        size="md"
        value={words}
        onChange={(event) => seek(event.currentTarget.value)}
      />
      {communes.isError && <FormNote tone="bad">{failureWords(communes.error)}</FormNote>}
      {words.trim().length >= 2 && communes.data !== undefined && found.length === 0 && (
        <p role="status" className="small">
          Không thấy nơi nào có tên này.
        </p>
      )}
      {found.length > 0 && (
        <Radio.Group
          label="Chọn một nơi"
          value={null}
          onChange={(code) => choose(found.find((one) => one.code === code) ?? null)}
        >
          <div className="account-communes">
            {found.map(({ code, name }) => (
              <Radio key={code} value={code} label={name} />
            ))}
          </div>
        </Radio.Group>
      )}
    </div>
  );
}
