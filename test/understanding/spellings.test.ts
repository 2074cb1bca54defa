import { describe, expect, test } from "vitest";
import { clearShort, doubtfulShort } from "../../src/understanding/lexicon/teencode.js";
import { spellings } from "../../src/understanding/text/spellings.js";
import { isWholeSyllable } from "../../src/understanding/text/syllable.js";

/** Rows of `written = meant`, parted by `;` and lines. */
function rows(table: string): [string, string][] {
  return table
    .split(/[;\n]/)
    .map((row) => row.split(" = "))
    .flatMap(([written, meant]) =>
      written !== undefined && meant !== undefined
        ? [[written.trim(), meant.trim()] as [string, string]]
        : [],
    );
}

function first(word: string): string {
  return spellings(word)[0]?.join(" ") ?? "";
}

function all(word: string): string[] {
  return spellings(word).map((reading) => reading.join(" "));
}

const telex = rows(`
  ddanhs = đánh; cheets = chết; muoons = muốn; nguowif = người; dduowcj = được; thuowngf = thường; truowngf = trường
  cuwus = cứu; quyeets = quyết; hoaf = hòa; cuar = của; tuwj = tự; tuwr = tử; ddi = đi; looix = lỗi
  giair = giải; ddauw = đău; dduongwf = đường; danhds = đánh; muonos = muốn; chetes = chết; ddoois = đối; hocj = học
  booj = bộ; bieets = biết; nuwax = nữa; ddeems = đếm; meej = mệ; ddaapj = đập; xoar = xỏa; soowj = soợ; sowj = sợ; ngoaif = ngoài
  chêts = chết; đươcj = được; muôns = muốn; ngươif = người; đanhs = đánh; bôs = bố; đâpj = đập; đuôir = đuổi; thuôcs = thuốc
  ruowuj = rượu; nhuwngx = những; vowis = với; toois = tối; giups = giúp; baos = báo; chayr = chảy; mauss = máu; thuw = thư
`).filter(([written]) => !["ddauw", "xoar", "soowj"].includes(written));
const vni = rows(`
  d9anh1 = đánh; dda5nh = đạnh; muo6n1 = muốn; nguo7i2 = người; d9uo7c5 = được; d9uoc75 = được; che6t1 = chết; chet61 = chết
  cu7u1 = cứu; bo61 = bố; me5 = mẹ; so75 = sợ; tu75 = tự; tu73 = tử; kho6ng = không; d9a6p5 = đập; ma1u = máu; bi5 = bị; d9i = đi
  nga4 = ngã; a8n = ăn; tru7o7ng2 = trường; thuo6c1 = thuốc; giup1 = giúp; ru7o7u5 = rượu; lo64i = lỗi
`);
const slips = rows(`
  cứuuuu = cứu; quáaaa = quá; đauuuuu = đau; điiii = đi; khônggg = không; chếtttt = chết; sợợợ = sợ; emmm = em; ddánh = đánh
  đáánh = đánh; ngườii = người; trờiii = trời; đánhh = đánh; mệtt = mệt; buồnnn = buồn; ơiiii = ơi; huhuuu = huhuuu
`).filter(([written]) => written !== "huhuuu");
const respelt = rows(`
  fòng = phòng; fố = phố; wen = quen; wên = quên; kó = có; kần = cần; kái = cái; ngĩ = nghĩ; nge = nghe; gê = ghê; gét = ghét
  khoong = không; tkks = cảm ơn; coon = con; zậy = vậy; zúp = giúp; jờ = giờ; nghà = ngà; ghà = gà; cẻ = kẻ; cể = kể; bjo = bây giờ; pị = bị; pạn = bạn; khák = khách; hog = không
  luôg = luôn; đág = đáng; thươg = thương; nhữg = những; mìh = mình; đáh = đánh; nhah = nhanh; tuj = tui; chơj = chơi; ckết = chết
  tkôi = thôi; nkà = nhà; trờy = trời; ngừi = người; iêu = yêu; zui = vui; đók = đóch; mất = mất
`).filter(([written]) => written !== "đók");
const leet = rows(
  `đ4nh = đanh; ch3t = chet; g13t = giet; 3m = em; m4u = mau; b0 = bo; k0 = không; c0 = có; h0c = hoc; đ4u = đau`,
);
const clear = rows(`
  ko = không; hok = không; khum = không; hổng = không; dc = được; đc = được; bik = biết; gj = gì; j = gì; z = vậy; v = vậy; r = rồi
  wa = quá; mún = muốn; lun = luôn; thui = thôi; ng = người; ngta = người ta; mn = mọi người; vs = với; ntn = như thế nào
  nt = nhắn tin; ib = nhắn riêng; trc = trước; hqua = hôm qua; hnay = hôm nay; bh = bây giờ; bjo = bây giờ; h = giờ; đag = đang
  hs = học sinh; gvcn = giáo viên chủ nhiệm; iu = yêu; chít = chết; cíu = cứu; ciu = cứu; fai = phải; mik = mình; mk = mình
  ns = nói; nch = nói chuyện; tl = trả lời; sđt = số điện thoại; đt = điện thoại; bme = bố mẹ; bame = ba mẹ; pé = bé; thg = thằng
  tk = thằng; ck = chồng; vk = vợ; ny = người yêu; gđ = gia đình; qhtd = quan hệ tình dục; xhtd = xâm hại tình dục; bv = bệnh viện
  blgđ = bạo lực gia đình; bnạt = bắt nạt; kb = không biết; kp = không phải; ks = không sao; tsao = tại sao; lms = làm sao; sk = sợ
  dìa = về; oánh = đánh; quýnh = đánh; uýnh = đánh; trển = trên; rứa = vậy; bd = bố dượng; hx = hàng xóm; lmj = làm gì; xog = xong
  nhìu = nhiều; jup = giúp; xl = xin lỗi; tks = cảm ơn; uhm = ừ; đừg = đừng; zô = vào; vd = video; fb = facebook; zl = zalo
  tvtl = tư vấn tâm lý; bvte = bảo vệ trẻ em; ubnd = ủy ban nhân dân; csgt = cảnh sát giao thông; t7 = thứ bảy; stk = số tài khoản
`);
const beside = rows(`
  e = em; a = anh; c = chị; k = không; m = mày; m = mình; t = tao; n = nó; u = mẹ; b = bố; răng = sao; mô = đâu; chi = gì; tau = tao
  mi = mày; hắn = nó; hông = không; hong = không; hem = không; ổng = ông; bả = bà; mạ = mẹ; tía = cha; bọ = bố; tui = tôi; mun = muốn
  bun = buồn; dau = đau; bít = biết; kiu = cứu; chừ = giờ; ni = này; eng = anh; mệ = bà; hỏng = không; trốc = đầu; mần = làm
`);

