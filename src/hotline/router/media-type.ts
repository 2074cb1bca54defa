/** Bytes of a thing's beginning that are enough to know its kind. */
export const headLength = 16;

/** How a kind of file begins: these characters from this place on. */
type Mark = readonly [place: number, characters: string, type: string];

/** From the formats' own descriptions; of two that fit the first counts. */
const marks: readonly Mark[] = [
  [0, "\xff\xd8\xff", "image/jpeg"],
  [0, "\x89PNG\r\n\x1a\n", "image/png"],
  [0, "GIF8", "image/gif"],
  [8, "WEBP", "image/webp"],
  [0, "#!AMR\n", "audio/amr"],
  [0, "#!AMR-WB\n", "audio/amr-wb"],
  [8, "WAVE", "audio/wav"],
  [0, "ID3", "audio/mpeg"],
  [4, "ftypM4A", "audio/mp4"],
  [4, "ftyphei", "image/heic"],
  [4, "ftypmif1", "image/heif"],
  [4, "ftypavif", "image/avif"],
];

/** Vessels of sound as well as of film: what the person sent it as decides. */
const vessels: readonly Mark[] = [
  [4, "ftyp3gp", "3gpp"],
  [4, "ftyp", "mp4"],
  [0, "\x1a\x45\xdf\xa3", "webm"],
  [0, "OggS", "ogg"],
];

/**
 * What a thing is by its first bytes, as a media type; null: none of the known. `kind`: as what it was sent. Platforms
 * hand many a voice note out as "octet-stream", which a browser does not play.
 */
export function mediaTypeOf(head: Uint8Array, kind: string): string | null {
  const characters = String.fromCharCode(...head.subarray(0, headLength));
  const fits = ([place, mark]: Mark) => characters.startsWith(mark, place);
  const known = marks.find(fits)?.[2];
  if (known !== undefined) return known;
  const vessel = vessels.find(fits)?.[2];
  if (vessel !== undefined) return `${kind === "audio" ? "audio" : "video"}/${vessel}`;
  return kind === "audio" ? bareSound(head) : null;
}

/** Sound without a header: MPEG frames and AAC begin with eleven or twelve set bits, as other files may by chance. */
function bareSound([first = 0, second = 0]: Uint8Array): string | null {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  const layer = (second >> 1) & 3;
  return layer === 0 ? "audio/aac" : "audio/mpeg";
}
