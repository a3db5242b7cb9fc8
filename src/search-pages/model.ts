/** A unit as results name it. */
export type Named = { readonly id: number; readonly slug: string; readonly name: string };
