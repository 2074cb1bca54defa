/** Things that stand at one place and bear a name. Without marks "cho", "cau" and "ga" are other words: they count only with them. */
const kinds =
  "chợ|chung cư|chung cu|bến xe|ben xe|bến tàu|ben tau|bệnh viện|benh vien|trạm y tế|tram y te|công viên|cong vien|siêu thị|sieu thi|cầu|ga|chùa|nhà thờ|nha tho|ký túc xá|ky tuc xa|ktx|khu công nghiệp|khu cong nghiep|kcn|ngã tư|nga tu|ngã ba|nga ba|vòng xoay|trường (?:tiểu học|mầm non|thcs|thpt|cấp [123])|truong (?:tieu hoc|mam non|thcs|thpt|cap [123])";
const before =
  "đang ở|dang o|ở|tại|tai|gần|gan|cạnh|canh|sau|trước|truoc|đối diện|doi dien|bên|near|at|behind|opposite|next to|in front of|i am at|im at";
/** Words that end a name and go on telling. */
const end =
  "(?=$|[,.!?;\\n]| (?:thì|thi|và|va|mà|ma|rồi|roi|ạ|nha|nhé|nhe|nè|ne|bị|bi|lúc|luc|hôm|hom|với|voi|em|con|cháu|bố|ba|mẹ|nó|đang|dang|không|khong|có|and|but|please|he|she|my)(?=[ ,.!?]|$))";
const name = "[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*(?: [\\p{L}\\p{N}][\\p{L}\\p{N}.-]*){0,4}?";

const inVietnamese = new RegExp(
  `(?:^|[\\s,.])(?:(?:${before}) )(?:(?:${before}) )?((?:${kinds}) ${name})${end}`,
  "iu",
);
const alone = new RegExp(`^(?:(?:dạ|da|à|a|ờ) )?((?:${kinds}) ${name})${end}`, "iu");
const inEnglish = new RegExp(
  `(?:^|[\\s,.])(?:${before}) (?:the )?(${name} (?:market|bridge|park|hospital|school|pagoda|church|mall|bus station|supermarket))(?=$|[ ,.!?])`,
  "iu",
);

/** "Chợ này", "bệnh viện gần nhất" name none. */
const noName =
  /^(?:\S+ ){1,3}?(?:này|nay|đó|do|kia|nào|nao|gần|gan|nhà|nha|mới|moi|rồi|roi|khám|kham|chơi|choi|không|khong|hay|cũng|the|a|this|my|ạ)(?: |$)/iu;

/** UTF-16 units a place may have as an answer. */
const longest = 64;

/** The landmark with a name that words say somebody is at: "chợ Bà Chiểu", "chung cư HH Linh Đàm"; null where they name none. */
export function readLandmark(text: string): string | null {
  const line = text.slice(0, 400).normalize("NFC").replace(/\s+/g, " ").trim();
  const found = (inVietnamese.exec(line) ?? alone.exec(line) ?? inEnglish.exec(line))?.[1];
  return found === undefined || found.length > longest || noName.test(found) ? null : found;
}
