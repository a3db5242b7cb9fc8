/** The address, under a complaint, at which who complains is opened. */
export const partiesSlug = "danh-tinh";
