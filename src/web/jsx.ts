import type { JSX as Preact, VNode } from "preact";

/**
 * What may stand between the tags of a page: elements and plain values. Preact's own type lets any
 * object stand there and draws nothing for it; here an object that is no element does not compile,
 * and so nothing withheld (kernel/withheld.ts) gets between tags.
 */
export type Children =
  | VNode
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly Children[];

/**
 * The elements of a page as TypeScript checks them: Preact's, with our children. It finds them here,
 * in place of "preact/jsx-runtime" (`paths` in tsconfig.json); what draws them is Preact all the same.
 */
// oxlint-disable-next-line typescript/no-namespace -- TypeScript looks for this name
export declare namespace JSX {
  type Element = Preact.Element;
  type ElementType = Preact.ElementType;
  type ElementClass = Preact.ElementClass;
  type ElementChildrenAttribute = { children: unknown };
  type IntrinsicAttributes = Preact.IntrinsicAttributes;
  type LibraryManagedAttributes<Component, Props> = Preact.LibraryManagedAttributes<
    Component,
    Props
  >;
  type IntrinsicElements = {
    [Name in keyof Preact.IntrinsicElements]: Plain<Preact.IntrinsicElements[Name]>;
  };
}

type Plain<Props> = Props extends unknown
  ? Omit<Props, "children"> & { readonly children?: Children }
  : never;
