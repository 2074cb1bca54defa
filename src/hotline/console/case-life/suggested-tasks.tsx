import { Button } from "@mantine/core";
import { useState } from "react";
import { type CaseDetail, type CaseWork, paths, suggestionReasons, taskRule } from "../../api/contract.js";
import { useCaseChange } from "../api/case-life.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { ForwardDialog } from "./forward-dialog.js";

/** What should be done next and is no task yet; nothing where there is nothing. */
export function SuggestedTasks({ work, shown }: { readonly work: CaseWork; readonly shown: CaseDetail }) {
  const change = useCaseChange();
  const [sending, send] = useState(false);
  const { suggestions } = work;
  if (suggestions.length === 0) return null;
  // A whole province is no office that a case can be sent to.
  const commune = shown.unit !== null && shown.unit.code.length === 5 ? shown.unit.code : undefined;
  const add = (kinds: readonly CaseWork["suggestions"][number]["kind"][]) => {
    const tasks = kinds.map((kind) => {
      const local = ["commune", "police"].includes(taskRule(kind).office);
      return { id: newRequestId(), kind, ...(local && commune !== undefined ? { unitCode: commune } : {}) };
    });
    change.mutate({ path: paths.tasks(shown.id), body: { tasks } });
  };
  return (
    <div className="life-suggested">
      <p className="life-suggested-head">
        <strong>Nên làm tiếp</strong>
        {suggestions.length > 1 && (
          <Button
            variant="light"
            size="compact-md"
            loading={change.isPending}
            onClick={() => add(suggestions.map(({ kind }) => kind))}
          >
            Thêm cả {suggestions.length} việc
          </Button>
        )}
      </p>
      {change.isError && <p className="field-fault">{failureWords(change.error)}</p>}
      <ul>
        {suggestions.map(({ kind, why }) => {
          const rule = taskRule(kind);
          return (
            <li key={kind}>
              <div>
                <p>
                  {rule.label} {rule.form !== undefined && <span className="life-form">{rule.form}</span>}
                </p>
                <p className="small">
                  {suggestionReasons[why]}
                  {rule.source !== undefined && ` · ${rule.source}`}
                </p>
              </div>
              {kind === "refer-commune" ? (
                <Button size="compact-md" disabled={change.isPending} onClick={() => send(true)}>
                  Chuyển ngay
                </Button>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={change.isPending}
                  aria-label={`Thêm việc: ${rule.label}`}
                  onClick={() => add([kind])}
                >
                  Thêm
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sending && <ForwardDialog shown={shown} close={() => send(false)} />}
    </div>
  );
}
