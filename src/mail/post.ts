import { setMaxListeners } from "node:events";
import { hostname } from "node:os";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { composed, type Letter } from "./letter.ts";
import type { MailSettings } from "./settings.ts";

/** Hands letters to the mail server, one connection each. */
export type Post = {
  /**
   * Sends one letter. `write` is asked for it only when the server stands ready to take it, so that
   * no address is opened for a server that is away; null means there is nobody to write to.
   */
  readonly send: (write: () => Promise<Letter | null>) => Promise<Outcome>;
  /** Waits no longer for servers to let us in; a letter being handed over is finished. */
  readonly close: () => void;
};

export type Outcome =
  | { readonly came: "sent" }
  /** It will never be taken: a permanent refusal (5xx), or no address. */
  | { readonly came: "refused"; readonly error: MailFault }
  /** Another time. After "dropped" the server may have taken it all the same. */
  | { readonly came: "later"; readonly error: MailFault };

/** What went wrong, as a class: what servers say repeats addresses and is never kept. */
export type MailFault =
  | "unreachable"
  | "timeout"
  | "tls"
  | "sign-in"
  | "dropped"
  | "no-address"
  | "stopping"
  | `smtp-${number}`;

/** How long we wait; all of it together stays under what a stopping worker is given (30 s). */
export type Patience = {
  readonly connectMs: number;
  readonly silenceMs: number;
  readonly allMs: number;
  readonly restMs: number;
};
const usual: Patience = { connectMs: 8_000, silenceMs: 15_000, allMs: 20_000, restMs: 15_000 };

/**
 * @param patience `restMs`: after the server could not be entered, how long nobody tries again, so
 *   that thousands of waiting letters do not each sit out a timeout
 */
export function openPost(settings: MailSettings, patience: Patience = usual): Post {
  let rest: { readonly until: number; readonly error: MailFault } | null = null;
  const closing = new AbortController();
  // Many may wait at once; that is no leak.
  setMaxListeners(0, closing.signal);
  return {
    close: () => closing.abort(),
    async send(write) {
      if (closing.signal.aborted) return { came: "later", error: "stopping" };
      if (rest && performance.now() < rest.until) return { came: "later", error: rest.error };
      const visit = newVisit(settings, patience);
      try {
        const shut = await visit.enter(closing.signal);
        if (shut === "stopping") return { came: "later", error: shut };
        rest = shut && { until: performance.now() + patience.restMs, error: shut };
        if (shut) return { came: "later", error: shut };
        const letter = await write();
        if (!letter) return { came: "refused", error: "no-address" };
        return await visit.hand(letter);
      } finally {
        visit.leave();
      }
    },
  };
}

/** One connection from greeting to goodbye. Everything the server can do wrong ends in a MailFault. */
function newVisit(settings: MailSettings, patience: Patience) {
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.tls === "at-once",
    requireTLS: settings.tls === "must",
    name: hostname(),
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    dnsTimeout: patience.connectMs,
    socketTimeout: patience.silenceMs,
    socketCloseTimeout: 1_000,
    logger: false,
  });
  const { promise: breaks, reject: broken } = Promise.withResolvers<never>();
  breaks.catch(() => {});
  connection.on("error", broken);
  connection.on("end", () => broken(new Error("closed")));
  const giveUp = () => broken(stopping);
  const late = setTimeout(() => broken(timedOut), patience.allMs);

  const step = (start: (done: (thrown?: unknown) => void) => void) =>
    Promise.race([
      breaks,
      new Promise<void>((resolve, reject) =>
        start((thrown) => (thrown ? reject(asError(thrown)) : resolve())),
      ),
    ]);

  return {
    /** Connects and signs in; what stood in the way, or null. */
    async enter(closing: AbortSignal): Promise<MailFault | null> {
      closing.addEventListener("abort", giveUp, { once: true });
      try {
        await step((done) => connection.connect(done));
        const { auth } = settings;
        if (auth) await step((done) => connection.login(auth, done));
        return null;
      } catch (thrown) {
        return thrown === stopping ? "stopping" : faultOf(thrown, "unreachable");
      } finally {
        closing.removeEventListener("abort", giveUp);
      }
    },
    async hand(letter: Letter): Promise<Outcome> {
      const message = await composed(letter, settings.from);
      const envelope = { from: settings.from.address, to: [letter.to.address] };
      try {
        await step((done) => connection.send(envelope, message, done));
        return { came: "sent" };
      } catch (thrown) {
        const error = faultOf(thrown, "dropped");
        return { came: error.startsWith("smtp-5") ? "refused" : "later", error };
      }
    },
    leave() {
      clearTimeout(late);
      connection.quit();
      // Whoever does not answer the goodbye is left standing.
      setTimeout(() => connection.close(), 500).unref();
    },
  };
}

const stopping = new Error("stopping");
const timedOut = Object.assign(new Error("timeout"), { code: "ETIMEDOUT" });

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error("not an Error"));

function faultOf(thrown: unknown, otherwise: MailFault): MailFault {
  const said = (name: string): unknown =>
    thrown instanceof Error ? Reflect.get(thrown, name) : undefined;
  const status = said("responseCode");
  if (said("code") === "EAUTH") return "sign-in";
  if (typeof status === "number" && status >= 400 && status < 600) return `smtp-${status}`;
  if (said("code") === "ETIMEDOUT") return "timeout";
  if (said("code") === "ETLS") return "tls";
  return otherwise;
}
