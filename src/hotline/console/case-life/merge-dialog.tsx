import { Button, Modal } from "@mantine/core";
import { type CaseDetail, type PossibleDuplicate, paths } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { useCase } from "../api/cases.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { useHour } from "../shell/ticker.js";
import { caseCode, fieldLabel, statusWords } from "../words/case.js";
import { when } from "../words/time.js";
import { urgencyWords } from "../words/urgency.js";

interface MergeDialogProps {
  readonly shown: CaseDetail;
  readonly other: PossibleDuplicate;
  readonly close: () => void;
}

/** What tells two children apart. */
const compared = ["child-name", "age", "sex", "place", "harmer"] as const;

/** Merges two cases, which cannot be undone: names both, which one is closed, and what they say of the child. */
export function MergeDialog({ shown, other, close }: MergeDialogProps) {
  const change = useCaseChange();
  const theirs = useCase(other.id).data;
  const now = useHour();
  const [kept, closed] = other.openedAt <= shown.openedAt ? [other, shown] : [shown, other];
  const answers = (id: string) => (id === shown.id ? shown : theirs)?.answers ?? [];
  const said = (id: string, field: string) => answers(id).find((one) => one.field === field)?.value || "–";
  const fields = compared.filter((field) => [kept, closed].some(({ id }) => said(id, field) !== "–"));
  const rows = [
    { label: "Mở lúc", of: (one: typeof kept) => when(one.openedAt, now) },
    { label: "Mức", of: (one: typeof kept) => urgencyWords[one.urgency] },
    { label: "Trạng thái", of: (one: typeof kept) => statusWords[one.status] },
    ...fields.map((field) => ({
      label: fieldLabel(field),
      of: (one: typeof kept) => said(one.id, field),
    })),
  ];
  const merge = () =>
    change.mutate(
      { path: paths.links(shown.id), body: { other: other.id, kind: "merged" } },
      { onSuccess: close },
    );
  return (
    <Modal opened onClose={close} title="Gộp hai hồ sơ" size="lg">
      <div className="form">
        {change.isError && <FormNote tone="bad">{failureWords(change.error)}</FormNote>}
        <table className="life-merge">
          <thead>
            <tr>
              <td />
              <th scope="col">Giữ {caseCode(kept.id)}</th>
              <th scope="col">Đóng {caseCode(closed.id)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, of }) => (
              <tr key={label} className={of(kept) === of(closed) ? "" : "differs"}>
                <th scope="row">{label}</th>
                <td>{of(kept)}</td>
                <td>{of(closed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Việc cần làm, báo động và tin mới của hồ sơ bị đóng chuyển sang hồ sơ được giữ.{" "}
          <strong>Gộp rồi không tách ra được.</strong> Chưa chắc cùng một trẻ thì chọn “Cùng vụ việc”.
        </p>
        <div className="button-row end">
          <Button onClick={close} data-autofocus>
            Để sau
          </Button>
          <Button variant="light" color="red" onClick={merge} loading={change.isPending}>
            Gộp, đóng {caseCode(closed.id)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
