import { createServer, type IncomingMessage } from "node:http";

/** The little of S3 that files need, in memory, on loopback: put, get, head, delete, list. */
export async function s3Server(bucket: string) {
  const objects = new Map<string, Buffer>();
  const seen: { readonly method: string; readonly signed: boolean }[] = [];
  let full = false;
  const server = createServer((request, answer) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? "/", "http://s3.test");
      const key = decodeURIComponent(url.pathname).replace(`/${bucket}`, "").replace(/^\//, "");
      const method = request.method ?? "";
      seen.push({
        method,
        signed: (request.headers.authorization ?? "").startsWith("AWS4-HMAC-SHA256"),
      });
      const object = objects.get(key);
      if (method === "PUT") {
        if (full) return answer.writeHead(507).end("<Error><Code>StorageFull</Code></Error>");
        objects.set(key, body);
        return answer.writeHead(200, { etag: '"x"' }).end();
      }
      if (method === "DELETE") {
        objects.delete(key);
        return answer.writeHead(204).end();
      }
      if (key === "")
        return answer.writeHead(200).end(listing(objects, url.searchParams.get("prefix") ?? ""));
      if (!object)
        return answer
          .writeHead(404)
          .end(method === "HEAD" ? "" : "<Error><Code>NoSuchKey</Code></Error>");
      answer.writeHead(200, {
        "content-length": object.length,
        "last-modified": new Date("2026-11-20T00:00:00Z").toUTCString(),
      });
      return answer.end(method === "HEAD" ? undefined : object);
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  const at = server.address();
  if (!at || typeof at !== "object") throw new Error("no address");
  return {
    endpoint: `http://127.0.0.1:${at.port}`,
    objects,
    seen,
    fill: () => {
      full = true;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function listing(objects: ReadonlyMap<string, Buffer>, prefix: string): string {
  const found = [...objects].filter(([key]) => key.startsWith(prefix));
  const contents = found.map(
    ([key, bytes]) =>
      `<Contents><Key>${key}</Key><LastModified>2026-11-20T00:00:00.000Z</LastModified><ETag>"x"</ETag><Size>${bytes.length}</Size></Contents>`,
  );
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
