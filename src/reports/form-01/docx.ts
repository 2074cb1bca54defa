import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { type FormDocument, type FormRow, type FormSection, pageWords } from "./document.js";

/** Twentieths of a point. */
const page = { width: 11_906, height: 16_838, top: 1_134, right: 850, bottom: 1_134, left: 1_701 } as const;
const width = page.width - page.left - page.right;
const labelWidth = 3_700;
const noBorder = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = {
  ...{ top: noBorder, bottom: noBorder, left: noBorder, right: noBorder },
  ...{ insideHorizontal: noBorder, insideVertical: noBorder },
};

/** Form 1 as a Word file. */
export async function form01Docx(form: FormDocument): Promise<Uint8Array> {
  const { width: w, height, ...margin } = page;
  const document = new Document({
    title: form.title,
    creator: form.heading.office,
    // Sizes are half points: the 13 points of official letters.
    styles: {
      default: { document: { run: { font: "Times New Roman", size: 26, language: { value: "vi-VN" } } } },
    },
    sections: [
      {
        properties: { page: { size: { width: w, height }, margin } },
        headers: { default: pageHead(form) },
        footers: { default: pageFoot(form) },
        children: [
          heading(form),
          ...titleOf(form),
          ...form.sections.flatMap((one) => section(one, form)),
          // Two tables with nothing between them would be read as one, with the borders of the second.
          paragraph("", {}, { keepNext: true }),
          signature(form),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly underline?: Record<string, never>;
}

/** One paragraph; its lines are kept. */
function paragraph(
  text: string,
  look: Look = {},
  more: ConstructorParameters<typeof Paragraph>[0] = {},
): Paragraph {
  const lines = text.split(/\r?\n/);
  const children = lines.map(
    (line, place) => new TextRun({ text: line, ...look, ...(place > 0 && { break: 1 }) }),
  );
  return new Paragraph({ ...(typeof more === "object" ? more : {}), children });
}

const centre = { alignment: AlignmentType.CENTER } as const;

function pageHead({ secrecy, practice }: FormDocument): Header {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, color: "808080", space: 4 } };
  return new Header({
    children: [
      ...(practice === null ? [] : [paragraph(practice, { bold: true, size: 22 }, centre)]),
      paragraph(secrecy.ground, { bold: true, size: 20 }, centre),
      paragraph(secrecy.level, { italics: true, size: 20 }, { ...centre, border, spacing: { after: 240 } }),
    ],
  });
}

function pageFoot({ footer }: FormDocument): Footer {
  const children = [
    `${footer} · ${pageWords.page}`,
    PageNumber.CURRENT,
    pageWords.of,
    PageNumber.TOTAL_PAGES,
  ];
  return new Footer({
    children: [new Paragraph({ ...centre, children: [new TextRun({ children, size: 18 })] })],
  });
}

/** Office on the left; on the right the country, or which form this is. */
function heading({ heading: { office, state, form } }: FormDocument): Table {
  const right =
    state === null
      ? [paragraph(form, { italics: true, size: 22 }, centre)]
      : [
          paragraph(state.country, { bold: true, size: 24 }, centre),
          paragraph(state.motto, { bold: true, size: 26, underline: {} }, centre),
          paragraph(form, { italics: true, size: 22 }, centre),
        ];
  const left = [paragraph(office, { bold: true, size: 24 }, centre)];
  const columns = [Math.round(width * 0.42), Math.round(width * 0.58)] as const;
  return bare(columns, [[left, right]]);
}

function titleOf({ title, subtitle }: FormDocument): readonly Paragraph[] {
  return [
    paragraph(title, { bold: true, size: 28 }, { ...centre, spacing: { before: 360 } }),
    paragraph(subtitle, {}, { ...centre, spacing: { after: 240 } }),
  ];
}

function section(
  { letter, title, withheld, rows }: FormSection,
  form: FormDocument,
): readonly (Paragraph | Table)[] {
  const head = paragraph(
    `${letter}. ${title}`,
    { bold: true },
    { keepNext: true, spacing: { before: 200, after: 80 } },
  );
  return [head, withheld === null ? tableOf(rows, form) : paragraph(withheld, { italics: true })];
}

function tableOf(rows: readonly FormRow[], { empty }: FormDocument): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "808080" } as const;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [labelWidth, width - labelWidth],
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(({ label, value }) => {
      const answer = value === null ? paragraph(empty, { italics: true }) : paragraph(value);
      return new TableRow({
        cantSplit: (value ?? "").length < 600,
        children: [cell([paragraph(label)], labelWidth), cell([answer], width - labelWidth)],
      });
    }),
  });
}

function cell(children: readonly Paragraph[], size: number): TableCell {
  const margins = { top: 50, bottom: 50, left: 100, right: 100 };
  return new TableCell({ children: [...children], width: { size, type: WidthType.DXA }, margins });
}

/** The receiver signs at the right. */
function signature({ signature: { date, role, hint } }: FormDocument): Table {
  const keep = { ...centre, keepNext: true, keepLines: true };
  const right = [
    paragraph(date, { italics: true }, { ...keep, spacing: { before: 120 } }),
    paragraph(role, { bold: true }, keep),
    paragraph(hint, { italics: true }, { ...keep, spacing: { after: 1_400 } }),
    paragraph("", {}, centre),
  ];
  return bare([Math.round(width * 0.4), Math.round(width * 0.6)], [[[paragraph("")], right]]);
}

function bare(columns: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...columns],
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, place) =>
              new TableCell({
                children: [...children],
                width: { size: columns[place] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.TOP,
                borders: noBorders,
              }),
          ),
        }),
    ),
  });
}
