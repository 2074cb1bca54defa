/**
 * Words and runs of words with the short forms teenagers write for them, "_" for a space. Collected for measuring
 * alone, apart from what understanding reads with.
 */
const table = `
không: k ko kh hok hong hông khum hem
không biết: k_bít kbt hok_bít ko_bt k_biết
không có: k_có ko_có kco hok_có
không phải: k_phải ko_fải kp hok_phải
không được: k_đc ko_đc kdc k_dc
không ai: k_ai kai hok_ai
biết: bít biek bik bt
được: đc dc đk dk
gì: j gì_z gi ji
cái gì: cái_j kái_j cj
làm gì: lm_j lj làm_j
vì sao: vì_s vì_seo
tại sao: tsao tại_s tại_seo
làm sao: lm_sao lms làm_s
bao giờ: bh bao_h bgio
bây giờ: bh bây_h bgio bi_h
giờ: h giừ
bao nhiêu: bn bnh bao_nhiu
như thế nào: ntn nhtn
thế nào: tn thế_nèo
như vậy: nv như_z
như thế: nt nhưthế
vậy: v z dz zậy
thế: thế th
với: vs zới vx
mình: mk mik mìn m
em: e iem
anh: a ank ah
chị: c chụy cj
chị em: ce chị_e
anh em: ae a_e
tao: t tau
mày: m mài mài
tớ: t tứ
tôi: tui t toi
bạn: b bn pạn
các bạn: cb các_b cbn
mọi người: mn mng m.n mụi_ng
người: ng ngừi ngươi
người ta: ngta nta ng_ta
người yêu: ny ngiu
bố: bố bô bốk
mẹ: mẹ mẹk mj
bố mẹ: bm bme b.mẹ
ba mẹ: bme bm ba_me
ông bà: ob ôg_bà
gia đình: gđ gd gia_đìh
thầy: th thầyy
cô giáo: cgv cô_gv
giáo viên: gv
học sinh: hs
học: hc hok
lớp: lp lớp
lớp em: l_e lớp_e
trường: trg trườg
nhà: nhà nhàa nhak
trước: trc trk trướk
những: nhữg n~ nhg
nhưng: nhg nhưg nma
nhưng mà: nma nhg_mà
nhiều: nhìu nhiu nhìuu
lắm: lém lm lắmm
luôn: lun luônn lunn
cũng: cx cg cũg
vẫn: vx vẩn
rồi: r rùi rồii roài
nữa: nx nữaa nựa
nó: nó nóa noa
hôm nay: hnay hn hum_nay
hôm qua: hqua hq hum_qua
tối qua: tqua tối_wa
hôm trước: htrc hum_trc
ngày: ngày ngà ng
tháng: thág th
năm: năm nam
tuổi: t tủi tủi
một: 1
một mình: 1m 1_mình 1mk
thích: thík thik thick
yêu: iu êu
vui: zui vuii
buồn: bùn bủn bun
muốn: mún muốm mun
ghét: ghét ghéc
sợ: sợ sợk xợ
đau: đauu đau dau
khóc: khók khócc
ngủ: ngủ ngũ
chết: chếc chớt chết
nhắn tin: nt nhắn_tn
tin nhắn: tn
nói: ns nóii nóa
nói chuyện: nch nc nói_chn
chuyện: chn chuyên chiện
trả lời: tl rep trl
điện thoại: đt dt đth
số điện thoại: sđt sdt
công an: ca c.a
bệnh viện: bv b.viện
facebook: fb face
zalo: zl
cảm ơn: tks c.ơn camon cảm_ưn
xin lỗi: xl sr xin_lũi
bình thường: bthg bt bth
vợ: vk zợ
chồng: ck chòng
quá: wá qá quáa quớ
quên: wên
phải: fải phãi p
hết: hếc hớt hớt
giúp: júp jup giúpp zúp
giúp em: giúp_e júp_e
cứu: kíu cíu cứuu
bị: bị bj
của: củ của kủa
cho: cho choa
này: nì nè này
đó: đóa dó đó
đấy: đếy đý
đây: đêy đâyy
vào: zô zào vô
về: zề vềk zìa
ở: ở o
ạ: ạ ạk ah
ơi: ơi ưi oi
nhé: nhá nhóe nké
dạ: dạk zạ dạaa
hả: hở hã hạ
chứ: chớ chứa
thì: thì thỳ thj
là: là lak lè l
mà: mà mak m
có: coá kó có
có thể: cthe có_thể ct
cái: kái ci
còn: kòn cn
con: kon con
đang: đag dg đg
rất: rấk rấc
thật: thậc thiệt
thấy: thí thấyy
thôi: thui thoi thôii
sao: s seo
đâu: đou đâuu
đi: đi ik đii
chưa: chx chưaa ch
đừng: đừg đug
chỉ: chỉ chĩ
trong: trog tr
ngoài: ngòai ngoàii
khi: khi khj
từ: từ tữ
lúc: lúk lúc
việc: vc việk
tiền: tìn tiềnn
làm: lm lèm
nghỉ: ngỉ nghĩ
nghe: nge ngke
ai: ai aj
mới: ms mứi
hay: hay hey
lại: lại lạj
nên: nên nênn
mấy: mí mấyy
xem: xem x
chắc: chắk chak
bé: pé bé
ăn: ăn en
uống: uốg úng
đánh: đáh đánk
mắng: mắg mắn
chửi: chưởi chữi
bắt: bắk bắc
bảo: bảoo bão
dọa: doạ zọa
ghê: ghê gê
hỏi: hỏii hõi
kể: kể kễ
tin: tin tjn
ảnh: ảh ảnk
gửi: gởi gữi
`;

/** The short forms of a word or a run of words in lower case. */
export const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split("\n")
    .map((line) => line.normalize("NFC").split(": "))
    .map(([word = "", forms = ""]) => [
      word,
      forms
        .split(" ")
        .map((form) => form.replaceAll("_", " "))
        .filter((form) => form !== word),
    ]),
);

/** The most words a run has. */
export const longestEntry = 3;
