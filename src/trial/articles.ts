/** An invented article, written at the desk of an invented unit. */
export type TrialArticle = {
  readonly unit: string;
  readonly post: string;
  /** Days ago it was published, or written where it is a draft. */
  readonly ago: number;
  readonly time: string;
  readonly title: string;
  readonly summary: string;
  /** As an editor types it in the plain box. */
  readonly body: string;
  readonly byline?: string;
  readonly tags: string;
  readonly source?: string;
  readonly comments?: boolean;
  readonly picture?: {
    readonly draws: "lake" | "pool";
    readonly alt: string;
    readonly caption: string;
  };
  readonly corrected?: { readonly after: number; readonly was: string; readonly said: string };
  readonly archivedAfter?: number;
  readonly stays?: "draft" | { readonly inDays: number };
};

/** Articles of the last weeks, of the city and four wards; one corrected, one archived, one to come, one a draft. */
export const articles: readonly TrialArticle[] = [
  {
    unit: "thanh-pho",
    post: "bien-tap",
    ago: 83,
    time: "08:00",
    title: "Lịch làm việc dịp nghỉ lễ Quốc khánh",
    summary: "Các bộ phận một cửa nghỉ theo lịch chung; đường dây nóng trực cả ngày lễ.",
    body: "Bộ phận một cửa các phường, xã nghỉ theo lịch chung của cả nước và làm lại vào ngày làm việc kế tiếp.\n\nViệc khẩn cấp gọi 113, 114 hoặc 115. Phản ánh gửi qua trang này vẫn được ghi nhận đúng giờ gửi; thời hạn tính từ ngày làm việc đầu tiên.",
    tags: "thông báo, thủ tục",
    comments: false,
    archivedAfter: 12,
  },
  {
    unit: "thanh-pho",
    post: "bien-tap",
    ago: 26,
    time: "09:15",
    title: "Gửi phản ánh thế nào để biết ai đang giải quyết",
    summary: "Bốn bước từ lúc gửi đến lúc có trả lời, và cách giữ biên nhận để theo dõi.",
    body: "## Gửi\nMở trang “Gửi phản ánh, kiến nghị”, viết một câu nói việc gì và ở đâu. Không bắt buộc ghi tên; có thể kèm ảnh.\n\n## Giữ biên nhận\nSau khi gửi, trang hiện **mã** và **mật mã** của biên nhận. Chép lại hoặc chụp lại: mất mật mã thì không ai lấy lại được, kể cả cán bộ.\n\n## Theo dõi\n1. Mở trang Tra cứu, gõ mã và mật mã.\n2. Xem ai đang giữ việc, phải trả lời ngày nào và vì sao là ngày đó.\n3. Đọc trả lời, nói hài lòng hay chưa; chưa thì nói lý do.\n\n## Không thuộc trang này\nViệc khẩn cấp gọi 113, 114, 115. Tố cáo không gửi qua mạng: trang có hướng dẫn nộp trực tiếp để giữ an toàn cho người tố cáo.\n\nXem thêm [các thời hạn và điều luật](/luat).",
    tags: "hướng dẫn, phản ánh",
    byline: "Ban Tiếp công dân thành phố",
  },
  {
    unit: "thanh-pho",
    post: "bien-tap",
    ago: 12,
    time: "07:30",
    title: "Văn bản chỉ đạo được giao thành việc, ai cũng xem được làm đến đâu",
    summary: "Mỗi việc trong văn bản đã công khai có một đơn vị chịu trách nhiệm và một ngày hẹn.",
    body: "Từ tháng này, văn bản chỉ đạo đã công khai có thêm bảng việc: **đơn vị nào làm, hẹn ngày nào, đã xong hay chậm**.\n\n> Người dân không cần biết phòng nào họp với phòng nào. Người dân cần biết ai làm và bao giờ xong.\n\nSố liệu lấy thẳng từ sổ theo dõi, không có bản tổng hợp riêng để công khai. Việc chậm hiện là chậm, kèm ngày gia hạn nếu có.",
    tags: "công khai, chỉ đạo",
    source: "directive",
  },
  {
    unit: "thanh-pho",
    post: "bien-tap",
    ago: 2,
    time: "10:00",
    title: "Ba việc nên làm trước mùa hanh khô để phòng cháy",
    summary: "Kiểm tra ổ điện, giữ lối thoát thứ hai, và tập gọi 114 cả nhà một lần.",
    body: "Mùa hanh khô, chập điện và đun nấu là hai nguyên nhân cháy hay gặp nhất trong nhà ở.\n\n- **Ổ điện**: không cắm nhiều thiết bị công suất lớn vào một ổ nối dài; rút sạc trước khi ngủ.\n- **Lối thoát thứ hai**: ban công, cửa sổ có khung sắt phải mở được từ bên trong.\n- **Tập một lần**: cả nhà thử đi ra trong bóng tối, biết ai gọi 114, gặp nhau ở đâu.\n\nTổ dân phố muốn mời tập huấn thì đăng ký với bộ phận tiếp công dân của phường, xã.",
    tags: "phòng cháy, hướng dẫn",
  },
  {
    unit: "ba-dinh",
    post: "bien-tap",
    ago: 16,
    time: "16:20",
    title: "Cùng dọn rác quanh hồ Trúc Bạch sáng thứ Bảy",
    summary: "Gặp nhau đầu phố lúc 6 giờ 30; có sẵn găng tay, bao và nước uống.",
    body: "Sáng thứ Bảy tuần này, phường cùng các tổ dân phố quanh hồ dọn rác ven bờ.\n\n- Gặp nhau: đầu phố, cạnh nhà văn hóa, **6 giờ 30**.\n- Có sẵn: găng tay, bao đựng, nước uống.\n- Trẻ em đi cùng người lớn, không xuống mép nước.\n\nRác tái chế để riêng, cuối buổi cân và dán kết quả ở bảng tin tổ dân phố.",
    tags: "môi trường, hồ Trúc Bạch",
    picture: {
      draws: "lake",
      alt: "Tranh vẽ: mặt hồ buổi sáng, hàng cây và ba người cầm bao nhặt rác trên bờ.",
      caption: "Tranh minh họa, vẽ cho dữ liệu thử.",
    },
    corrected: {
      after: 1,
      was: "6 giờ",
      said: "Bản đầu ghi giờ gặp là 6 giờ; đúng là 6 giờ 30.",
    },
  },
  {
    unit: "ba-dinh",
    post: "bien-tap",
    ago: 9,
    time: "17:00",
    title: "Đối thoại tháng này: sáu câu hỏi, bốn việc có ngày hẹn",
    summary:
      "Phường ghi lại câu hỏi của bà con và điều đã hứa, mỗi việc có người chịu trách nhiệm.",
    body: "<p>Buổi đối thoại nhận <strong>6 câu hỏi</strong>: 2 câu trả lời ngay, 4 câu thành việc có ngày hẹn.</p><table><caption>Việc đã hẹn</caption><thead><tr><th>Việc</th><th>Ai làm</th><th>Hẹn</th></tr></thead><tbody><tr><td>Thay nắp cống trước ngõ 12</td><td>Phòng Kinh tế, Hạ tầng và Đô thị</td><td>trong 10 ngày làm việc</td></tr><tr><td>Thêm đèn ở lối vào vườn hoa</td><td>Phòng Kinh tế, Hạ tầng và Đô thị</td><td>trước Tết</td></tr><tr><td>Lịch thu rác cồng kềnh dán tại tổ</td><td>Văn phòng</td><td>tuần sau</td></tr><tr><td>Giờ mở sân bóng cho học sinh</td><td>Phòng Văn hóa - Xã hội</td><td>cuối tháng</td></tr></tbody></table><p>Ai hỏi cũng nhận được trả lời riêng; câu hỏi trên trang này đã bỏ tên.</p>",
    tags: "đối thoại, công khai",
    byline: "Văn phòng HĐND và UBND phường Ba Đình",
  },
  {
    unit: "ba-dinh",
    post: "bien-tap",
    ago: 3,
    time: "08:05",
    title: "Lịch thu gom rác cồng kềnh tháng 12",
    summary: "Bàn ghế, đệm, tủ cũ: để trước cửa tối hôm trước, theo lịch của từng tổ.",
    body: "Để đồ gọn trước cửa từ **20 giờ tối hôm trước**, không chắn lối đi.\n\n1. Tổ 1 đến tổ 6: thứ Bảy tuần đầu tháng.\n2. Tổ 7 đến tổ 12: thứ Bảy tuần thứ hai.\n3. Tổ 13 trở đi: thứ Bảy tuần thứ ba.\n\nĐồ điện tử không để chung; mang tới điểm thu ở nhà văn hóa.",
    tags: "môi trường, rác thải",
  },
  {
    unit: "ba-dinh",
    post: "chu-tich",
    ago: 0,
    time: "08:30",
    title: "Kết quả lấy ý kiến về vườn hoa đầu ngõ",
    summary: "Hơn một trăm hộ đã chọn; phường đăng kết quả và lý do chọn phương án.",
    body: "Phường đã nhận phiếu của các hộ quanh vườn hoa. Kết quả và bản vẽ sẽ dán tại nhà văn hóa trong 15 ngày.",
    tags: "lấy ý kiến, cây xanh",
    stays: { inDays: 3 },
  },
  {
    unit: "ba-dinh",
    post: "bien-tap",
    ago: 1,
    time: "15:40",
    title: "Sơ kết một năm một cửa không chờ",
    summary: "",
    body: "Chờ số liệu của Trung tâm Phục vụ hành chính công.\n\n- bao nhiêu lượt\n- bao nhiêu lượt đúng hẹn, trên tổng số nào",
    tags: "thủ tục",
    stays: "draft",
  },
  {
    unit: "cua-nam",
    post: "chu-tich",
    ago: 20,
    time: "11:00",
    title: "Lớp bơi miễn phí cho học sinh ngoài giờ học",
    summary: "Sáu buổi, mỗi lớp mười lăm em, có người dạy và người cứu hộ.",
    body: "Phường phối hợp với trường trên địa bàn mở lớp bơi sau giờ học.\n\n- Ai học: học sinh lớp 3 đến lớp 7 sống trong phường.\n- Mỗi lớp 15 em, 6 buổi, chiều thứ Ba và thứ Sáu.\n- Đăng ký tại bộ phận một cửa, không cần giấy xác nhận.\n\nEm nào hết chỗ được ghi vào lớp sau, theo thứ tự đăng ký.",
    tags: "trẻ em, thể thao",
    picture: {
      draws: "pool",
      alt: "Tranh vẽ: bể bơi bốn làn, hai phao cứu sinh và một em nhỏ đang bơi.",
      caption: "Tranh minh họa, vẽ cho dữ liệu thử.",
    },
  },
  {
    unit: "cua-nam",
    post: "chu-tich",
    ago: 6,
    time: "14:30",
    title: "Một cửa mở thêm tối thứ Năm",
    summary: "Từ 17 giờ đến 20 giờ, cho người đi làm giờ hành chính.",
    body: "Từ tuần sau, Trung tâm Phục vụ hành chính công của phường làm thêm **17 giờ đến 20 giờ thứ Năm**.\n\nLàm được: chứng thực, hộ tịch, đăng ký kinh doanh hộ gia đình. Hồ sơ đất đai vẫn nhận giờ hành chính, vì cần đối chiếu với nơi lưu sổ.",
    tags: "thủ tục, một cửa",
  },
  {
    unit: "cau-giay",
    post: "chu-tich",
    ago: 14,
    time: "09:40",
    title: "Lát lại vỉa hè: làm từng chặng, giữ lối vào nhà",
    summary: "Mỗi chặng năm ngày, chừa lối rộng một mét hai cho xe lăn và xe nôi.",
    body: "Đơn vị thi công làm từng chặng 80 mét, mỗi chặng 5 ngày.\n\n> Nhà nào cũng phải ra vào được trong lúc làm.\n\nLối tạm rộng ít nhất 1,2 mét. Thấy rào chắn sai chỗ, bụi hoặc làm đêm, bà con [gửi phản ánh](/phan-anh/moi) và ghi số chặng.",
    tags: "đường sá, thi công",
  },
  {
    unit: "cau-giay",
    post: "chu-tich",
    ago: 5,
    time: "16:45",
    title: "Tiêm phòng dại cho chó mèo tại nhà văn hóa",
    summary: "Hai buổi sáng Chủ nhật, miễn phí mũi nhắc; nhớ rọ mõm và dây dắt.",
    body: "- Buổi một: các tổ phía bắc.\n- Buổi hai: các tổ phía nam.\n\nMang sổ tiêm nếu có. Con vật đang ốm thì chờ khỏi rồi tiêm, thú y sẽ hẹn ngày.",
    tags: "thú y, sức khỏe",
  },
  {
    unit: "soc-son",
    post: "chu-tich",
    ago: 7,
    time: "08:20",
    title: "Sửa đường thôn: xin ý kiến về rãnh thoát nước",
    summary: "Bản vẽ dán ở nhà văn hóa thôn; góp ý trong mười lăm ngày.",
    body: "Xã chuẩn bị sửa 600 mét đường thôn. Có hai cách làm rãnh:\n\n1. **Rãnh hở**: rẻ, dễ nạo vét, nhưng hẹp lòng đường.\n2. **Rãnh có nắp**: đường rộng hơn, phải góp công nạo vét hai năm một lần.\n\nMỗi hộ nhận một phiếu. Kết quả kiểm tại nhà văn hóa thôn, ai cũng đến xem được.",
    tags: "lấy ý kiến, đường sá",
  },
];
