import { expect, test } from "vitest";
import { publicOrigin } from "./origin.ts";

test("without a word the house is reached on this machine", () => {
  expect(publicOrigin(undefined, 8080)).toEqual({ ok: true, value: "http://localhost:8080" });
});

test.for([
  ["https://danvan.example", "https://danvan.example"],
  ["https://danvan.example/", "https://danvan.example"],
  ["https://DANVAN.example:8443", "https://danvan.example:8443"],
  ["http://127.0.0.1:9000", "http://127.0.0.1:9000"],
  ["http://[::1]:9000", "http://[::1]:9000"],
  ["http://ward.localhost", "http://ward.localhost"],
])("%s is understood as %s", ([given, origin]) => {
  expect(publicOrigin(given, 8080)).toEqual({ ok: true, value: origin });
});

test.for([
  "http://danvan.example",
  "http://127.0.0.1.example",
  "http://localhost.example",
  "ftp://localhost",
  "danvan.example",
  "https://danvan.example/path",
  "https://a:b@danvan.example",
])("%s is refused", (given) => {
  expect(publicOrigin(given, 8080).ok).toBe(false);
});
