import { rm } from "node:fs/promises";

import { organisation, signInOf } from "#trial/organisation.ts";

import { startHouse, type TestHouse } from "../../test/house.ts";
import { runNode } from "../../test/process.ts";
import { signIn, visitor } from "../../test/visitor.ts";
import type { Gate, Target } from "./model.ts";
import { recordAll } from "./recorded.ts";
import { cookieOf, turnstile } from "./turnstile.ts";

/** Who may hold a post of each role, those of Ba Đình first; some posts are held under another name. */
const officers: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      organisation
        .toSorted((a, b) => Number(b.key === "ba-dinh") - Number(a.key === "ba-dinh"))
        .flatMap((unit) =>
          unit.posts.map((post) => ({ role: post.role, name: signInOf(unit, post) })),
        ),
      ({ role }) => role,
    ),
  ].map(([role, held]) => [role, held.map(({ name }) => name)]),
);

/** Addresses that end the visit of whoever sends to them. */
const endsVisit = /dang-xuat|\/phien|mat-khau|ma-dang-nhap|ma-cho-dong-nghiep|khoi-phuc/;

/** Starts the house, signs everybody in and records what they can ask. */
export async function openTarget(): Promise<Target> {
  const house = await startHouse({ DANVAN_TRUSTED_PROXIES: "127.0.0.1/32" });
  const origin = house.url.replace("localhost", "127.0.0.1");
  const password = (await house.says(/mật khẩu chung/)).split(": ").at(-1)?.trim() ?? "";
  const key = await newKey(house);
  const gates = new Map<string, Gate>();
  const stand = async (
    as: string,
    name: string | undefined,
    always: Readonly<Record<string, string>>,
  ) => {
    const who = visitor(origin, always);
    const again = async () => {
      await who.ask("/");
      if (name !== undefined) await signIn(who, name, password);
    };
    await again();
    const gate = await turnstile({
      house: origin,
      as,
      kept: endsVisit,
      ...(name === undefined
        ? { shown: () => Promise.resolve(always) }
        : { shown: cookieOf(who), again }),
    });
    gates.set(as, { ...gate, as, name, visitor: who });
  };
  await stand("nobody", undefined, {});
  await stand("program", undefined, { authorization: `Bearer ${key}` });
  for (const [role, names] of officers) {
    const from = { "x-forwarded-for": `10.200.0.${gates.size}` };
    for (const name of names) {
      if (gates.has(role)) break;
      await stand(role, name, from).catch(() => undefined);
    }
  }
  const absent = [...officers.keys()].filter((role) => !gates.has(role));
  if (absent.length > 0) process.stdout.write(`nobody signs in as ${absent.join(", ")}\n`);
  const recorded = await recordAll(gates);
  return {
    house,
    origin,
    password,
    key,
    gates,
    recorded,
    direct: { asked: 0 },
    close: async () => {
      for (const gate of gates.values()) gate.close();
      house.kill("SIGTERM");
      await house.ended;
      await rm(house.home, { recursive: true, force: true });
    },
  };
}

/** @throws when there is no such visitor */
export function gateOf(target: Target, as: string): Gate {
  const gate = target.gates.get(as);
  if (!gate) throw new Error(`nobody comes as ${as}`);
  return gate;
}

/** A key for a program, made the way an administrator makes one. */
async function newKey(house: TestHouse): Promise<string> {
  const made = runNode(["src/cli.ts", "clients", "create", "Đối thủ", "--json"], {
    DANVAN_HOME: house.home,
  });
  if ((await made.ended) !== 0) throw new Error(made.complaint());
  const answer: unknown = JSON.parse(made.lines.join("\n"));
  return String(Reflect.get(Object(answer), "key"));
}
