import { download } from "#outlets/download.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Open } from "#people/open.ts";
import { standAlone } from "#register/stand-alone.ts";
import { scriptSums } from "#web/assets.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { CheckPage } from "./pages/check.tsx";

/**
 * Where anybody checks a receipt.
 *
 * @param policy whom this house says to trust: its log and the witnesses it asks
 */
export function receiptPageRoutes(open: Open, site: Site, policy: () => Promise<string>): void {
  const { trial } = site;
  let alone: string | undefined;
  open.get(paths.register.check, "anyone", async (_, lang) =>
    html(<CheckPage {...{ lang, trial, policy: await policy() }} />),
  );
  open.get(paths.register.verifier, "anyone", () =>
    download(
      (alone ??= standAlone()),
      "text/javascript; charset=utf-8",
      fileName(["verify-receipt"], "mjs"),
    ),
  );
  open.get(paths.register.programs, "anyone", () =>
    download(scriptSums(), "text/plain; charset=utf-8", fileName(["chuong-trinh"], "sha256")),
  );
  open.get(paths.register.policy, "anyone", async () =>
    download(await policy(), "text/plain; charset=utf-8", fileName(["tin-cay"], "txt")),
  );
}
