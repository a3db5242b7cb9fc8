/**
 * Who may be told to do something, or tell: bodies, posts, and general words for people in office.
 * A party begins with one of these heads; what belongs to its name follows until a verb or a mark.
 */

import { listed } from "./listed.ts";

/** Posts: "Chủ tịch", followed by the body they are a post of. */
export const postHeads = listed(`
  bí thư | phó bí thư | bí thư thường trực | chủ tịch | phó chủ tịch | bộ trưởng | thứ trưởng |
  thủ trưởng | thủ tướng | phó thủ tướng | tổng bí thư | chủ tịch nước | tổng thanh tra | giám đốc |
  phó giám đốc | tổng giám đốc | chánh văn phòng | chánh thanh tra | chánh án | viện trưởng |
  cục trưởng | vụ trưởng | trưởng ban | phó trưởng ban | trưởng phòng | trưởng đoàn |
  trưởng công an | trưởng thôn | tổ trưởng | tổ trưởng tổ dân phố | hiệu trưởng | người đứng đầu |
  lãnh đạo | tổng kiểm toán nhà nước | chỉ huy trưởng | đồng chí | các đồng chí | chủ nhiệm
`);

/** Bodies whose name follows: "Sở Nội vụ". */
export const bodyHeads = listed(`
  ban | ban thường vụ | ban thường trực | ban chấp hành | ban cán sự đảng | ban chỉ đạo |
  ban tổ chức | ban tuyên giáo | ban dân vận | ban nội chính | ban quản lý | ban tiếp công dân |
  tiểu ban | bộ | bộ tư lệnh | sở | ủy ban | ủy ban nhân dân | ubnd | ubmttq | hội đồng nhân dân |
  hđnd | thường trực | mặt trận tổ quốc | mttq | văn phòng | văn phòng hđnd và ubnd | văn phòng hội đồng nhân dân và ủy ban nhân dân |
  văn phòng đoàn đại biểu quốc hội và hđnd | văn phòng đoàn đbqh và hđnd | bộ phận | công an | thanh tra | tòa án |
  viện kiểm sát | viện | hội | hội đồng | liên đoàn | liên hiệp | đoàn | đoàn thanh niên |
  thành đoàn | cục | chi cục | tổng cục | vụ | phòng | trung tâm | trường | học viện | báo | đài |
  công ty | tổng công ty | tập đoàn | kho bạc | bảo hiểm xã hội | ngân hàng | quỹ | tổ công tác |
  đoàn công tác | cơ quan | đảng ủy | đảng đoàn | đảng bộ | chi bộ | tỉnh ủy | thành ủy | quận ủy |
  huyện ủy | thị ủy | tổ dân phố | thành phố | tỉnh | quận | huyện | thị xã | phường | xã |
  thị trấn | đặc khu | thôn
`);

/** Complete by themselves; a place, a term or "các cấp" may follow. */
export const wholeHeads = listed(`
  bộ chính trị | ban bí thư | ban chấp hành trung ương | ban chấp hành trung ương đảng |
  trung ương | trung ương đảng | quốc hội | chính phủ | thủ tướng chính phủ |
  ủy ban thường vụ quốc hội | văn phòng chính phủ | thanh tra chính phủ
`);

/** General words: "các đơn vị liên quan", "cán bộ, công chức". */
export const generalHeads = listed(`
  các cấp ủy | các cấp ủy, tổ chức đảng | cấp ủy, tổ chức đảng | các cấp ủy đảng | cấp ủy | cấp ủy các cấp | các cấp chính quyền | các cấp |
  chính quyền | chính quyền các cấp | hệ thống dân vận | hệ thống chính trị | khối dân vận |
  các đơn vị | các cơ quan | các sở | các ban | các bộ | các ngành | các địa phương | các quận |
  các huyện | các tỉnh | các phường | các xã | các tổ chức | các tổ chức chính trị | các đoàn thể |
  đoàn thể | các phòng | các ban ngành | các sở ngành | các hội | các tiểu ban | các thành viên |
  thành viên | cán bộ | mỗi cán bộ | đội ngũ cán bộ | đảng viên | công chức | viên chức | đại biểu |
  đơn vị | địa phương | cơ quan chức năng | các cơ quan chức năng | cơ quan, tổ chức, đơn vị |
  cơ quan, tổ chức, cá nhân | cơ quan, đơn vị | các cơ quan, đơn vị | người | mọi tổ chức |
  chủ đầu tư | nhà thầu | các doanh nghiệp | doanh nghiệp | các tỉnh, thành phố |
  các quận, huyện, thị xã | các xã, phường | các phường, xã | các sở, ban, ngành | các sở, ngành |
  các bộ, ngành | các bộ, ban, ngành | các cơ quan, tổ chức | các phòng, ban | các ban, ngành |
  các cơ quan, đơn vị, địa phương | các đơn vị, địa phương | cơ quan, tổ chức | lực lượng |
  các lực lượng
`);

