import { regional } from "./regional.js";
import { shortNames } from "./short-names.js";
import { shortWords } from "./short-words.js";

/**
 * Short forms that mean one thing in chat and another elsewhere, and regional words that are spelt like others: they
 * are kept as they stand, with these readings beside them. `short = long`, several meanings parted by `|`.
 */
const doubtful = `
e = em; a = anh; c = chị|con; b = bạn|bố; k = không; m = mình|mày|mẹ; t = tao|tôi; u = mẹ; n = nó; o = cô|ông|không
g = gì; l = lắm; q = quá; d = đi; đ = đi; y = vậy; x = xe; i = yêu; hm = hôm
hẻm = không; hông = không; hong = không; hem = không; hỏng = không; nỏ = không; khom = không; chả = không; deo = không
mun = muốn; bun = buồn; bùn = buồn; rui = rồi; dau = đâu|đau|đầu; chiu = chịu|chiều; ngui = người; bít = biết; hiu = hiểu
vớ = với; rep = trả lời; ty = cảm ơn; um = ừ; hum = hôm; nửa = nữa; nứa = nữa; nũa = nữa; dui = vui|đùi; dề = về; vô = vào
ui = ơi|ôi; pe = bé; seo = sao; kiu = cứu|kêu; chòi = trời; giời = trời; trùi = trời; mí = mấy; êm = em; mìn = mình
sọ = sợ; sỡ = sợ; xợ = sợ; bõ = bỏ; xí = xíu; lúm = lắm; hoi = thôi|hơi; ri = này; chừ = giờ; mô = đâu; răng = sao
chi = gì; ni = này; tê = kia; hén = nhỉ; hỉ = nhỉ; hầy = nhỉ; nghen = nhé; hen = nhé; nhen = nhé; tau = tao; mi = mày
hắn = nó; bây = mày; mệ = bà; ả = chị; eng = anh; ôn = ông; mạ = mẹ; tía = cha|ba; bọ = bố; ổng = ông; bả = bà
nẩy = nãy; nẫy = nãy; tui = tôi; mần = làm; coi = xem; biểu = bảo; chộ = thấy; trốc = đầu; nhủ = bảo; méc = mách
`;

/** Short forms by how they are written; later lists do not change what earlier ones say. */
function read(...lists: readonly string[]): Map<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const entry of lists.flatMap((list) => list.split(/[;\n]/))) {
    const [short, long] = entry.split(" = ");
    if (short === undefined || long === undefined || forms.has(short.trim())) continue;
    forms.set(short.trim(), long.trim().split("|"));
  }
  return forms;
}

/** Short forms that are read as their long form; several meanings are all kept, the likeliest first. */
export const clearShort: ReadonlyMap<string, readonly string[]> = read(shortWords, shortNames, regional);
/** Short forms that are also kept as they stand. */
export const doubtfulShort: ReadonlyMap<string, readonly string[]> = read(doubtful);
