import type { Floor } from "./floors.js";
import type { Figure } from "./judgement.js";

/** Sentences about the floors that are not reached; a figure that was not measured does not reach its floor. */
export function floorsMissed(figures: readonly Figure[], floors: readonly Floor[]): readonly string[] {
  const shareOf = (id: string, variant: string) => {
    const figure = figures.find((one) => one.id === id && one.variant === variant);
    return figure === undefined || figure.n === 0 ? undefined : (100 * figure.hits) / figure.n;
  };
  return floors.flatMap((floor) => {
    const name = `${floor.figure} (${floor.variant})`;
    const share = shareOf(floor.figure, floor.variant);
    if (share === undefined) return [`${name} was not measured: there are no messages for it.`];
    const fault = faultOf(share, floor, shareOf(floor.figure, "as-written"));
    return fault === undefined ? [] : [`${name} is ${share.toFixed(1)} %, ${fault}.`];
  });
}

function faultOf(share: number, floor: Floor, asWritten: number | undefined): string | undefined {
  if ("atLeast" in floor) return share < floor.atLeast ? `below ${floor.atLeast} %` : undefined;
  if ("atMost" in floor) return share > floor.atMost ? `above ${floor.atMost} %` : undefined;
  if (asWritten === undefined) return "with nothing as written to compare it with";
  return asWritten - share > floor.within
    ? `more than ${floor.within} points below ${asWritten.toFixed(1)} % as written`
    : undefined;
}