/** How bodies are written short, and in full; a name is given back in the form of the second. */
export const shortNames: readonly (readonly [string, string])[] = [
  ["ủy ban nhân dân", "UBND"],
  ["hội đồng nhân dân", "HĐND"],
  ["mặt trận tổ quốc", "MTTQ"],
  ["TP", "Thành phố"],
];

/** Fields of departments as they are abbreviated after "Sở", "Bộ", "Phòng". */
export const departmentFields: Readonly<Record<string, string>> = {
  LĐTBXH: "Lao động - Thương binh và Xã hội",
  "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
  GTVT: "Giao thông vận tải",
  QHKT: "Quy hoạch - Kiến trúc",
  TNMT: "Tài nguyên và Môi trường",
  "TN&MT": "Tài nguyên và Môi trường",
  NNMT: "Nông nghiệp và Môi trường",
  "NN&MT": "Nông nghiệp và Môi trường",
  NNPTNT: "Nông nghiệp và Phát triển nông thôn",
  "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
  KHĐT: "Kế hoạch và Đầu tư",
  "KH&ĐT": "Kế hoạch và Đầu tư",
  KHCN: "Khoa học và Công nghệ",
  "KH&CN": "Khoa học và Công nghệ",
  TTTT: "Thông tin và Truyền thông",
  "TT&TT": "Thông tin và Truyền thông",
  VHTT: "Văn hóa và Thể thao",
  "VH&TT": "Văn hóa và Thể thao",
  VHTTDL: "Văn hóa, Thể thao và Du lịch",
  GDĐT: "Giáo dục và Đào tạo",
  "GD&ĐT": "Giáo dục và Đào tạo",
  PCCC: "Phòng cháy, chữa cháy",
  NV: "Nội vụ",
  XD: "Xây dựng",
  TC: "Tài chính",
  TP: "Tư pháp",
  YT: "Y tế",
  CT: "Công Thương",
};

/** What may follow a name and belongs to it. */
export const nameTails = listed(`
  các cấp | liên quan | có liên quan | trực thuộc trung ương liên quan | trực thuộc trung ương |
  trực thuộc | từ thành phố đến cơ sở | cấp xã | cấp tỉnh | cấp huyện | trên địa bàn | thành phố |
  nhiệm kỳ | khóa | , hạ tầng và đô thị
`);

/** Words with which a name is over, whatever comes. */
export const nameEnds = listed(`
  để | theo | căn cứ | về | trong | nhằm | khi | do | tại | trước | sau | chậm nhất | đến | đã |
  vừa | mới | sẽ | được | bị | là | với | cùng | thì | mà | nếu | trên cơ sở | gắn với | hàng |
  định kỳ | ngay | sớm | nghiêm túc | kịp thời | khẩn trương | ban hành
`);

/** Words for kinds of bodies, one after the other within one name: "các tỉnh ủy, thành ủy, đảng ủy". */
export const kindsOfBodies = listed(`
  tỉnh | thành phố | quận | huyện | thị xã | xã | phường | thị trấn | đặc khu | sở | ban | ngành |
  bộ | đoàn thể | phòng | cơ quan | đơn vị | tổ chức | cá nhân | cấp | tỉnh ủy | thành ủy |
  đảng ủy | quận ủy | huyện ủy | thị ủy | địa phương | doanh nghiệp | công chức | viên chức |
  đảng viên | người lao động | hội
`);
