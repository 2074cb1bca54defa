import { Button } from "@mantine/core";
import type { Me, RosterWeekView } from "../../api/contract.js";
import { useRoster, useShiftDeed } from "../api/duty.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { rankWords } from "../words/duty.js";
import { nameOf, shiftWords } from "./names.js";

/** Shifts that somebody wants to give away, with what the reader may do about them. */
export function SwapList({ me, week }: { readonly me: Me; readonly week: RosterWeekView }) {
  const deed = useShiftDeed();
  if (!me.actions.includes("roster.own") || (week.swaps.length === 0 && !deed.isError)) return null;
  return (
    <section className="roster-swaps" aria-label="Xin đổi ca">
      <h2>Xin đổi ca</h2>
      {deed.isError && <FormNote tone="bad">{failureWords(deed.error)}</FormNote>}
      <ul>
        {week.swaps.map(({ id, shift, askedBy, askedOf }) => {
          const own = askedBy === me.id;
          const fits = !own && (askedOf === null || askedOf === me.id);
          return (
            <li key={id}>
              <p>
                <strong>{own ? "Anh/chị" : nameOf(week, askedBy)}</strong> xin đổi ca{" "}
                <ShiftOf week={week} shift={shift} />
                {askedOf === null ? "" : ` với ${askedOf === me.id ? "anh/chị" : nameOf(week, askedOf)}`}.
              </p>
              <div className="button-row">
                {fits && (
                  <Button loading={deed.isPending} onClick={() => deed.mutate({ kind: "accept", swap: id })}>
                    Nhận ca này
                  </Button>
                )}
                {(own || askedOf === me.id) && (
                  <Button
                    variant="default"
                    loading={deed.isPending}
                    onClick={() => deed.mutate({ kind: "decline", swap: id })}
                  >
                    {own ? "Thôi không đổi" : "Không nhận được"}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The shift may stand in another week than the one that is shown. */
function ShiftOf({ week, shift }: { readonly week: RosterWeekView; readonly shift: string }) {
  const here = week.shifts.find(({ id }) => id === shift);
  const next = useRoster(week.monday + 7 * 24 * 3_600_000);
  const found = here ?? next.data?.shifts.find(({ id }) => id === shift);
  return found === undefined
    ? "ở tuần khác"
    : `${shiftWords(found)} (${rankWords[found.rank].toLowerCase()})`;
}
