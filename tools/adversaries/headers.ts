import { addresses, sampleOf } from "../../test/addresses.ts";
import type { Adversary, Finding } from "./model.ts";

/** What servers in between write, and what some programs believe when a stranger writes it. */
const lies: readonly (readonly [string, string])[] = [
  ["host", "evil.example"],
  ["host", "127.0.0.1:1"],
  ["host", "localhost@evil.example"],
  ["forwarded", "for=127.0.0.1;host=evil.example;proto=https"],
  ["x-forwarded-host", "evil.example"],
  ["x-forwarded-server", "evil.example"],
  ["x-forwarded-proto", "https"],
  ["x-forwarded-port", "443"],
  ["x-forwarded-prefix", "/evil.example"],
  ["x-forwarded-for", "127.0.0.1, ::1, evil"],
  ["x-real-ip", "127.0.0.1"],
  ["x-client-ip", "127.0.0.1"],
  ["true-client-ip", "127.0.0.1"],
  ["x-original-url", "/can-bo/quan-tri/don-vi"],
  ["x-rewrite-url", "/can-bo/quan-tri/don-vi"],
  ["x-original-host", "evil.example"],
  ["x-http-method-override", "DELETE"],
  ["x-method-override", "POST"],
  ["x-forwarded-user", "thanh-pho.quan-tri"],
  ["x-remote-user", "thanh-pho.quan-tri"],
  ["remote_user", "thanh-pho.quan-tri"],
  ["http_remote_user", "thanh-pho.quan-tri"],
  ["x-auth-user", "thanh-pho.quan-tri"],
  ["x-user-id", "1"],
  ["x-role", "administrator"],
  ["x-debug", "1"],
  ["origin", "https://evil.example"],
  ["authorization", "Basic dGhhbmgtcGhvLnF1YW4tdHJpOmFkbWlu"],
  ["authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."],
  ["authorization", `Bearer dv_${"A".repeat(43)}`],
  ["authorization", "Bearer \u00ff"],
  ["cookie", "danvan=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; __Host-danvan=1"],
  ["accept-language", "../../../etc/passwd"],
  ["range", "bytes=0-1,0-1,0-1"],
  ["expect", "100-continue"],
];

export const headers: Adversary = {
  name: "headers",
  proves:
    "no header of a server in between, no identity and no host a stranger writes has an effect",
  run: async (target) => {
    const findings = new Map<string, Finding>();
    const seen = target.recorded.map(({ address }) => address);
    for (const as of ["nobody", "case-officer"]) {
      const who = target.gates.get(as)?.visitor;
      if (!who) continue;
      for (const { pattern } of addresses) {
        const address = sampleOf(pattern, seen);
        const plain = await who.ask(address);
        target.direct.asked += 1 + lies.length;
        for (const [name, value] of lies) {
          // A signed-in visitor keeps the cookie: another one only says that nobody is there.
          if (name === "cookie" && as !== "nobody") continue;
          const {
            status,
            headers: came,
            body,
          } = await who.ask(address, {
            headers: { [name]: value },
          });
          const same =
            status === plain.status &&
            came.location === plain.headers.location &&
            came["access-control-allow-origin"] === undefined &&
            came["set-cookie"] === undefined &&
            !body.includes("evil.example");
          const refused = name === "host" && status === 400;
          const what = `believes-${name}`;
          if (!same && !refused)
            findings.set(what + pattern, { what, where: `${as}: ${pattern} ${status}` });
        }
      }
    }
    const note = `${lies.length} headers × ${addresses.length} addresses × 2 visitors`;
    return { findings: [...findings.values()], note };
  },
};
