/** A post that answers to the public. Titles only: who holds it is said on one's own matter. */
export type PublicPost = { readonly title: string; readonly role: "head" | "reception" };
