import { dangerKinds } from "../../model/danger.js";
import { everydayKinds } from "../phrasings/schema.js";
import type { Figure } from "./judgement.js";
import { slotKinds } from "./slot-files.js";
import { type Variant, variants } from "./spellings.js";

/** A table of figures: its rows are ids with the words to print. */
interface Table {
  readonly title: string;
  readonly rows: readonly (readonly [id: string, label: string])[];
}

const columns: Readonly<Record<Variant, string>> = {
  "as-written": "as written",
  "without-marks": "without marks",
  typos: "typos",
  teencode: "teencode",
};
const labelWidth = 34;
const cellWidth = 21;

const byKind = (measure: string) => dangerKinds.map((kind) => [`danger.${measure}.${kind}`, kind] as const);

const searchRows = (group: string) =>
  [
    [`${group}.first`, "right one first (R@1)"],
    [`${group}.among-three`, "right one among three (R@3)"],
    [`${group}.sure-right`, "answered surely and rightly"],
    [`${group}.sure-wrong`, "answered surely but wrongly"],
    [`${group}.offered-right`, "choices with the right one"],
    [`${group}.offered-wrong`, "choices without the right one"],
    [`${group}.abstained`, "abstained"],
  ] as const;

const tables: readonly Table[] = [
  {
    title: "Danger: urgent messages (P0 and P1)",
    rows: [
      ["danger.urgent", "found (act or ask)"],
      ["danger.urgent.act", "  act, at least P1"],
      ["danger.urgent.ask", "  ask"],
      ["danger.p0", "P0 found (act or ask)"],
      ["danger.p0.rated", "  rated P0"],
      ["danger.respelt", "written otherwise than by hand"],
    ],
  },
  { title: "Danger: any alarm, by kind", rows: byKind("alarm") },
  { title: "Danger: named as the kind it is", rows: byKind("named") },
  { title: "Danger: level at least as required", rows: byKind("level") },
  {
    title: "False alarms on messages without danger",
    rows: everydayKinds.flatMap((kind) => [
      [`calm.act.${kind}`, `${kind}: act`] as const,
      [`calm.any.${kind}`, `${kind}: act or ask`] as const,
    ]),
  },
  { title: "Answers to questions", rows: searchRows("answers") },
  { title: "Wishes (flows, lessons, small talk)", rows: searchRows("wishes") },
  {
    title: "Questions and wishes in English",
    rows: [
      ["english-answers.first", "right answer first (R@1)"],
      ["english-answers.among-three", "right answer among three (R@3)"],
      ["english-answers.sure-wrong", "answered surely but wrongly"],
      ["english-answers.abstained", "abstained"],
      ["english-wishes.first", "right wish first (R@1)"],
      ["english-wishes.among-three", "right wish among three (R@3)"],
      ["english.heard", "heard as English"],
      ["english.taken-for-vietnamese", "taken for Vietnamese"],
    ],
  },
  {
    title: "Surely answered though nothing of ours is an answer",
    rows: (["everyday", "out-of-scope"] as const).map((kind) => [`unanswerable.answered.${kind}`, kind]),
  },
  {
    title: "Answers to a step, read rightly",
    rows: [
      ...slotKinds.map((kind) => [`slots.${kind}`, kind] as const),
      ["slots.place.one", "  one unit"],
      ["slots.place.several", "  several units, to ask about"],
      ["slots.place.words", "  no unit"],
    ],
  },
];

/** All tables as lines of text: share in per cent with its 95 % interval, and how many messages it stands on. */
export function drawTables(figures: readonly Figure[]): string {
  const byId = new Map(figures.map((figure) => [`${figure.id} ${figure.variant}`, figure]));
  return tables.map((table) => drawTable(table, byId)).join("\n\n");
}

function drawTable({ title, rows }: Table, figures: ReadonlyMap<string, Figure>): string {
  const known = rows.filter(([id]) => variants.some((variant) => figures.has(`${id} ${variant}`)));
  if (known.length === 0) return `${title}\n  no messages of this sort`;
  const head = [
    "n".padStart(labelWidth + 6),
    ...variants.map((variant) => columns[variant].padStart(cellWidth)),
  ];
  const lines = known.map(([id, label]) => {
    const cells = variants.map((variant) => figures.get(`${id} ${variant}`));
    const n = cells.find((cell) => cell !== undefined)?.n ?? 0;
    return [
      `  ${label}`.padEnd(labelWidth),
      String(n).padStart(6),
      ...cells.map((cell) => drawCell(cell).padStart(cellWidth)),
    ].join("");
  });
  return [title, head.join(""), ...lines].join("\n");
}

function drawCell(figure: Figure | undefined): string {
  const interval = figure?.interval;
  if (interval === null || interval === undefined) return "-";
  const { share, low, high } = interval;
  return `${percent(share)} (${percent(low)}-${percent(high)})`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
