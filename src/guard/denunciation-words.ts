/**
 * The vocabulary of legal form: what makes a text look like a denunciation or a complaint *in the
 * sense of the law*. Each line says why it is here. Opinions, moods and names are no part of it.
 */
export type Sign = {
  readonly phrase: string;
  readonly because: string;
  /** Also counts when typed without accents: nothing else is written with these letters. */
  readonly plain?: true;
  /** The word alone: also disarmed by what makes it a mention. */
  readonly bare?: true;
};

/** The sender says that this is a denunciation. */
export const denouncing: readonly Sign[] = [
  { phrase: "tôi tố cáo", because: "the sender denounces, LTC Art. 2.1", plain: true },
  { phrase: "em tố cáo", because: "the sender denounces", plain: true },
  { phrase: "chúng tôi tố cáo", because: "the senders denounce", plain: true },
  { phrase: "xin tố cáo", because: "the sender denounces", plain: true },
  { phrase: "muốn tố cáo", because: "the sender wants to denounce", plain: true },
  { phrase: "nay tố cáo", because: "the formula of a written denunciation", plain: true },
  { phrase: "đơn tố cáo", because: "the title of the paper, LTC Art. 23", plain: true },
  { phrase: "đơn tố giác", because: "the title of a report of crime", plain: true },
  { phrase: "đơn thư tố cáo", because: "the title of the paper", plain: true },
  { phrase: "nội dung tố cáo", because: "a heading of the paper, LTC Art. 23", plain: true },
  { phrase: "người bị tố cáo", because: "a heading of the paper, LTC Art. 2.5", plain: true },
  { phrase: "tố cáo ông", because: "names whom it is against", plain: true },
  { phrase: "tố cáo bà", because: "names whom it is against", plain: true },
  { phrase: "tố cáo anh", because: "names whom it is against", plain: true },
  { phrase: "tố cáo chị", because: "names whom it is against", plain: true },
  { phrase: "tố cáo cán bộ", because: "says whom it is against", plain: true },
  { phrase: "tố cáo chủ tịch", because: "says whom it is against", plain: true },
  { phrase: "tố cáo đồng chí", because: "says whom it is against", plain: true },
  { phrase: "tố cáo trưởng thôn", because: "says whom it is against", plain: true },
  { phrase: "tố cáo công an", because: "says whom it is against", plain: true },
  { phrase: "tố cáo công ty", because: "says whom it is against", plain: true },
  { phrase: "tố cáo hành vi", because: "the object of a denunciation, LTC Art. 2.1", plain: true },
  { phrase: "tố cáo việc", because: "the object of a denunciation, LTC Art. 2.1", plain: true },
  { phrase: "tố giác", because: "reports a crime to an authority", bare: true },
  { phrase: "tố cáo", because: "the word of the law, unless it is a mention", bare: true },
  { phrase: "toos caos", because: "tố cáo with the input method off (Telex)", plain: true },
  { phrase: "to61 cao1", because: "tố cáo with the input method off (VNI)", plain: true },
  { phrase: "i denounce", because: "English: the sender denounces", plain: true },
  { phrase: "want to denounce", because: "English: the sender denounces", plain: true },
  { phrase: "denunciation against", because: "English: the title of the paper", plain: true },
];

/** Violations in public duty that the law of denunciation is about, LTC Art. 2.1(a), 2.2. */
export const violations: readonly Sign[] = [
  { phrase: "nhận hối lộ", because: "taking bribes, Penal Code Art. 354", plain: true },
  { phrase: "đòi hối lộ", because: "asking for bribes, Penal Code Art. 354", plain: true },
  { phrase: "ăn hối lộ", because: "taking bribes, as people say it", plain: true },
  { phrase: "ăn tiền hối lộ", because: "taking bribes, as people say it", plain: true },
  { phrase: "tham nhũng", because: "corruption, Law 36/2018 Art. 3", plain: true },
  { phrase: "tham ô", because: "embezzlement, Penal Code Art. 353" },
  { phrase: "biển thủ", because: "embezzlement, as people say it", plain: true },
  { phrase: "lợi dụng chức vụ", because: "abuse of office, Penal Code Art. 356", plain: true },
  { phrase: "lợi dụng chức quyền", because: "abuse of office, Penal Code Art. 356", plain: true },
  { phrase: "lạm dụng chức vụ", because: "abuse of office, Penal Code Art. 355", plain: true },
  { phrase: "nhận phong bì", because: "taking bribes, as people say it", plain: true },
  { phrase: "đòi phong bì", because: "asking for bribes, as people say it", plain: true },
  { phrase: "đưa phong bì", because: "bribes given or asked for", plain: true },
  { phrase: "nhận tiền chạy", because: "taking money for a favour of the office", plain: true },
  { phrase: "bớt xén", because: "keeping back money or goods owed to people", plain: true },
  { phrase: "nhận tiền lót tay", because: "taking bribes, as people say it", plain: true },
  { phrase: "đòi tiền lót tay", because: "asking for bribes, as people say it", plain: true },
  { phrase: "vòi tiền", because: "asking for bribes, as people say it", plain: true },
  { phrase: "vòi vĩnh", because: "asking for bribes, as people say it", plain: true },
  { phrase: "ăn chặn", because: "keeping back money owed to people", plain: true },
  { phrase: "bỏ túi riêng", because: "embezzlement, as people say it", plain: true },
  { phrase: "làm giả hồ sơ", because: "forgery in office, Penal Code Art. 359", plain: true },
  { phrase: "lập khống", because: "false accounts, Penal Code Art. 353, 359", plain: true },
  { phrase: "took bribes", because: "English: taking bribes", plain: true },
  { phrase: "took a bribe", because: "English: taking bribes", plain: true },
  { phrase: "asked for a bribe", because: "English: asking for bribes", plain: true },
  { phrase: "demanded a bribe", because: "English: asking for bribes", plain: true },
  { phrase: "embezzled", because: "English: embezzlement", plain: true },
];

