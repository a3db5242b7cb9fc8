import { closedLoop } from "./load.ts";

// The visitors of the benchmark, a process of its own: as many requests as are answered. What it is to
// ask comes as JSON: {port, paths, accept, connections, seconds}; what it saw goes out the same way.
type Load = {
  readonly port: number;
  readonly paths: readonly string[];
  readonly accept: string;
  readonly connections: number;
  readonly seconds: number;
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by src/bench/public.ts alone
const load = JSON.parse(process.argv[2] ?? "{}") as Load;
const requests = load.paths.map((path) =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${load.port}\r\n` +
      "user-agent: Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36\r\n" +
      `accept: text/html\r\naccept-encoding: ${load.accept}\r\n\r\n`,
  ),
);
const request = (n: number): Buffer => requests[n % requests.length] ?? Buffer.alloc(0);
const seen = await closedLoop(load.port, load.connections, load.seconds, request);
process.stdout.write(JSON.stringify(seen));
