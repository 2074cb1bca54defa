/** What a picture says. A thing is a word among the words; a feeling only colours the message. */
export interface Picture {
  readonly word: string;
  readonly sort: "thing" | "feeling";
}

/** Pictures that stand where a noun would: "ba cầm 🔪". */
const things = `
sos 🆘; dao 🔪 🗡; máu 🩸; thuốc 💊; súng 🔫; haha 😂 🤣
`;

/**
 * Pictures that go with words. They are not read as words, since "bài khó quá 😭" tells of no tears and "mệt quá 💀" of
 * no death; classifiers see them in the views.
 */
const feelings = `
khóc 😭 😢 🥲 😿; buồn 😞 😔 🙁 ☹ 😟 😥 😓 🥺 😕 😣 😖 😩 😫; đau lòng 💔; sợ 😨 😰 😱 😧 😦 🫣 😳 🙀
tức giận 😡 😠 🤬 👿 😤 💢; cười 😀 😃 😄 😁 😆 😅 😊 🙂 😹 ☺ 😸 😺 😇 🙃 😛 😜 🤪 😝 😋
thương ❤ 💕 💖 💗 💓 💞 💘 💝 💙 💚 💛 🧡 💜 🤍 🤎 🖤 😍 🥰 😘 😻 ♥ 🫶 🤗 😚 😙 🤩
đầu lâu 💀 ☠; quan tài ⚰; dây 🪢; cầu xin 🙏 🙇; đúng 👍 ✅ ✔ 👌 ☑ 💯; không 👎 ❌ ✖ 🚫 🙅; đấm 👊 🤛 🤜 🥊
bị thương 🤕; băng 🩹; kim tiêm 💉; bệnh 🤒 😷 🤧 🥴; nôn 🤮 🤢; bệnh viện 🏥; cấp cứu 🚑; công an 🚓 👮 🚨; cháy 🔥 🚒
lửa 🧨 💥; nước 🌊 💧 💦; ngủ 😴 💤 🛌 😪; mệt 🥱; im lặng 🤐 🤫 🔇; nhà 🏠 🏡 🏚; trường học 🏫; rượu 🍺 🍻 🍷 🍶 🥃 🍾
thuốc lá 🚬; tiền 💰 💵 💸 🤑; điện thoại 📱 📞 ☎; máy ảnh 📷 📸 🎥 📹; khóa 🔒 🔐 ⛓; xe 🚗 🛵 🏍; tạm biệt 👋; nguy hiểm ⚠ ☢ ☣
mười tám 🔞; hôn 💋 💏; suy nghĩ 🤔; bạn 🧑 👦 👧 🧒; em bé 👶 🤰; xấu xa 😈; tay ✋ 🖐 🤚; câm 🤥
`;

/** No word of the lists begins beyond the letters of Vietnamese, every picture does. */
const lastWord = "\u2000";

function read(lines: string, sort: Picture["sort"]): [string, Picture][] {
  return lines.split(/[;\n]/).flatMap((line) => {
    const parts = line.trim().split(" ");
    const signs = parts.filter(isPicture);
    const word = parts.filter((part) => !isPicture(part)).join(" ");
    return signs.map((sign): [string, Picture] => [firstSymbol(sign), { word, sort }]);
  });
}

function isPicture(part: string): boolean {
  return part > lastWord;
}

function firstSymbol(sign: string): string {
  return String.fromCodePoint(sign.codePointAt(0) ?? 0);
}

/** Pictures by their first code point; skin, sex and colour signs that follow are not looked at. */
export const pictures: ReadonlyMap<string, Picture> = new Map([
  ...read(feelings, "feeling"),
  ...read(things, "thing"),
]);

/** Faces made of signs, longest first where one begins like another. */
const faces: readonly (readonly [RegExp, string])[] = [
  [/(?::|=|;)['’]?-?\(+|:['’]-?[<(]|T[_.]+T|t_+t(?!\p{L})|TT[_.]?TT|Q[_.]Q|;[_.];|:<(?!3)/uy, "khóc"],
  [
    /(?::|=|;)-?\)+|(?::|=)-?D+(?![\p{L}\p{N}])|\^[_.]?\^|(?<!\d):3(?!\d)|:v(?![\p{L}])|[xX]D(?![\p{L}])/uy,
    "cười",
  ],
  [/<3+(?!\d)/y, "thương"],
  [/>[._]+<|-[_.]+-/y, "buồn"],
];
const startsFace = /[:=;tT<>^xXQ-]/;
const hasFace = /[:=;<>^_]|T\.T|[xX]D|-\.-/;

/** A face made of signs, with its place (UTF-16 units). */
export interface Face {
  readonly start: number;
  readonly end: number;
  readonly picture: Picture;
}

/** The faces made of signs in a text ("T_T", ":((", "<3"), in order. */
export function readFaces(text: string): Face[] {
  if (!hasFace.test(text)) return [];
  const found: Face[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!startsFace.test(text[start] ?? "") || isInsideWord(text, start)) continue;
    const face = faceAt(text, start);
    if (face === null) continue;
    found.push(face);
    start = face.end - 1;
  }
  return found;
}

/** Letters and "-" open a face only where no word runs into them. */
function isInsideWord(text: string, start: number): boolean {
  return /[tTxXQ-]/.test(text[start] ?? "") && /[\p{L}\p{N}]/u.test(text[start - 1] ?? "");
}

function faceAt(text: string, start: number): Face | null {
  for (const [face, word] of faces) {
    face.lastIndex = start;
    const found = face.exec(text);
    if (found !== null && found[0] !== "")
      return { start, end: start + found[0].length, picture: { word, sort: "feeling" } };
  }
  return null;
}
