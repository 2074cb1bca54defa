import { inflateSync } from "node:zlib";

/** The words of each page of a PDF file as its fonts say what their letters are; throws at a letter without meaning. */
export function pdfPages(file: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(file).toString("latin1"));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const content = streamOf(objects, reference(head, "Contents"));
    const resources = objects.get(reference(head, "Resources"))?.head ?? head;
    return textOf(content, (font) => lettersOf(objects, reference(resources, font)));
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

function objectsOf(text: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = "", body = ""] = found;
    const at = body.indexOf("\nstream\n");
    const stream = at < 0 ? null : body.slice(at + 8, body.lastIndexOf("\nendstream"));
    objects.set(Number(number), {
      head: at < 0 ? body : body.slice(0, at),
      stream: stream === null ? null : Buffer.from(stream, "latin1"),
    });
  }
  return objects;
}

function reference(head: string, name: string): number {
  return Number(new RegExp(`/${name} (?:\\[)?(\\d+) 0 R`).exec(head)?.[1] ?? -1);
}

function streamOf(objects: ReadonlyMap<number, PdfObject>, number: number): string {
  const object = objects.get(number);
  if (!object?.stream) throw new Error(`no stream ${number}`);
  return (object.head.includes("FlateDecode") ? inflateSync(object.stream) : object.stream).toString(
    "latin1",
  );
}

/** What each code of a font stands for. */
function lettersOf(objects: ReadonlyMap<number, PdfObject>, font: number): ReadonlyMap<string, string> {
  const map = streamOf(objects, reference(objects.get(font)?.head ?? "", "ToUnicode"));
  const letters = new Map<string, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    const codes = [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = ""]) => hex.replaceAll(" ", ""));
    for (const [place, hex] of codes.entries()) {
      const code = (Number.parseInt(first, 16) + place).toString(16).padStart(4, "0");
      letters.set(code, Buffer.from(hex, "hex").swap16().toString("utf16le"));
    }
  }
  return letters;
}

function textOf(content: string, fontOf: (name: string) => ReadonlyMap<string, string>): string {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  let letters: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, font, shown, moved] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|( Tm\b)/g)) {
    if (moved !== undefined) text += "\n";
    if (font !== undefined) {
      const known = fonts.get(font) ?? fontOf(font);
      fonts.set(font, known);
      letters = known;
    }
    for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]*)>/gi)) {
      for (const code of hex.match(/.{4}/g) ?? []) text += letterOf(letters, code);
    }
  }
  return text;
}

function letterOf(letters: ReadonlyMap<string, string>, code: string): string {
  const letter = letters.get(code.toLowerCase());
  if (letter === undefined || code === "0000") throw new Error(`the font has no letter ${code}`);
  return letter;
}
