import { Button } from "@mantine/core";
import type { TalkRow } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useKeepTalk } from "../api/talks.js";
import { IconPhoneCall } from "../icons.js";

/** Says that one is on the phone for the person: the bot waits ten minutes longer, twice at most. */
export function CallingButton({ talk }: { readonly talk: Pick<TalkRow, "person" | "callsLeft"> }) {
  const keep = useKeepTalk(talk.person);
  if (talk.callsLeft === 0) return <span className="small">Đã báo gọi điện 2 lần</span>;
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={keep.isPending}
        onClick={() => keep.mutate("calling")}
        leftSection={<IconPhoneCall size={16} aria-hidden />}
      >
        Tôi đang gọi điện
      </Button>
      {keep.isError && (
        <span role="alert" className="field-fault">
          {failureWords(keep.error)}
        </span>
      )}
    </>
  );
}
