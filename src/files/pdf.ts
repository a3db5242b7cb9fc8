import { Worker } from "node:worker_threads";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { type FileRefusal, limits } from "./model.ts";
import type { FromPdfWorker, ToPdfWorker } from "./pdf-worker.ts";
import type { Drawing } from "./picture.ts";

/** How long one document may take altogether; five scanned pages take about two seconds. */
const patienceMs = 20_000;

/**
 * The pages of a PDF, drawn. A thread of its own does it, which is ended after 20 seconds or when
 * it wants more memory than it is given, so that a hostile document costs no more than that.
 *
 * @param left how many pages may still be taken
 */
export async function drawPages(
  bytes: Uint8Array,
  left: number,
  patience = patienceMs,
): Promise<Result<readonly Drawing[], FileRefusal>> {
  const order: ToPdfWorker = { bytes, left, side: limits.view };
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    workerData: order,
    // Nothing of the house is lent to code that reads strangers' documents.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  try {
    return await answerOf(worker, patience);
  } finally {
    await worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  patience: number,
): Promise<Result<readonly Drawing[], FileRefusal>> {
  const { promise, resolve } = Promise.withResolvers<Result<readonly Drawing[], FileRefusal>>();
  const late = setTimeout(() => resolve(refuse({ because: "too-heavy" })), patience);
  const drawn: Drawing[] = [];
  worker.on("message", (said: FromPdfWorker) => {
    if (said.say === "page") drawn.push(said.drawing);
    else resolve(said.say === "done" ? ok(drawn) : refuse(said.refusal));
  });
  worker.on("error", (thrown) => {
    const full =
      thrown instanceof Error && "code" in thrown && thrown.code === "ERR_WORKER_OUT_OF_MEMORY";
    resolve(refuse({ because: full ? "too-heavy" : "pdf-broken" }));
  });
  worker.on("exit", () => resolve(refuse({ because: "pdf-broken" })));
  return promise.finally(() => clearTimeout(late));
}
