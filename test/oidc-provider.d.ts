/** The part of `oidc-provider` the tests use; the package brings no types of its own. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  type Context = { path: string; body: { readonly id_token?: string } };

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
    use(layer: (ctx: Context, next: () => Promise<void>) => Promise<void>): void;
  }
}
