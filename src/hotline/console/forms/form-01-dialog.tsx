import { Button, Checkbox, Modal, Radio } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useState } from "react";
import { type CaseDetail, type SecrecyLevel, secrecyLevels } from "../../api/contract.js";
import { useSaveForm01, useShowForm01 } from "../api/forms.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { caseCode } from "../words/case.js";

interface Form01DialogProps {
  readonly shown: CaseDetail;
  readonly close: () => void;
}

/** Asks who may see form 1 and what stands on it; then it is printed or saved. */
export function Form01Dialog({ shown, close }: Form01DialogProps) {
  const [secrecy, setSecrecy] = useState<SecrecyLevel>("handlers");
  const [informant, setInformant] = useState(false);
  // The same for every form of an office: kept in this browser.
  const [stateBody, setStateBody] = useLocalStorage({ key: "form-01.state-body", defaultValue: false });
  const save = useSaveForm01(shown.id);
  const show = useShowForm01(shown.id);
  const making = save.isPending ? save.variables.format : null;
  const error = save.error ?? show.error;
  const wish = { secrecy, stateBody, informant };
  const saveAs = (format: "docx" | "pdf") => {
    show.reset();
    save.mutate({ format, wish, name: `mau-01-${caseCode(shown.id)}.${format}` });
  };
  const showIt = () => {
    save.reset();
    show.mutate(wish);
  };
  return (
    <Modal opened onClose={close} title={`Mẫu 01, hồ sơ ${caseCode(shown.id)}`} size="lg">
      <div className="form">
        {error !== null && <FormNote tone="bad">{failureWords(error)}</FormNote>}
        <Radio.Group
          label="Ai được xem bản này"
          description="In ở đầu mỗi trang, theo Điều 24 Nghị định 56/2017/NĐ-CP."
          value={secrecy}
          onChange={setSecrecy}
        >
          <div className="form-levels">
            {secrecyLevels.map(({ id, label, readers }) => (
              <Radio key={id} value={id} label={label} description={readers} />
            ))}
          </div>
        </Radio.Group>
        <Checkbox
          label="In cả thông tin người báo tin"
          description="Bỏ trống để giữ kín. Lời kể vẫn có thể cho thấy ai báo, xin đọc lại trước khi gửi."
          checked={informant}
          onChange={(event) => setInformant(event.currentTarget.checked)}
        />
        <Checkbox
          label="Đơn vị là cơ quan nhà nước"
          description="In Quốc hiệu và Tiêu ngữ ở đầu trang."
          checked={stateBody}
          onChange={(event) => setStateBody(event.currentTarget.checked)}
        />
        <p className="small">Mỗi lần in hoặc tải đều được ghi vào lịch sử hồ sơ.</p>
        {show.data?.blocked && (
          <p role="status">
            Trình duyệt đã chặn thẻ mới.{" "}
            <a href={show.data.address} target="_blank" rel="noreferrer">
              Mở bản in
            </a>
          </p>
        )}
        <div className="button-row end">
          <Button
            variant="default"
            disabled={show.isPending || making === "pdf"}
            loading={making === "docx"}
            onClick={() => saveAs("docx")}
          >
            Tải Word
          </Button>
          <Button
            variant="default"
            disabled={show.isPending || making === "docx"}
            loading={making === "pdf"}
            onClick={() => saveAs("pdf")}
          >
            Tải PDF
          </Button>
          <Button disabled={save.isPending} loading={show.isPending} onClick={showIt}>
            Xem và in
          </Button>
        </div>
      </div>
    </Modal>
  );
}
