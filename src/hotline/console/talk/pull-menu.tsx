import { Button, Menu } from "@mantine/core";
import { pullReasons } from "../../../cases/talk-work/pull-reason.js";
import type { PersonKey } from "../../../model/ids.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { usePull } from "../api/talk-work.js";

interface PullMenuProps {
  readonly person: PersonKey;
  /** What the button is about where several stand below each other. */
  readonly subject?: string;
}

/** A supervisor takes a colleague's talk: the reason is the press, and the colleague is told it. */
export function PullMenu({ person, subject }: PullMenuProps) {
  const pull = usePull(person);
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button
            variant="default"
            loading={pull.isPending}
            {...(subject === undefined ? {} : { size: "compact-md", "aria-label": `Lấy về ${subject}` })}
          >
            Lấy về
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Lấy về vì… (người giữ được báo)</Menu.Label>
          {pullReasons.map(({ id, label }) => (
            <Menu.Item key={id} onClick={() => pull.mutate({ requestId: newRequestId(), reason: id })}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {pull.isError && (
        <span role="alert" className="field-fault">
          {failureWords(pull.error)}
        </span>
      )}
    </>
  );
}
