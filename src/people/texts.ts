export const headerTexts = {
  noPost: { vi: "Chưa giữ chức vụ nào", en: "No post at present" },
  noUnit: { vi: "hôm nay", en: "today" },
};
