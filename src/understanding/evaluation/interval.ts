/** A share with the interval it lies in, each from 0 to 1. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The standard normal deviate of a two-sided interval of 95 %. */
const z = 1.959963984540054;

/**
 * The 95 % interval of Wilson for `hits` out of `n`: unlike the plain one it stays inside 0 to 1 and is right for few cases
 * (Wilson, Journal of the American Statistical Association 22, 1927). Null when there are no cases.
 */
export function wilson(hits: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = hits / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
