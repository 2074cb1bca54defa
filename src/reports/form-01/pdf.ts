import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { type FormDocument, type FormRow, type FormSection, pageWords } from "./document.js";

const require = createRequire(import.meta.url);
const fonts = join(dirname(require.resolve("pdfmake/package.json")), "fonts/Roboto");

/** Made once: the library keeps fonts and rules for the whole process. */
let printer: typeof import("pdfmake") | null = null;

function openPrinter(): typeof import("pdfmake") {
  if (printer !== null) return printer;
  const opened = require("pdfmake") as typeof import("pdfmake");
  opened.setFonts({
    Roboto: {
      normal: join(fonts, "Roboto-Regular.ttf"),
      bold: join(fonts, "Roboto-Medium.ttf"),
      italics: join(fonts, "Roboto-Italic.ttf"),
      bolditalics: join(fonts, "Roboto-MediumItalic.ttf"),
    },
  });
  // Nothing of a form may be fetched or read from a disk but these fonts.
  opened.setUrlAccessPolicy(() => false);
  opened.setLocalAccessPolicy((path) => path.startsWith(fonts));
  printer = opened;
  return opened;
}

/** Points. */
const margins: [number, number, number, number] = [72, 82, 45, 54];
const grey = "#555555";

/** Form 1 as a PDF file, with its fonts in it. */
export async function form01Pdf(form: FormDocument): Promise<Uint8Array> {
  return new Uint8Array(
    await openPrinter()
      .createPdf(definitionOf(withoutPictures(form)))
      .getBuffer(),
  );
}

/** The font has no little pictures: that there was one is said in words, not by an empty box. */
function withoutPictures(form: FormDocument): FormDocument {
  return JSON.parse(JSON.stringify(form), (_key, value) =>
    typeof value === "string" ? value.replace(pictures, "[hình]") : value,
  ) as FormDocument;
}

const pictures =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Emoji_Modifier}|\uFE0F|\u200D|\p{Extended_Pictographic}|\p{Regional_Indicator})*/gu;

function definitionOf(form: FormDocument): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: margins,
    language: "vi",
    info: { title: form.title, author: form.heading.office },
    defaultStyle: { font: "Roboto", fontSize: 11, lineHeight: 1.15 },
    header: () => pageHead(form),
    footer: (page, pages) => ({
      text: `${form.footer} · ${pageWords.page}${page}${pageWords.of}${pages}`,
      ...{ alignment: "center", fontSize: 8.5, color: grey, margin: [72, 16, 45, 0] },
    }),
    content: [
      heading(form),
      { text: form.title, bold: true, fontSize: 14, alignment: "center", margin: [0, 18, 0, 2] },
      { text: form.subtitle, alignment: "center", margin: [0, 0, 0, 8] },
      ...form.sections.flatMap((one) => section(one, form)),
      signature(form),
    ],
  };
}

function pageHead({ secrecy, practice }: FormDocument): Content {
  return {
    margin: [72, practice === null ? 26 : 14, 45, 0],
    stack: [
      ...(practice === null ? [] : [{ text: practice, bold: true, fontSize: 9.5 }]),
      { text: secrecy.ground, bold: true },
      { text: secrecy.level, italics: true },
      { canvas: [{ type: "line", x1: 0, y1: 3, x2: 478, y2: 3, lineWidth: 0.5, lineColor: grey }] },
    ],
    ...{ fontSize: 9, alignment: "center" },
  };
}

/** Office on the left; on the right the country, or which form this is. */
function heading({ heading: { office, state, form } }: FormDocument): Content {
  const formName = { text: form, italics: true, fontSize: 10 };
  const right =
    state === null
      ? [formName]
      : [
          { text: state.country, bold: true },
          { text: state.motto, bold: true, decoration: "underline" as const },
          { ...formName, margin: [0, 4, 0, 0] as [number, number, number, number] },
        ];
  return {
    columns: [
      { width: "42%", stack: [{ text: office, bold: true }], alignment: "center" },
      { width: "58%", stack: right, alignment: "center" },
    ],
    columnGap: 8,
  };
}

function section({ letter, title, withheld, rows }: FormSection, form: FormDocument): Content[] {
  const head: Content = { text: `${letter}. ${title}`, bold: true, margin: [0, 10, 0, 4] };
  if (withheld !== null) return [together([head, { text: withheld, italics: true }])];
  const [first, ...rest] = rows;
  if (first === undefined) return [head];
  // What is longer than a page cannot be kept in one piece.
  if (!isShort(first)) return [head, tableOf(rows, form)];
  return [together([head, tableOf([first], form)]), ...(rest.length === 0 ? [] : [tableOf(rest, form)])];
}

/** A title does not stand alone at the foot of a page: it goes with the first row. */
function together(stack: Content[]): Content {
  return { unbreakable: true, stack };
}

function isShort({ value }: FormRow): boolean {
  return (value ?? "").length < 600;
}

function tableOf(rows: readonly FormRow[], { empty }: FormDocument): Content {
  return {
    table: {
      widths: [150, "*"],
      dontBreakRows: rows.every(isShort),
      body: rows.map(({ label, value }): TableCell[] => [
        { text: label },
        value === null ? { text: empty, italics: true, color: grey } : { text: value },
      ]),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => "#888888",
      vLineColor: () => "#888888",
      paddingTop: () => 3,
      paddingBottom: () => 3,
      paddingLeft: () => 6,
      paddingRight: () => 6,
    },
  };
}

/** The receiver signs at the right. */
function signature({ signature: { date, role, hint } }: FormDocument): Content {
  return {
    unbreakable: true,
    columns: [
      { width: "40%", text: "" },
      {
        width: "60%",
        alignment: "center",
        stack: [
          { text: date, italics: true, margin: [0, 20, 0, 2] },
          { text: role, bold: true },
          { text: hint, italics: true, margin: [0, 0, 0, 70] },
        ],
      },
    ],
  };
}
