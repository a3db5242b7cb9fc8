import { array, assert, asyncProperty, constantFrom, integer, oneof, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";

import { readForm, withErrors } from "./form.ts";
import { words } from "./wording.ts";

const missing = { vi: "Hãy viết việc gì.", en: "Please say what it is about." };

const letter = z.object({
  title: z.string().min(3, words(missing)),
  content: z.string().max(100),
  phone: z.string().optional(),
  areas: z.array(z.enum(["dat-dai", "moi-truong"])).max(2),
});

const address = "http://localhost/phan-anh/moi";

const posted = (fields: readonly (readonly [string, string | File])[]): Request => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return new Request(address, { method: "POST", body });
};

const encoded = (body: string): Request =>
  new Request(address, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" },
  });

test("a whole form is read, cleaned to NFC, and only asked-for fields come through", async () => {
  const read = await readForm(
    letter,
    encoded(
      "title=R%C3%A1c+%E2%80%8B%00ng%C3%B5&content=a%0D%0Ab&phone=&admin=1&areas=dat-dai&areas=moi-truong",
    ),
  );
  expect(read).toMatchObject({
    ok: true,
    value: { title: "Rác ngõ", content: "a\nb", areas: ["dat-dai", "moi-truong"] },
  });
  expect(read.ok && Object.keys(read.value).toSorted()).toEqual([
    "areas",
    "content",
    "phone",
    "title",
  ]);
  expect(read.ok && read.value.phone).toBeUndefined();
});

test("what was typed comes back with words in both languages for what is wrong", async () => {
  const read = await readForm(letter, encoded("title=a&content=x&areas=lua&areas=dat-dai"));
  expect(read).toMatchObject({
    ok: false,
    status: 422,
    form: {
      values: { title: "a", content: "x" },
      lists: { areas: ["lua", "dat-dai"] },
      errors: { title: missing, areas: { vi: "Hãy chọn một trong những mục có sẵn." } },
    },
  });
});

test("a field nobody sent is told like an empty one, in words of our own", async () => {
  const read = await readForm(letter, encoded(""));
  expect(read).toMatchObject({ ok: false, form: { errors: { title: missing } } });
  const long = await readForm(letter, encoded(`title=abc&content=${"x".repeat(101)}`));
  expect(long).toMatchObject({
    form: { errors: { content: { vi: "Phần này dài quá: nhiều nhất 100 ký tự." } } },
  });
});

test("several files under one name are kept, and the empty one browsers send is not", async () => {
  const read = await readForm(
    letter,
    posted([
      ["title", "Rác"],
      ["content", ""],
      ["files", new File(["aa"], "1.jpg")],
      ["files", new File(["b"], "2.jpg")],
      ["none", new File([], "")],
    ]),
  );
  expect(read.files("files").map((file) => file.name)).toEqual(["1.jpg", "2.jpg"]);
  expect(read.files("none")).toEqual([]);
  expect(read.files("title")).toEqual([]);
});

test("JSON, or nothing at all, is not a form", async () => {
  for (const init of [{ body: "{}", headers: { "content-type": "application/json" } }, {}]) {
    const read = await readForm(letter, new Request(address, { method: "POST", ...init }));
    expect(read).toMatchObject({ ok: false, status: 415 });
  }
});

test("a form that is too large keeps the words that came before the pictures", async () => {
  const read = await readForm(
    letter,
    posted([
      ["title", "Rác ở đầu ngõ"],
      ["content", "từ thứ Hai"],
      ["files", new File([new Uint8Array(50_000)], "1.jpg")],
    ]),
    { limit: 10_000 },
  );
  expect(read).toMatchObject({
    ok: false,
    status: 413,
    form: { values: { title: "Rác ở đầu ngõ", content: "từ thứ Hai" } },
  });
  expect(read.files("files")).toEqual([]);
});

test("an endless body is stopped, not gathered", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000).fill(97));
    },
  });
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  };
  const read = await readForm(letter, new Request(address, init), { limit: 5000 });
  expect(read).toMatchObject({ ok: false, status: 413 });
  expect(sent).toBeLessThan(30_000);
});

test("a form of more fields than any has is refused before it is taken apart", async () => {
  const part = '--b\r\ncontent-disposition: form-data; name="title"\r\n\r\nRác\r\n';
  const many = (fields: number) => ({
    short: encoded("title=R&".repeat(fields)),
    parted: new Request(address, {
      method: "POST",
      body: `${part.repeat(fields)}--b--\r\n`,
      headers: { "content-type": 'multipart/form-data; boundary="b"' },
    }),
  });
  for (const request of Object.values(many(2100))) {
    expect(await readForm(letter, request)).toMatchObject({
      ok: false,
      status: 413,
      form: { values: {} },
    });
  }
  for (const request of Object.values(many(1900))) {
    expect(await readForm(letter, request)).toMatchObject({
      form: { values: { title: expect.stringMatching(/^R/) } },
    });
  }
});

test("a name that would reach into every object reaches nothing, and the first value of two counts", async () => {
  const read = await readForm(
    letter,
    encoded(
      "__proto__=1&__proto__[admin]=1&constructor[prototype][admin]=1&title=m%E1%BB%99t&title=hai&content=x",
    ),
  );
  expect(read).toMatchObject({ ok: true, value: { title: "một" } });
  expect(Object.keys(read.form.values).toSorted()).toEqual(["content", "title"]);
  expect(Reflect.has({}, "admin")).toBe(false);
});

test("a sender who goes away in the middle is a refusal, not a fault", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("title=R"));
      controller.error(new Error("gone"));
    },
  });
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  };
  expect(await readForm(letter, new Request(address, init))).toMatchObject({
    ok: false,
    status: 422,
  });
});

test("no body whatever makes reading throw", async () => {
  const types = [
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    'multipart/form-data; boundary="',
    "text/plain",
  ];
  await assert(
    asyncProperty(
      constantFrom(...types),
      oneof(
        uint8Array({ maxLength: 300 }),
        array(
          constantFrom(
            "--x",
            "\r\n",
            "--",
            "title",
            "=",
            "&",
            "%",
            'Content-Disposition: form-data; name="title"',
            "\0",
            "Ử",
          ),
        ).map((parts) => new TextEncoder().encode(parts.join(""))),
      ),
      integer({ min: 0, max: 400 }),
      async (type, bytes, limit) => {
        const request = new Request(address, {
          method: "POST",
          body: Uint8Array.from(bytes),
          headers: { "content-type": type },
        });
        const read = await readForm(letter, request, { limit });
        expect([true, 413, 415, 422]).toContain(read.ok || read.status);
      },
    ),
  );
});

test("an error found later joins those of the form", () => {
  const form = withErrors({ values: { code: "A" }, errors: {} }, { code: "Mã này đã có." });
  expect(form).toEqual({ values: { code: "A" }, errors: { code: "Mã này đã có." } });
});
