/**
 * Chat spellings of everyday words, read as their long form: `short = long`, several meanings parted by `|`, the
 * likeliest first. Grouped by the word that is meant.
 */
export const shortWords = `
ko = không; kh = không; hok = không; hk = không; hg = không; k0 = không; kg = không; hôk = không; khum = không
khôg = không; khog = không; ko0g = không; kog = không; hôg = không; hog = không; khg = không; hổg = không
kp = không phải; kph = không phải; kfai = không phải; kb = không biết|kết bạn; kbt = không biết; kbik = không biết
kbiet = không biết; hbiet = không biết; khbt = không biết; kbjt = không biết; kthe = không thể; kth = không thể
kdc = không được; kđc = không được; kdk = không được; kco = không có; ks = không sao; ksao = không sao
ksc = không sao cả; kmun = không muốn; kmuon = không muốn; khbiet = không biết; ch = chưa; chx = chưa; chz = chưa
cug = cũng; cg = cũng; cx = cũng; cũg = cũng; cugn = cũng; dc = được; đc = được; dk = được; đk = được; dcc = được
đx = được; đcc = được; đkc = được; dx = được; đuợk = được; dkc = được; bik = biết; bjt = biết; pit = biết; pik = biết
pjt = biết; bjk = biết; bjet = biết; bík = biết; hỉu = hiểu; hìu = hiểu; hjeu = hiểu; hju = hiểu; gj = gì; j = gì
jz = gì vậy; jv = gì vậy; jd = gì đó; gìz = gì vậy; gìv = gì vậy; jề = gì; ji = gì; jì = gì; zì = gì; zi = gì; gỳ = gì
z = vậy; zậy = vậy; dzay = vậy; dzậy = vậy; v = vậy; zay = vậy; vz = vậy; zị = vậy; zợ = vậy; r = rồi; rùi = rồi
ròy = rồi; ruj = rồi; roy = rồi; gòi = rồi; roài = rồi; òi = rồi; rj = rồi; wa = quá; qa = quá; wé = quá; quớ = quá
wớ = quá; wá = quá; qá = quá; wua = quá|qua; qtr = quá trời; qtrời = quá trời; qđ = quá đáng; mún = muốn; mốn = muốn
pun = buồn; bùnz = buồn; lun = luôn; luôg = luôn; thui = thôi; thoy = thôi; thuj = thôi; thw = thôi; thoai = thôi
ng = người; ngừi = người; ngừơi = người; ngkh = người khác; ngk = người khác; ngta = người ta; nta = người ta
nglon = người lớn; ngl = người lớn; nghn = người nhà; ngnha = người nhà; ngthan = người thân; mn = mọi người
mng = mọi người; mngi = mọi người; vs = với; zới = với; dới = với; ntn = như thế nào; nhtn = như thế nào
nth = như thế; nt = nhắn tin; ntin = nhắn tin; tn = tin nhắn|thế nào; tno = thế nào; tnao = thế nào; tnào = thế nào
nhg = nhưng; nhưg = nhưng; nhug = nhưng; nhma = nhưng mà; nhmà = nhưng mà; nma = nhưng mà; nmà = nhưng mà
nhm = nhưng mà; ms = mới; mứi = mới; trc = trước; trk = trước; trcs = trước; trg = trong|trường; trog = trong
nx = nữa; sg = sáng; sag = sáng|sang; tg = thời gian|thằng; tgian = thời gian; tgi = thời gian; tgiờ = thời gian
clg = cái gì; cgi = cái gì; cgì = cái gì; cj = chị|cái gì; hqua = hôm qua; hq = hôm qua; hwa = hôm qua; hnay = hôm nay
hn = hôm nay; hnai = hôm nay; hnày = hôm nay; hkia = hôm kia; hkìa = hôm kìa; hnào = hôm nào; hnao = hôm nào
hn0 = hôm nay; tnay = tối nay; tqua = tối qua; toinay = tối nay; toiqua = tối qua; tqa = tối qua; cnay = chiều nay
cngay = cả ngày; mgay = mỗi ngày; mngay = mỗi ngày; mngày = mỗi ngày; hngay = hằng ngày; hngày = hằng ngày
hồitrc = hồi trước; bjo = bây giờ; bh = bây giờ|bao giờ; bgio = bây giờ; bgiờ = bây giờ; bayh = bây giờ
bâyh = bây giờ; byh = bây giờ; bg = bây giờ; h = giờ; jo = giờ; giừ = giờ; zờ = giờ; jio = giờ; bnh = bao nhiêu
bnhieu = bao nhiêu; bnhiu = bao nhiêu; bnhiêu = bao nhiêu; baonhiu = bao nhiêu; bhiu = bao nhiêu; lnao = lúc nào
lnào = lúc nào; lncg = lúc nào cũng; lnc = lúc nào cũng; đag = đang; dag = đang; đg = đang; dg = đang; đng = đang
dng = đang; đagg = đang; thik = thích; thík = thích; thjk = thích; thick = thích; chik = thích|chích; thihc = thích
thix = thích; thíc = thích; thícc = thích; iu = yêu; iêu = yêu; ieu = yêu; chít = chết; chjt = chết; chếc = chết
chếk = chết; chetme = chết mẹ; chetmat = chết mất; cíu = cứu; ciu = cứu; kứu = cứu; kuu = cứu; cứuw = cứu; kíu = cứu
cuws = cứu; cuuvoi = cứu với; cuuem = cứu em; fai = phải; fải = phải; ph = phải; pải = phải; phaj = phải; pai = phải
p = phải|phút; hpai = không phải; s = sao; saoz = sao vậy; saov = sao vậy; svay = sao vậy; tsao = tại sao
ts = tại sao; vsao = vì sao; lsao = làm sao; lms = làm sao; lmsao = làm sao; lmj = làm gì; lmgi = làm gì; lgi = làm gì
lgì = làm gì; lj = làm gì; lm = làm; lmxong = làm xong; lmon = làm ơn; lmơn = làm ơn; lamon = làm ơn; plz = làm ơn
pls = làm ơn; plss = làm ơn; lém = lắm; mik = mình; mih = mình|minh; mìh = mình; mjh = mình; mk = mình; mjk = mình
mềnh = mình; mìk = mình; mềng = mình; mjn = mình; ns = nói; nch = nói chuyện; nc = nói chuyện; ntc = nói thật
nd = nội dung; tl = trả lời; trl = trả lời; bt = biết|bình thường|bắt; bth = bình thường; bthg = bình thường
bthuong = bình thường; bthường = bình thường; btinh = bình tĩnh; xog = xong; xg = xong; sog = xong|sống|sông
nhìu = nhiều; nhiu = nhiều; nhju = nhiều; chìu = chiều; jup = giúp; júp = giúp; zúp = giúp; giupe = giúp em
giúpe = giúp em; giupem = giúp em; hjc = hic; hix = hic; hixx = hic; kaka = haha; kk = haha; kkkk = haha; hjhj = hihi
lol = haha; lmao = haha; c0 = có; cóa = có; cuh = có; cko = cho; xl = xin lỗi; xloi = xin lỗi; xlỗi = xin lỗi
sr = xin lỗi; sry = xin lỗi; xinloi = xin lỗi; tks = cảm ơn; thks = cảm ơn; thanks = cảm ơn; thank = cảm ơn
camon = cảm ơn; thanku = cảm ơn; thx = cảm ơn; tysm = cảm ơn nhiều; cmon = cảm ơn; oki = ok; okie = ok; oke = ok
okê = ok; okeee = ok; okii = ok; uh = ừ; uhm = ừ; uk = ừ; ukm = ừ; ừh = ừ; yup = ừ; yep = ừ; yah = ừ; dz = dạ|đẹp trai
nka = nha; nhaz = nha; ih = đi; ik = đi; dii = đi; đy = đi; dchoi = đi chơi; đchoi = đi chơi; đve = đi về
đhọc = đi học; đừg = đừng; chug = chung; đéo = không; éo = không; đếch = không; đách = không; wê = quê; wen = quen
dzui = vui; zui = vui; dìa = về; dzìa = về; zìa = về; zề = về; zô = vào; dzô = vào; zào = vào; wề = về; chời = trời
vl = vãi; vcl = vãi; vkl = vãi; vloz = vãi; vleu = vãi; vd = video; vdu = ví dụ; vdụ = ví dụ
đth = điện thoại|đáng thương; dth = dễ thương; dthg = dễ thương; dthuong = dễ thương; xink = xinh; xjnh = xinh
đjp = đẹp; qtam = quan tâm; qt = quan tâm; lquan = liên quan; lq = liên quan|liên quân; qtrong = quan trọng
hp = hạnh phúc; cs = cuộc sống; csong = cuộc sống; tc = tình cảm; tcam = tình cảm; cxuc = cảm xúc; cgiac = cảm giác
tlý = tâm lý; tly = tâm lý; tsu = tâm sự; tsự = tâm sự; trcam = trầm cảm; trầmcảm = trầm cảm; tramcam = trầm cảm
llang = lo lắng; sk = sợ|sức khỏe; skhoe = sức khỏe; sợs = sợ; sợk = sợ; đáh = đánh; đánk = đánh; chưởi = chửi
hc = học; vc = việc|vợ chồng; cv = công việc; pk = phải không; đk0 = được không; dcko = được không; đcko = được không
dck = được không; đck = được không; đckh = được không; dcch = được chưa; đcch = được chưa; cothe = có thể
cthe = có thể; cth = có thể; cđ = cái đó; cdo = cái đó; vđ = vấn đề; vde = vấn đề; vđề = vấn đề; lqđ = liên quan đến
ntnao = như thế nào; sn = sinh nhật|sinh năm|suy nghĩ; tsat = tự sát; ttu = tu tu; ttử = tự tử; tựtử = tự tử
tutu = tu tu; tusat = tự sát; tvấn = tư vấn; tvẫn = tự vẫn; tvtl = tư vấn tâm lý; gato = ghen; tym = tim; chs = chơi
đchơi = đi chơi; ngi = nghĩ|nghỉ
`;
