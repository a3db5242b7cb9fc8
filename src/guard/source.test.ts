import * as fc from "fast-check";
import { expect, test } from "vitest";

import { proxyIsForgotten, sourceOf, trustedProxies } from "./source.ts";

const trusting = (setting: string) => {
  const read = trustedProxies(setting);
  if (!read.ok) throw new Error(read.refusal.unreadable);
  return read.value;
};

const direct = (peer: string) => sourceOf({ peer, forwardedFor: undefined }, []);

test("X-Forwarded-For counts for nothing unless a trusted proxy wrote it", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.string(), (peer, forwardedFor) => {
      expect(sourceOf({ peer, forwardedFor }, [])).toBe(direct(peer));
    }),
  );
});

test("behind a trusted proxy the source is what that proxy saw, whatever the sender wrote before", () => {
  const proxies = trusting("10.0.0.0/8");
  fc.assert(
    fc.property(fc.ipV4(), fc.string(), (client, forged) => {
      fc.pre(!client.startsWith("10."));
      const seen = sourceOf({ peer: "10.1.2.3", forwardedFor: `${forged}, ${client}` }, proxies);
      expect(seen).toBe(direct(client));
    }),
  );
});

test("several trusted proxies are walked through from the right", () => {
  const proxies = trusting("127.0.0.1 10.0.0.0/8, fd00::/8");
  const forwardedFor = "1.1.1.1, 203.0.113.9:5512, fd00::7, 10.0.0.1";
  expect(sourceOf({ peer: "127.0.0.1", forwardedFor }, proxies)).toBe(direct("203.0.113.9"));
});

test("a household with IPv6 is one source, two households are two", () => {
  expect(direct("2001:db8:1:2::1")).toBe(direct("2001:db8:1:2:ffff::9"));
  expect(direct("2001:db8:1:2::1")).not.toBe(direct("2001:db8:1:3::1"));
});

test("an IPv4 address inside IPv6 is the IPv4 address", () => {
  fc.assert(
    fc.property(fc.ipV4(), (v4) => {
      expect(direct(`::ffff:${v4}`)).toBe(direct(v4));
    }),
  );
});

test("any IPv6 spelling of the same address is the same source", () => {
  fc.assert(
    fc.property(fc.ipV6(), (v6) => {
      expect(direct(v6)).not.toBe("unknown");
      expect(direct(v6.toUpperCase())).toBe(direct(v6));
      expect(direct(`[${v6}]:443`)).toBe(direct(v6));
      expect(direct(`${v6}%eth0`)).toBe(direct(v6));
    }),
  );
});

test("nothing that is no address is taken for one, and nothing throws", () => {
  for (const bad of ["", "unknown", "1.2.3", "1.2.3.256", "1::2::3", "1:2:3:4:5:6:7:8:9", "::g"]) {
    expect(direct(bad)).toBe("unknown");
  }
  fc.assert(
    fc.property(fc.string(), fc.string(), (peer, forwardedFor) => {
      expect(typeof sourceOf({ peer, forwardedFor }, trusting("0.0.0.0/0 ::/0"))).toBe("string");
    }),
  );
});

test("a setting that cannot be read is refused with the part that cannot", () => {
  expect(trustedProxies("127.0.0.1, 10.0.0.0/33")).toEqual({
    ok: false,
    refusal: { unreadable: "10.0.0.0/33" },
  });
  expect(trustedProxies("nginx").ok).toBe(false);
  expect(trustedProxies("").ok).toBe(true);
});

test("a forgotten proxy is noticed, a direct visitor who writes the header is not", () => {
  const forwardedFor = "203.0.113.9";
  expect(proxyIsForgotten({ peer: "::ffff:127.0.0.1", forwardedFor }, [])).toBe(true);
  expect(proxyIsForgotten({ peer: "127.0.0.1", forwardedFor }, trusting("127.0.0.1"))).toBe(false);
  expect(proxyIsForgotten({ peer: "198.51.100.4", forwardedFor }, [])).toBe(false);
});
