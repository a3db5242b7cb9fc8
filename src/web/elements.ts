import type { Children } from "./jsx.ts";

/** The custom elements of `browser/`: without scripts they are plain boxes around what they improve. */
type Enhanced = { readonly children?: Children; readonly class?: string };

declare module "preact" {
  // oxlint-disable-next-line typescript/no-namespace -- Preact names its elements in this namespace
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      "dv-counter": Enhanced & { readonly for: string; readonly max: number };
      "dv-photos": Enhanced & { readonly for: string };
      "dv-focus": Enhanced;
      "dv-check-receipt": Enhanced;
      "dv-keys": Enhanced & { readonly off?: boolean; readonly help?: string };
      "dv-findings": Enhanced & { readonly off?: boolean; readonly help?: string };
      "dv-copy": Enhanced & { readonly for: string; readonly done?: string };
    }
  }
}
