import { Button } from "@mantine/core";
import { useState } from "react";
import type { AuditPage as AuditAnswer, AuditLine, AuditQuery } from "../../api/contract.js";
import { useAudit } from "../api/audit.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import "./audit.css";
import { AuditFilters } from "./audit-filters.js";
import { AuditLines } from "./audit-lines.js";
import { HeadNote } from "./head-note.js";

/** Who read and did what, newest first. */
export function AuditPage({ leave }: { readonly leave: () => void }) {
  const [query, setQuery] = useState<Omit<AuditQuery, "before">>({});
  const audit = useAudit(query);
  const first = audit.data?.pages[0];
  const lines = audit.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <PageSheet title="Nhật ký" leave={leave}>
      {first !== undefined && <HeadNote head={first.head} />}
      <AuditFilters
        staff={first?.staff ?? []}
        accountsOnly={first?.accountsOnly ?? true}
        apply={(next) => (sameQuery(next, query) ? void audit.refetch() : setQuery(next))}
        busy={audit.isFetching}
      />
      {audit.isPending && <Waiting rows={6} height={44} />}
      {audit.isError && <Failure error={audit.error} retry={() => void audit.refetch()} />}
      {first !== undefined && <Found lines={lines} staff={first.staff} />}
      {audit.hasNextPage && (
        <Button
          variant="default"
          onClick={() => void audit.fetchNextPage()}
          loading={audit.isFetchingNextPage}
          className="audit-more"
        >
          Xem dòng cũ hơn
        </Button>
      )}
    </PageSheet>
  );
}

interface FoundProps {
  readonly lines: readonly AuditLine[];
  readonly staff: AuditAnswer["staff"];
}

function Found({ lines, staff }: FoundProps) {
  if (lines.length > 0) return <AuditLines lines={lines} staff={staff} />;
  return (
    <Empty title="Không có dòng nào">
      <p>Xin thử bớt điều kiện lọc.</p>
    </Empty>
  );
}

function sameQuery(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
