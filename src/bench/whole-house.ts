import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A whole house running for a measurement, as `npm start` runs it. */
export type RunningHouse = {
  readonly port: number;
  readonly child: ChildProcess;
  /** What it said when it was ready: how to sign in to a trial. */
  readonly said: string;
  /** `dv …` in the same home; what it answers as JSON. */
  readonly dv: (...args: readonly string[]) => Promise<unknown>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/**
 * Starts a house in `home` and waits until it is ready.
 *
 * @param settings beside the usual ones; `PORT` where it has to be this one, else it is a free one
 */
export async function runHouse(
  home: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningHouse> {
  const port = settings["PORT"] === undefined ? await freePort() : Number(settings["PORT"]);
  const env = {
    ...process.env,
    DANVAN_HOME: home,
    PORT: String(port),
    HOST: "127.0.0.1",
    // So that clients can say where they come from, and none meets the limit of one place.
    DANVAN_TRUSTED_PROXIES: "127.0.0.1",
    ...settings,
  };
  const child = spawn(process.execPath, ["--import", file("tools/jsx.ts"), file("src/main.ts")], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  const seen = child.stdout;
  let said = "";
  await new Promise<void>((resolve, reject) => {
    seen.on("data", (piece) => {
      said += String(piece);
      if (said.includes("ready ")) resolve();
    });
    child.once("exit", () => reject(new Error("the house did not start")));
  });
  return {
    port,
    child,
    said,
    dv: async (...args) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["--import", file("tools/jsx.ts"), file("src/cli.ts"), ...args, "--json"],
        { env, maxBuffer: 64_000_000 },
      );
      return JSON.parse(stdout);
    },
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await ended;
    },
  };
}

/** A key for a client of the interface. */
export async function clientKey(house: RunningHouse): Promise<string> {
  const made = await house.dv("clients", "create", `bench-${randomUUID().slice(0, 8)}`);
  const key = typeof made === "object" && made !== null ? Reflect.get(made, "key") : undefined;
  if (typeof key !== "string") throw new Error("no key for the benchmark");
  return key;
}

/** What a client of the interface files; the number makes it its own. */
export const aFilingOf = (n: number) => ({
  kind: "feedback",
  title: `Nắp cống vỡ trước cổng trường, lần ghi ${n}`,
  content: `Nắp cống vỡ một góc từ hôm qua, buổi sáng nhiều phụ huynh đưa con đi học rất dễ sụt chân. Số ${n}.`,
  area: "duong-sa",
  unit: ["phuong-ba-dinh", "phuong-cua-nam", "xa-soc-son"][n % 3] ?? "phuong-ba-dinh",
  place: `ngõ ${n % 400}`,
});

const file = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
