/** Words per line: `short = long`. Several meanings are parted by `|`; a long form may have several words. */
const clear = `
ko = không; kh = không; hok = không; hong = không; hông = không; hem = không; khum = không; khom = không
hk = không; hg = không; k0 = không; kg = không; hôk = không; hổng = không; kp = không phải
kb = không biết; kbik = không biết; ch = chưa; chx = chưa; chz = chưa; cg = cũng; cug = cũng; cx = cũng
cũg = cũng; dc = được; đc = được; dk = được; đk = được; dcc = được; đx = được; bik = biết; bít = biết
bjt = biết; pit = biết; pik = biết; gj = gì; j = gì; jz = gì vậy; jv = gì vậy; zì = gì; zi = gì; z = vậy
zậy = vậy; dzay = vậy; dzậy = vậy; v = vậy; zay = vậy; r = rồi; rùi = rồi; ròy = rồi; ruj = rồi
roy = rồi; wa = quá; wá = quá; qá = quá; qa = quá; wé = quá; quớ = quá; wớ = quá; mún = muốn; mun = muốn
muns = muốn; mốn = muốn; mn = mọi người; mng = mọi người; bùn = buồn; bùnn = buồn; lun = luôn
luôg = luôn; thui = thôi; thoy = thôi; thuj = thôi; ng = người; ngta = người ta; nta = người ta
ngừi = người; ngui = người; ngkh = người khác; ny = người yêu; nyc = người yêu cũ; bff = bạn thân
bn = bạn; bạnn = bạn; bb = bạn bè; vs = với; vớ = với; vz = vậy; zới = với; dới = với; ntn = như thế nào
tn = tin nhắn; nt = nhắn tin; ib = nhắn riêng; ms = mới; trc = trước; trk = trước; trg = trong|trường
trog = trong; tg = thời gian; sg = sáng; clg = cái gì; hqua = hôm qua; hq = hôm qua; hnay = hôm nay
hn = hôm nay; hnai = hôm nay; bjo = bây giờ; bh = bây giờ; bgio = bây giờ; bgiờ = bây giờ; h = giờ
đag = đang; dag = đang; đg = đang; dg = đang; đng = đang; hc = học; hs = học sinh; gv = giáo viên
gvcn = giáo viên chủ nhiệm; lp = lớp; sv = sinh viên; pt = phụ huynh; cmt = bình luận; acc = tài khoản
fb = facebook; fbook = facebook; zl = zalo; mess = messenger; ins = instagram; tt = tiktok
ytb = youtube; iu = yêu; iêu = yêu; chít = chết; chjt = chết; chik = thích; thík = thích; thjk = thích
thick = thích; cíu = cứu; ciu = cứu; kứu = cứu; kíu = cứu; kiu = cứu; kuu = cứu; cíuu = cứu; fai = phải
fải = phải; ph = phải; p = phải|phút; s = sao; seo = sao; mik = mình; mih = mình|minh; mìh = mình|minh; mjh = mình
mk = mình; mjk = mình; mềnh = mình; mìk = mình; ns = nói; nois = nói; nch = nói chuyện; nc = nói chuyện
tl = trả lời; đt = điện thoại; dt = điện thoại; đthoai = điện thoại; sđt = số điện thoại
bt = biết|bình thường|bắt; bth = bình thường; bme = bố mẹ; bame = ba mẹ; pame = ba mẹ; pa = ba
papa = ba; pama = ba mẹ; mama = mẹ; mẹe = mẹ; xog = xong; sog = sống|xong; nhìu = nhiều; nhiu = nhiều
nhju = nhiều; chìu = chiều; chiu = chiều|chịu; nhg = nhưng; nhưg = nhưng; nhma = nhưng mà; jup = giúp
júp = giúp; zúp = giúp; hjc = hic; hix = hic; thw = thôi; lém = lắm; lm = làm; làmm = làm; lạnhh = lạnh
nx = nữa; nv = nhân vật; c0 = có; cko = cho; xl = xin lỗi; xloi = xin lỗi; thg = thằng; tk = thằng
vl = vãi; vcl = vãi; vkl = vãi; tks = cảm ơn; thks = cảm ơn; thanks = cảm ơn; thank = cảm ơn
camon = cảm ơn; thanku = cảm ơn; ty = cảm ơn; 3m = em; pé = bé; ck = chồng; vk = vợ; tr = triệu|trời
xink = xinh; sn = sinh nhật|sinh năm; qtam = quan tâm; gđ = gia đình; gd = gia đình; ae = anh em
ce = chị em; cta = chúng ta; tụj = tụi; lsao = làm sao; sợs = sợ; sk = sợ; ih = đi; đii = đi; ik = đi
đừg = đừng; chug = chung; phòg = phòng; đườg = đường; trườg = trường; mạg = mạng; khôg = không
đáh = đánh; đéo = không; deo = không; éo = không; dau = đâu|đau|đầu; tui = tôi; tuj = tôi; tau = tao
bx = bà xã; ox = ông xã; mí = mấy; cj = chị; lquan = liên quan; qhe = quan hệ; qh = quan hệ; xh = xã hội
vd = video; vid = video; dth = dễ thương; ko0g = không; jo = giờ; giừ = giờ; chừ = giờ; nka = nha
nhaa = nha; hum = hôm; bun = buồn; rui = rồi; kím = kiếm; nửa = nữa|nửa; wê = quê; wen = quen; gòi = rồi
dzui = vui; dui = vui; dìa = về; dzìa = về; zìa = về; zề = về; dề = về; hỏng = không; chời = trời
chòi = trời; pải = phải; thik = thích; lmj = làm gì; lgi = làm gì; tsao = tại sao; tđ = thì đó
đth = điện thoại; nyêu = người yêu; mtr = môi trường; ôg = ông; oánh = đánh; quýnh = đánh; uýnh = đánh
`;

/** Single letters and short words that mean one thing in chat and another elsewhere: both readings are kept. */
const doubtful = `
e = em; a = anh; c = chị|con; b = bạn|bố; k = không; m = mày|mình|mẹ; t = tao|tôi; u = u|mẹ; n = nó; o = ông|không
g = gì; l = lắm; q = quá; d = đi; đ = đi; y = vậy; x = xe; i = yêu; hm = hôm
`;

function read(lines: string): Map<string, string[]> {
  const pairs = lines
    .split(/[;\n]/)
    .map((line) => line.split(" = ").map((part) => part.trim()))
    .filter((pair) => pair[0] !== undefined && pair[0] !== "" && pair[1] !== undefined);
  return new Map(pairs.map(([short, long]) => [short ?? "", (long ?? "").split("|")]));
}

/** Abbreviations that are read as their long form; several meanings are all kept. */
export const clearShort: ReadonlyMap<string, readonly string[]> = read(clear);
/** Abbreviations that are also kept as they stand. */
export const doubtfulShort: ReadonlyMap<string, readonly string[]> = read(doubtful);
