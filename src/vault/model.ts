import type { OfficerId, PostId } from "#access/model.ts";

/** Who they are and how to reach them; each part is empty unless they gave it. */
export type Contact = { readonly name: string; readonly phone: string; readonly email: string };

/** Số định danh and an address for letters; only at the counter, and only when the sender wants it. */
export type IdentityNumber = { readonly number: string; readonly address: string };

/** A small picture of a signature on paper. */
export type Signature = { readonly webp: Buffer };

/** Everything the vault can hold about one person. There is no field for anything else. */
export type Person = {
  readonly contact?: Contact;
  readonly "identity-number"?: IdentityNumber;
  readonly signature?: Signature;
};

export const identityKinds = ["contact", "identity-number", "signature"] as const;
export type IdentityKind = (typeof identityKinds)[number];

export const isIdentityKind = (text: string): text is IdentityKind =>
  identityKinds.some((kind) => kind === text);

/** Policy, not law: an approval opens once, within this time (0013_vault.sql holds to it). */
export const approvalHours = 24;

/** One request to open an identity, as officers of the matter see it. */
export type OpeningRequest = {
  readonly id: string;
  readonly kinds: readonly IdentityKind[];
  readonly askedBy: OfficerId;
  readonly askedPost: PostId;
  readonly reason: string;
  readonly askedAt: Date;
  readonly state: "asked" | "approved" | "refused" | "withdrawn" | "used" | "lapsed";
  readonly decidedBy: OfficerId | null;
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  readonly askerName: string;
  readonly askerPost: string;
  readonly deciderName: string | null;
};
