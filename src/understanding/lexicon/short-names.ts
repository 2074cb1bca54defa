/**
 * Short forms for people, school, the net, offices, law and money, read as their long form: `short = long`, several
 * meanings parted by `|`, the likeliest first.
 */
export const shortNames = `
bme = bố mẹ; bmẹ = bố mẹ; bm = bố mẹ; bame = ba mẹ; bamẹ = ba mẹ; pame = ba mẹ; pama = ba mẹ; bama = ba mẹ
bamá = ba má; bome = bố mẹ; bốmẹ = bố mẹ; papa = ba; pa = ba; pá = ba; pố = bố; mama = mẹ; mj = mẹ|mày; mami = mẹ
mommy = mẹ; dady = bố; ôg = ông; ôb = ông bà; obnoi = ông bà nội; obngoai = ông bà ngoại; ôbn = ông bà nội
onoi = ông nội; ôngoai = ông ngoại; ongoai = ông ngoại; bnoi = bà nội; bngoai = bà ngoại; bngoại = bà ngoại
bnội = bà nội; cgai = con gái; ctrai = con trai; cgái = con gái; egai = em gái; etrai = em trai; egái = em gái
agai = anh gái; atrai = anh trai; agái = anh gái; ahai = anh hai; ah = anh|à; ank = anh; aj = ai|anh; ce = chị em
ae = anh em; aem = anh em; cem = chị em; ace = anh chị em; cta = chúng ta; ct = chúng ta|chúng tôi; ctoi = chúng tôi
cmình = chúng mình; cmk = chúng mình; bn = bạn|bao nhiêu; bb = bạn bè; bbe = bạn bè; bff = bạn thân
bf = bạn trai|bạn thân; bsf = bạn thân; bthan = bạn thân; btrai = bạn trai; bgai = bạn gái; bgái = bạn gái
gf = bạn gái; ny = người yêu; nyc = người yêu cũ; nyêu = người yêu; nyeu = người yêu; ck = chồng|chuyển khoản; vk = vợ
vck = vợ chồng; ox = ông xã; bx = bà xã; thg = thằng; tk = thằng|tài khoản; thag = thằng; thk = thằng; 3m = em
iem = em; ẻm = em; pé = bé; ebe = em bé; ebé = em bé; hx = hàng xóm; hxom = hàng xóm; hxóm = hàng xóm
hangxom = hàng xóm; bd = bố dượng; bduong = bố dượng; bdượng = bố dượng; boduong = bố dượng; mke = mẹ kế; mkế = mẹ kế
gđ = gia đình; gd = gia đình|giáo dục; gdinh = gia đình; gđình = gia đình; ghđ = gia đình; giađình = gia đình
hs = học sinh; hsinh = học sinh; gv = giáo viên; gvien = giáo viên; gvcn = giáo viên chủ nhiệm
cn = chủ nhật|chủ nhiệm; cgcn = cô giáo chủ nhiệm; ccn = cô chủ nhiệm; tcn = thầy chủ nhiệm; cgiao = cô giáo
cgiáo = cô giáo; tgiao = thầy giáo; tgiáo = thầy giáo; thầi = thầy; tcô = thầy cô; tco = thầy cô; lp = lớp
sv = sinh viên; pt = phụ huynh; phhs = phụ huynh học sinh; ht = hiệu trưởng; htr = hiệu trưởng; htrg = hiệu trưởng
hpho = hiệu phó; bgh = ban giám hiệu; gt = giám thị|giao tiếp; gthi = giám thị; ltrg = lớp trưởng; ltr = lớp trưởng
lpho = lớp phó; trườg = trường; trươg = trường; thcs = trung học cơ sở; thpt = trung học phổ thông; c1 = cấp một
c2 = cấp hai; c3 = cấp ba; mgiao = mẫu giáo; đh = đại học; dh = đại học; cđẳng = cao đẳng; btvn = bài tập về nhà
btap = bài tập; ktra = kiểm tra; kt = kiểm tra; ktđk = kiểm tra định kỳ; btập = bài tập; ktx = ký túc xá
sgk = sách giáo khoa; vbt = vở bài tập; tkb = thời khóa biểu; đtb = điểm trung bình; hsg = học sinh giỏi
hkiem = hạnh kiểm; hkiểm = hạnh kiểm; ngvan = ngữ văn; nv = ngữ văn|nhân vật; ls = lịch sử; dly = địa lý; đlí = địa lý
gdcd = giáo dục công dân; td = thể dục; tdtt = thể dục thể thao; gdtc = giáo dục thể chất
cmt = bình luận|chứng minh thư; cmnt = bình luận; acc = tài khoản; fb = facebook; fbook = facebook; fbk = facebook
zl = zalo; zalô = zalo; dalo = zalo; mess = messenger; messen = messenger; messeger = messenger; msg = tin nhắn
ins = instagram; ig = instagram; insta = instagram; tt = tiktok|tình trạng; tiktoc = tiktok; toptop = tiktok
titok = tiktok; ytb = youtube; ytube = youtube; youtub = youtube; tele = telegram; teleg = telegram; gr = nhóm
grp = nhóm; ib = nhắn riêng; ibox = nhắn riêng; inbox = nhắn riêng; inb = nhắn riêng; adfr = kết bạn
unfr = hủy kết bạn; stt = trạng thái; avt = ảnh đại diện; ava = ảnh đại diện; avatar = ảnh đại diện; pic = ảnh
img = hình; vid = video; vdo = video; vidcall = gọi video; vcall = gọi video; onl = trực tuyến
livestr = phát trực tiếp; lk = liên kết; pass = mật khẩu; pw = mật khẩu; mkh = mật khẩu; mkhau = mật khẩu
mkhẩu = mật khẩu; ss = ảnh màn hình; screenshot = ảnh màn hình; đt = điện thoại; dt = điện thoại; đthoai = điện thoại
đthoại = điện thoại; dthoai = điện thoại; dthoại = điện thoại; đtdd = điện thoại di động; dtdd = điện thoại di động
sđt = số điện thoại; sdt = số điện thoại; sđth = số điện thoại; sodt = số điện thoại; sốđt = số điện thoại
lh = liên hệ; lhe = liên hệ; dchi = địa chỉ; đchi = địa chỉ; đchỉ = địa chỉ; dchỉ = địa chỉ; qh = quan hệ
qhe = quan hệ; qhệ = quan hệ; qhtd = quan hệ tình dục; xhtd = xâm hại tình dục; qrtd = quấy rối tình dục
ldtd = lạm dụng tình dục; qroi = quấy rối; qrối = quấy rối; xhai = xâm hại; xhại = xâm hại; ldung = lạm dụng
tduc = tình dục; blhđ = bạo lực học đường; blgd = bạo lực gia đình; blgđ = bạo lực gia đình; bluc = bạo lực
blực = bạo lực; bhanh = bạo hành; bhành = bạo hành; bnat = bắt nạt; bnạt = bắt nạt; đdoa = đe dọa; đdọa = đe dọa
bmật = bí mật; bmat = bí mật; btin = báo tin; bcoc = bắt cóc; bcóc = bắt cóc; ldao = lừa đảo; lđảo = lừa đảo
lđ = lừa đảo|lao động; xh = xã hội; csgt = cảnh sát giao thông; csat = cảnh sát; ubnd = ủy ban nhân dân; ub = ủy ban
hpn = hội phụ nữ; hlhpn = hội liên hiệp phụ nữ; dtn = đoàn thanh niên; đtn = đoàn thanh niên; tpt = tổng phụ trách
tptđ = tổng phụ trách đội; ctxh = công tác xã hội; nvctxh = nhân viên công tác xã hội
lđtbxh = lao động thương binh xã hội; tdai = tổng đài; tđài = tổng đài; tđ111 = tổng đài 111; bv = bệnh viện
bviện = bệnh viện; bvien = bệnh viện; bsi = bác sĩ; bs = bác sĩ; bsĩ = bác sĩ; tyt = trạm y tế; ccuu = cấp cứu
ccứu = cấp cứu; tntt = tai nạn thương tích; tngt = tai nạn giao thông; tnan = tai nạn; tnạn = tai nạn
bhyt = bảo hiểm y tế; bhxh = bảo hiểm xã hội; gks = giấy khai sinh; cccd = căn cước công dân
cmnd = chứng minh nhân dân; shk = sổ hộ khẩu; qte = quyền trẻ em; lte = luật trẻ em; bvte = bảo vệ trẻ em
hcm = hồ chí minh; tphcm = thành phố hồ chí minh; hcmc = hồ chí minh; sgon = sài gòn; hnoi = hà nội
đn = đà nẵng|đồng nai; tp = thành phố; vn = việt nam; tr = triệu|trời; trđ = triệu đồng; ngh = nghìn; vnd = đồng
vnđ = đồng; stk = số tài khoản; tktt = tài khoản thanh toán; ckhoan = chuyển khoản; ckhoản = chuyển khoản
chkh = chuyển khoản; phg = phòng; phòg = phòng; phog = phòng; đườg = đường; mạg = mạng; mag = mạng|mang
gthích = giải thích; gthich = giải thích; gq = giải quyết; hdan = hướng dẫn; hd = hướng dẫn; tb = thông báo
tbáo = thông báo; tbao = thông báo; yc = yêu cầu; ycau = yêu cầu; đkiện = điều kiện; dkien = điều kiện; đki = đăng ký
dki = đăng ký; dky = đăng ký; đky = đăng ký; mqh = mối quan hệ; mtr = môi trường; gtinh = giới tính; gtính = giới tính
ad = quản trị viên; qtv = quản trị viên; nvtv = nhân viên tư vấn; tvv = tư vấn viên; nvien = nhân viên; t2 = thứ hai
t3 = thứ ba; t4 = thứ tư; t5 = thứ năm; t6 = thứ sáu; t7 = thứ bảy; cnhat = chủ nhật; cnhật = chủ nhật
`;
