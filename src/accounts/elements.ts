import type { Children } from "#web/jsx.ts";

declare module "preact" {
  // oxlint-disable-next-line typescript/no-namespace -- Preact names its elements in this namespace
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      "dv-passkey": {
        readonly children?: Children;
        readonly options: string;
        readonly make?: boolean;
        readonly busy?: string;
        readonly failed?: string;
        readonly known?: string;
      };
    }
  }
}
