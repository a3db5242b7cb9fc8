/** What is said beside a field of the filing form that has to be put right. */
export const submissionTexts = {
  kindMissing: {
    vi: "Hãy chọn phản ánh hay kiến nghị.",
    en: "Please choose feedback or a proposal.",
  },
  titleMissing: {
    vi: "Hãy viết một câu cho biết đó là việc gì.",
    en: "Please say in one sentence what it is about.",
  },
  contentMissing: {
    vi: "Hãy kể lại chuyện gì xảy ra. Vài câu là đủ.",
    en: "Please say what happened. A few sentences will do.",
  },
  areaMissing: {
    vi: "Hãy chọn một lĩnh vực. Nếu không rõ, chọn “Việc khác”.",
    en: "Please choose a subject area. If unsure, choose “Other matters”.",
  },
  unitMissing: {
    vi: "Hãy ghi tên phường, xã nơi xảy ra.",
    en: "Please name the ward or commune where it is.",
  },
  unitUnknown: {
    vi: "Không tìm thấy phường, xã nào có tên này. Hãy kiểm tra lại tên, hoặc thử tên cũ trước ngày 01/7/2025.",
    en: "No ward or commune of this name was found. Check the name, or try the old one from before 1 July 2025.",
  },
  unitChoose: {
    vi: "Có thể là một trong những nơi dưới đây. Hãy chọn một nơi.",
    en: "It may be one of the places below. Please choose one.",
  },
  phoneUnfit: {
    vi: "Số điện thoại chưa đúng. Hãy kiểm tra lại, hoặc để trống.",
    en: "This is not a telephone number. Please check it, or leave it empty.",
  },
  emailUnfit: {
    vi: "Địa chỉ email chưa đúng. Hãy kiểm tra lại, hoặc để trống.",
    en: "This is not an email address. Please check it, or leave it empty.",
  },
};
