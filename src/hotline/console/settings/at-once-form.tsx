import { Button, NumberInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type AtOnce, atOnceBounds } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useChangeAtOnce } from "../api/settings.js";

const { least, usual, most } = atOnceBounds;

/** The office's own measure of "ngay". */
export function AtOnceForm({ stands }: { readonly stands: AtOnce }) {
  const change = useChangeAtOnce();
  const [minutes, setMinutes] = useState<string | number>(stands.minutes);
  const fits = typeof minutes === "number" && minutes >= least && minutes <= most;
  const same = minutes === stands.minutes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fits && !same) change.mutate({ minutes });
  };
  return (
    <section aria-label="Mức của “ngay”">
      <h2>“Ngay” là bao nhiêu phút</h2>
      <p>
        Nghị định 56/2017/NĐ-CP ghi chuyển tin “ngay”, không ghi số phút. Số dưới đây là mức của đơn vị, để
        máy nhắc việc trễ và xã chưa xác nhận; không phải hạn của luật.
      </p>
      <form className="form" onSubmit={submit}>
        <NumberInput
          label="Tính là trễ sau (phút)"
          description={`Từ ${least} đến ${most} phút. Ban đầu là ${usual}.`}
          min={least}
          max={most}
          allowDecimal={false}
          value={minutes}
          error={fits ? undefined : `Xin ghi từ ${least} đến ${most} phút.`}
          onChange={setMinutes}
          className="settings-minutes"
        />
        {change.isError && (
          <p className="strip bad" role="alert">
            {failureWords(change.error)}
          </p>
        )}
        <div className="button-row">
          <Button type="submit" disabled={!fits || same} loading={change.isPending}>
            Lưu số phút
          </Button>
          <span role="status">
            {change.isSuccess && same ? "Đã lưu. Việc đã có hạn thì giữ hạn cũ." : ""}
          </span>
        </div>
      </form>
    </section>
  );
}
