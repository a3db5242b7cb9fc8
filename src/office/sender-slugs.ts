/** The addresses at which a sender's identity is asked for, below a matter's. */
export const senderSlugs = {
  open: "nguoi-gui",
  request: "nguoi-gui-de-nghi",
  decide: "nguoi-gui-duyet",
  openApproved: "nguoi-gui-mo",
  withdraw: "nguoi-gui-rut",
  /** The whole matter on paper, with the sender where it is asked for. */
  print: "in",
} as const;

export type SenderSlug = (typeof senderSlugs)[keyof typeof senderSlugs];

export const isSenderSlug = (slug: string): slug is SenderSlug =>
  Object.values(senderSlugs).some((one) => one === slug);
