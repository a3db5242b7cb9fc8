/** What every page has to know about the house it belongs to. */
export type Site = {
  /** Trial data: every page says so. */
  readonly trial: boolean;
  /** The public origin, "https://…": for QR codes, mail and links that leave the house. */
  readonly origin: string;
  /** Two-digit code of the province, "01" for Hà Nội. */
  readonly province: string;
};
