interface FigureProps {
  readonly label: string;
  readonly value: number | string;
  /** It stands for a number that is not shown. */
  readonly quiet?: boolean;
}

/** One number with what it counts; stands in a list with the class `content-figures`. */
export function Figure({ label, value, quiet = false }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={quiet ? "figure-quiet" : undefined}>{value}</dd>
    </div>
  );
}
