import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type LaddersView, ladders as laddersSchema, levels } from "../../api/contract.js";
import { useLadders } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { IconPlus, IconTrash } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { levelWords } from "../words/duty.js";
import { urgencyWords } from "../words/urgency.js";

type Ladder = LaddersView["P0"];
type Rung = Ladder["rungs"][number];

const levelChoices = levels.map((value) => ({ value, label: levelWords[value] }));

/** When whom an alarm is told to. */
export function LadderForm({ ladders }: { readonly ladders: LaddersView }) {
  const [draft, setDraft] = useState(ladders);
  const [fault, setFault] = useState<string | null>(null);
  const save = useLadders();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fits = laddersSchema.safeParse(draft);
    setFault(
      fits.success ? null : "Bậc đầu phải ở phút 0; các bậc sau phải muộn dần và không xuống bậc thấp hơn.",
    );
    if (fits.success) save.mutate(fits.data);
  };
  return (
    <form onSubmit={submit} className="alarm-part" aria-label="Bậc thang báo động" noValidate>
      <h2>Ai được báo, sau bao lâu</h2>
      <p className="small">
        Chuông dừng khi có người xác nhận hoặc nhận cuộc. Bậc cao hơn báo cả những bậc dưới. Không có bậc
        cuối: nhắc lại cho đến khi có người.
      </p>
      <div className="alarm-ladders">
        <LadderPart
          title={`${urgencyWords.P0}, nguy hiểm ngay lúc này`}
          ladder={draft.P0}
          change={(P0) => setDraft({ ...draft, P0 })}
        />
        <LadderPart
          title={`${urgencyWords.P1}, trong vòng một giờ`}
          ladder={draft.P1}
          change={(P1) => setDraft({ ...draft, P1 })}
        />
      </div>
      <NumberInput
        label={`${urgencyWords.P2}: nhắc trưởng ca vào sáng ngày làm việc, lúc (giờ)`}
        min={6}
        max={10}
        className="alarm-hour"
        value={draft.morningHour}
        onChange={(value) => setDraft({ ...draft, morningHour: Number(value) })}
      />
      <QuietHours draft={draft} change={setDraft} />
      {fault !== null && <FormNote tone="bad">{fault}</FormNote>}
      {save.isError && <FormNote tone="bad">{failureWords(save.error)}</FormNote>}
      {save.isSuccess && <FormNote tone="calm">Đã lưu.</FormNote>}
      <div className="button-row">
        <Button type="submit" loading={save.isPending}>
          Lưu bậc thang
        </Button>
      </div>
    </form>
  );
}

/** P0 and P1 ring at any hour; everything else waits for the morning. */
function QuietHours({
  draft,
  change,
}: {
  readonly draft: LaddersView;
  readonly change: (draft: LaddersView) => void;
}) {
  const { quiet } = draft;
  const set = (part: Partial<LaddersView["quiet"]>) => change({ ...draft, quiet: { ...quiet, ...part } });
  const hours = { min: 0, max: 23, suffix: " giờ" } as const;
  return (
    <fieldset className="alarm-ladder">
      <legend>Giờ yên tĩnh</legend>
      <p className="small">
        Mức {urgencyWords.P0} và {urgencyWords.P1} luôn đổ chuông. Việc khác chờ tới sáng và nằm trong danh
        sách Buổi sáng. Hai giờ bằng nhau: không có giờ yên tĩnh.
      </p>
      <div className="alarm-quiet">
        <NumberInput
          {...hours}
          label="Từ"
          value={quiet.from}
          onChange={(value) => set({ from: Number(value) })}
        />
        <NumberInput
          {...hours}
          label="Đến"
          value={quiet.to}
          onChange={(value) => set({ to: Number(value) })}
        />
      </div>
    </fieldset>
  );
}

interface LadderPartProps {
  readonly title: string;
  readonly ladder: Ladder;
  readonly change: (ladder: Ladder) => void;
}

function LadderPart({ title, ladder, change }: LadderPartProps) {
  const write = (index: number, part: Partial<Rung>) =>
    change({
      ...ladder,
      rungs: ladder.rungs.map((rung, at) => (at === index ? { ...rung, ...part } : rung)),
    });
  const add = () => {
    const last = ladder.rungs.at(-1) ?? { afterMinutes: 0, told: "on-call" as const };
    change({ ...ladder, rungs: [...ladder.rungs, { ...last, afterMinutes: last.afterMinutes + 5 }] });
  };
  const remove = (index: number) =>
    change({ ...ladder, rungs: ladder.rungs.filter((_rung, at) => at !== index) });
  return (
    <fieldset className="alarm-ladder">
      <legend>{title}</legend>
      <ol>
        {ladder.rungs.map((rung, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place
          <li key={index}>
            <NumberInput
              aria-label={`${title}, bậc ${index + 1}: sau bao nhiêu phút`}
              min={0}
              max={1_440}
              suffix=" phút"
              value={rung.afterMinutes}
              onChange={(value) => write(index, { afterMinutes: Number(value) })}
            />
            <NativeSelect
              aria-label={`${title}, bậc ${index + 1}: báo cho`}
              data={levelChoices}
              value={rung.told}
              onChange={(event) => write(index, { told: event.currentTarget.value as Rung["told"] })}
            />
            <Button
              variant="subtle"
              color="gray"
              aria-label={`${title}: bỏ bậc ${index + 1}`}
              disabled={ladder.rungs.length === 1}
              onClick={() => remove(index)}
            >
              <IconTrash size={18} aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={ladder.rungs.length >= 12}
        onClick={add}
      >
        Thêm bậc
      </Button>
      <NumberInput
        label="Sau bậc cuối, nhắc lại mỗi"
        min={1}
        max={1_440}
        suffix=" phút"
        value={ladder.repeatMinutes}
        onChange={(value) => change({ ...ladder, repeatMinutes: Number(value) })}
      />
    </fieldset>
  );
}
