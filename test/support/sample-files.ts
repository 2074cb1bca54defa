import { Document, Packer, Paragraph } from "docx";

const ascii = (text: string) => Buffer.from(text, "latin1");

/** Small files that begin as their kinds do. */
export const samplePdf = ascii("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n");
export const samplePng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==",
  "base64",
);
export const sampleJpg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), ascii("JFIF")]);

/** A Word file with one line. */
export async function sampleDocx(words: string): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] }));
}
