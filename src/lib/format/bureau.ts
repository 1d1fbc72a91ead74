/** Whose year this is, at the head of every page. */
export const BUREAU_NAME = "张家港市民政局";

/** What this is called beside the bureau's name. */
export const PRODUCT_NAME = "年度重点项目";
