import { Button } from "@mantine/core";
import { type ChangeEvent, useState } from "react";
import type { ImportReport } from "../../api/contract.js";
import { useImport, usePreview, useSaveFaulty, useSaveTemplate } from "../api/directory.js";
import { failureWords } from "../api/request.js";
import { IconDownload, IconUpload } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { PageSheet } from "../shell/page-sheet.js";
import { FaultTable } from "./fault-table.js";
import { ReadTable } from "./read-table.js";

/** Bytes the server takes. */
const most = 2 * 1024 * 1024;

/** Imports numbers from a spreadsheet: look at it first, then write. */
export function ImportPage({ leave }: { readonly leave: () => void }) {
  const template = useSaveTemplate();
  const preview = usePreview();
  const write = useImport();
  const [file, setFile] = useState<File | null>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.files?.[0] ?? null;
    // The same name may be chosen again after mending the file.
    event.currentTarget.value = "";
    setFile(chosen);
    write.reset();
    preview.reset();
    if (chosen !== null && chosen.size <= most) preview.mutate(chosen);
  };
  const tooLarge = file !== null && file.size > most;
  const error = template.error ?? preview.error ?? write.error;
  const report = write.data ?? preview.data;
  return (
    <PageSheet title="Nhập từ bảng tính" leave={leave} back={{ address: "#/danh-ba", words: "Về danh bạ" }}>
      <ol className="import-steps">
        <li>
          <p>Tải tệp mẫu, điền mỗi nơi một dòng.</p>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={template.isPending}
            onClick={() => template.mutate()}
          >
            Tải tệp mẫu
          </Button>
        </li>
        <li>
          <p id="sheet-words">
            Chọn tệp đã điền (.xlsx hoặc .csv, tới 2 MB và 5.000 dòng). Trang chỉ xem thử, chưa ghi gì.
          </p>
          <div className="import-file">
            <Button component="label" htmlFor="sheet-file" leftSection={<IconUpload size={18} aria-hidden />}>
              Chọn tệp
            </Button>
            <input
              id="sheet-file"
              type="file"
              className="hidden-words"
              aria-labelledby="sheet-words"
              accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={choose}
            />
            {file !== null && <span className="small">{file.name}</span>}
          </div>
        </li>
      </ol>
      <div role="status">
        {preview.isPending && <p className="small">Đang đọc tệp…</p>}
        {tooLarge && <FormNote tone="bad">Tệp lớn hơn 2 MB. Xin chia thành nhiều tệp.</FormNote>}
        {error !== null && <FormNote tone="bad">{failureWords(error)}</FormNote>}
        {report !== undefined && <Summary report={report} />}
      </div>
      {file !== null && report !== undefined && report.rows > 0 && (
        <Deeds file={file} report={report} writing={write.isPending} write={() => write.mutate(file)} />
      )}
      {report !== undefined && report.rows > 0 && report.faults.length > 0 && <FaultTable report={report} />}
      {report !== undefined && !report.written && report.read.length > 0 && <ReadTable report={report} />}
    </PageSheet>
  );
}

function Summary({ report }: { readonly report: ImportReport }) {
  const { rows, added, changed, unchanged, faultyRows, faults, written } = report;
  // Nothing in it could be read as a row: figures and a table of faults would only confuse.
  if (rows === 0) {
    const missing = faults[0] === undefined ? "" : ` (thiếu cột “${faults[0].column}”)`;
    return (
      <FormNote tone="bad">
        Không đọc được dòng nào trong tệp này{missing}. Xin lưu thành Excel hoặc CSV theo tệp mẫu ở trên.
      </FormNote>
    );
  }
  return (
    <dl className="content-figures import-figures">
      <Figure label={written ? "Đã thêm" : "Sẽ thêm"} value={added} />
      <Figure label={written ? "Đã sửa" : "Sẽ sửa"} value={changed} />
      <Figure label="Không đổi" value={unchanged} />
      <Figure label={`Có lỗi, trong ${rows} dòng`} value={faultyRows} />
    </dl>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface DeedsProps {
  readonly file: File;
  readonly report: ImportReport;
  readonly writing: boolean;
  readonly write: () => void;
}

function Deeds({ file, report, writing, write }: DeedsProps) {
  const faulty = useSaveFaulty();
  const count = report.added + report.changed;
  return (
    <div className="button-row">
      {!report.written && (
        <Button onClick={write} loading={writing} disabled={count === 0}>
          {count === 0 ? "Không có dòng nào để nhập" : `Nhập ${count} dòng`}
        </Button>
      )}
      {report.written && <FormNote tone="calm">Đã ghi vào danh bạ.</FormNote>}
      {report.faultyRows > 0 && (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={faulty.isPending}
          onClick={() => faulty.mutate(file)}
        >
          Tải {report.faultyRows} dòng lỗi về sửa
        </Button>
      )}
      {faulty.isError && <p className="field-fault">{failureWords(faulty.error)}</p>}
    </div>
  );
}