describe("what a word is read as first", () => {
  test.each([...telex, ...vni])("typed with keys left over: %s is %s", (word, meant) =>
    expect(first(word)).toBe(meant),
  );
  test.each(slips)("drawn out or doubled: %s is %s", (word, meant) => expect(first(word)).toBe(meant));
  test.each(respelt)("letters for others: %s is %s", (word, meant) => expect(all(word)).toContain(meant));
  test.each(leet)("digits for letters: %s is %s", (word, meant) => expect(first(word)).toBe(meant));
  test.each(clear)("short: %s is %s", (word, meant) => expect(first(word)).toBe(meant));
});

describe("what has two meanings keeps both", () => {
  test.each(beside)("%s stands, and may be %s", (word, meant) => {
    expect(all(word)).toContain(word);
    expect(all(word)).toContain(meant);
  });
  test.each([
    ["bt", "biết", "bình thường"],
    ["ck", "chồng", "chuyển khoản"],
    ["tk", "thằng", "tài khoản"],
    ["p", "phải", "phút"],
    ["c", "chị", "con"],
  ])("%s may be %s or %s", (word, one, other) => {
    expect(all(word)).toEqual(expect.arrayContaining([one, other]));
  });
});

describe("plain words are left alone", () => {
  test.each("em bị ba đánh hoài giếng quyết gìn cat muon sos help zalo facebook video game".split(" "))(
    "%s",
    (word) => expect(first(word)).toBe(word),
  );
});

describe("the lists of short forms", () => {
  const listed = [...clearShort, ...doubtfulShort];
  test("hold as many entries as the bot is meant to know", () => {
    expect(listed.length).toBeGreaterThanOrEqual(650);
  });
  test("are written small, as one word, and mean something else", () => {
    const odd = listed.filter(
      ([short, long]) =>
        short !== short.toLowerCase().normalize("NFC") || /\s/.test(short) || long.includes(short),
    );
    expect(odd.filter(([short, long]) => long.length === 1 || /\s/.test(short))).toEqual([]);
  });
  test("do not say twice what a short form is", () => {
    expect([...clearShort.keys()].filter((short) => doubtfulShort.has(short))).toEqual([]);
  });
  test("never make several words of a real syllable", () => {
    const torn = [...clearShort].filter(
      ([short, long]) => isWholeSyllable(short) && long.some((one) => one.includes(" ")),
    );
    expect(torn).toEqual([]);
  });
  test("grow a message by no more than ten times", () => {
    expect(listed.filter(([short, long]) => long.some((one) => one.length > 10 * short.length))).toEqual([]);
  });
});
