/** Words of the form an article is written in. */
export const contentTexts = {
  title: { vi: "Tiêu đề", en: "Title" },
  titleHint: {
    vi: "Một câu nói việc gì, ở đâu. Địa chỉ của bài lấy từ tiêu đề đầu tiên và không đổi về sau.",
    en: "One sentence: what, and where. The address of the article is made of its first title and stays.",
  },
  summary: { vi: "Tóm tắt", en: "Summary" },
  summaryHint: {
    vi: "Một, hai câu cho danh sách và cho người chỉ đọc lướt. Cần có trước khi đăng.",
    en: "One or two sentences for lists and for those who skim. Needed before publishing.",
  },
  body: { vi: "Nội dung", en: "Text" },
  bodyHint: {
    vi: "Gõ hoặc dán từ Word, Zalo, Google Docs; định dạng lạ được bỏ khi lưu.",
    en: "Type, or paste from Word, Zalo or Google Docs; foreign formatting is dropped when saving.",
  },
  plainHint: {
    vi: "Dòng trống tách đoạn; “## ” là tiêu đề nhỏ, “- ” là gạch đầu dòng, “1. ” là đánh số, “> ” là trích dẫn, **đậm**, _nghiêng_, [chữ](https://địa-chỉ). Cũng nhận HTML.",
    en: "A blank line parts paragraphs; “## ” is a heading, “- ” a list, “1. ” a numbered one, “> ” a quotation, **bold**, _slanted_, [words](https://address). HTML is taken too.",
  },
  byline: { vi: "Tên tác giả hiện cho người đọc", en: "Author line readers see" },
  bylineHint: {
    vi: "Chức vụ hoặc đơn vị; có thể ghi bút danh. Để trống thì lấy tên đơn vị.",
    en: "A post or the unit; a pen name is possible. Left empty, it is the name of the unit.",
  },
  tags: { vi: "Nhãn", en: "Tags" },
  tagsHint: {
    vi: "Cách nhau bằng dấu phẩy, nhiều nhất 10. Ví dụ: rác thải, tiếp dân",
    en: "Parted by commas, at most 10. For example: rác thải, tiếp dân",
  },
  source: { vi: "Văn bản nguồn", en: "Source document" },
  sourceHint: {
    vi: "Số, ký hiệu văn bản hoặc câu dẫn nguồn. Văn bản đã công khai ở đây tự có đường dẫn.",
    en: "The number of a document, or a citation. A directive made public here is linked by itself.",
  },
  sourceLink: { vi: "Đường dẫn tới nguồn", en: "Link to the source" },
  comments: { vi: "Cho người đọc gửi bình luận", en: "Readers may send comments" },
  unit: { vi: "Đơn vị", en: "Unit" },
  wrong: {
    title: {
      vi: "Hãy viết tiêu đề, ít nhất ba chữ.",
      en: "Write a title, three letters at least.",
    },
    byline: {
      vi: "Hãy ghi tên tác giả hoặc để trống.",
      en: "Write an author line, or leave it empty.",
    },
    link: {
      vi: "Đường dẫn phải bắt đầu bằng https://, http:// hoặc / của trang này.",
      en: "The link must begin with https://, http:// or the / of this site.",
    },
    once: {
      vi: "Biểu mẫu đã cũ. Hãy mở lại trang; chữ đã viết vẫn còn ở dưới.",
      en: "This form is too old. Open the page again; what was typed is kept below.",
    },
    unit: { vi: "Hãy chọn đơn vị của ông/bà.", en: "Choose a unit of yours." },
  },
} as const;