/** Who can be denounced: a violation counts only with somebody in the same sentence. */
export const persons: readonly string[] = [
  ..."ông|bà|anh|chị|cán bộ|công chức|chủ tịch|phó chủ tịch|bí thư|trưởng thôn|tổ trưởng".split(
    "|",
  ),
  ..."trưởng phòng|trưởng ban|giám đốc|hiệu trưởng|công an|cảnh sát|thanh tra|địa chính".split("|"),
  ..."kế toán|trưởng xóm|trưởng ấp|đồng chí|lãnh đạo|viên chức|nhân viên|hắn|đội trưởng".split("|"),
  ..."mr|mrs|ms|officer|official|chairman|policeman|he|she|they".split("|"),
];

/** The sender says that this is a complaint, or asks for a decision to be reviewed. */
export const complaining: readonly Sign[] = [
  { phrase: "tôi khiếu nại", because: "the sender complains, LKN Art. 2.1", plain: true },
  { phrase: "em khiếu nại", because: "the sender complains", plain: true },
  { phrase: "chúng tôi khiếu nại", because: "the senders complain", plain: true },
  { phrase: "xin khiếu nại", because: "the sender complains", plain: true },
  { phrase: "muốn khiếu nại", because: "the sender wants to complain", plain: true },
  { phrase: "làm đơn khiếu nại", because: "the sender writes the paper", plain: true },
  { phrase: "đơn khiếu nại", because: "the title of the paper, LKN Art. 8", plain: true },
  {
    phrase: "khiếu nại quyết định",
    because: "the object of a complaint, LKN Art. 2.8",
    plain: true,
  },
  { phrase: "khiếu nại hành vi", because: "the object of a complaint, LKN Art. 2.9", plain: true },
  { phrase: "khiếu nại việc", because: "the object of a complaint", plain: true },
  { phrase: "khiếu nại về", because: "the object of a complaint", plain: true },
  { phrase: "khiếu nại lần đầu", because: "the first instance, LKN Art. 7", plain: true },
  { phrase: "khiếu nại lần hai", because: "the second instance, LKN Art. 7", plain: true },
  { phrase: "theo trình tự khiếu nại", because: "asks for the procedure by name", plain: true },
  { phrase: "theo thủ tục khiếu nại", because: "asks for the procedure by name", plain: true },
  {
    phrase: "xem xét lại quyết định",
    because: "asks to review a decision, LKN Art. 2.1",
    plain: true,
  },
  { phrase: "hủy quyết định", because: "asks to annul a decision", plain: true },
  { phrase: "hủy bỏ quyết định", because: "asks to annul a decision", plain: true },
  { phrase: "thu hồi quyết định", because: "asks to withdraw a decision", plain: true },
  { phrase: "không đồng ý với quyết định", because: "contests a decision", plain: true },
  { phrase: "khiếu nại", because: "the word of the law, unless it is a mention", bare: true },
  { phrase: "khieeus naij", because: "khiếu nại with the input method off (Telex)", plain: true },
  { phrase: "khie6u1 nai5", because: "khiếu nại with the input method off (VNI)", plain: true },
  { phrase: "appeal against decision", because: "English: contests a decision", plain: true },
  { phrase: "appeal against the decision", because: "English: contests a decision", plain: true },
  { phrase: "complaint against decision", because: "English: contests a decision", plain: true },
  {
    phrase: "complaint against the decision",
    because: "English: contests a decision",
    plain: true,
  },
];

/** Right before any of these phrases: it is denied, asked about, or somebody else's. */
export const denying: readonly string[] = [
  ..."không|chưa|không phải|không phải là|không phải đơn|không phải là đơn|đừng|bị|chống".split(
    "|",
  ),
  ..."mẫu|mẫu đơn|các|số|giải quyết|tiếp nhận|xử lý|hướng dẫn|quyền|luật|viết|nộp".split("|"),
];

/** Right before the bare word these make it a mention: of a law, an office, a duty. */
export const mentioning: readonly string[] = [
  ..."về|quy trình|thủ tục|quy định|công tác|thông tin|khiếu nại|tố cáo|khiếu nại và".split("|"),
  ..."phòng|ban|đơn thư|đơn|nội dung|hay|hoặc|việc|pháp luật|kiến nghị|phản ánh|trình tự".split(
    "|",
  ),
  ..."hình thức|vụ|tỷ lệ|tình hình|người|bộ phận|thời hạn|hồ sơ|hòm thư|đường dây|để".split("|"),
];

/** Right before a violation these make it a programme or a campaign, not an act. */
export const opposing: readonly string[] = [
  ..."chống|phòng chống|phòng ngừa|luật|đẩy lùi|bài trừ|ngăn chặn|tuyên truyền|không|về".split("|"),
  ..."không hề|chưa hề|chưa từng|không bao giờ|không có|kê khai|phòng và chống|chương trình|tránh|cấm|nghiêm cấm|nói không với|khỏi|nạn".split(
    "|",
  ),
];
