/** A form kept on this device because somebody asked for that. */
export type Parked = {
  /** The once-key of the form: whatever is sent under it counts once. */
  readonly once: string;
  /** When it was kept, milliseconds. */
  readonly at: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly (readonly [name: string, file: File])[];
  /** How many files lie with the house already; they wait there for a day. */
  readonly ahead: number;
};

/** Writes one down; one with the same once-key is replaced. */
export async function park(one: Parked): Promise<void> {
  await inStore("readwrite", (store) => store.put(one), true);
}

/** What is kept, the oldest first. Looking leaves nothing behind: without anything kept there is no database. */
export async function parked(): Promise<readonly Parked[]> {
  const all: readonly Parked[] | undefined = await inStore<Parked[]>("readonly", (store) =>
    store.getAll(),
  );
  return (all ?? []).toSorted((a, b) => a.at - b.at);
}

/** Erases one; with the last one the database goes too. */
export async function unpark(once: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(once));
  if ((await parked()).length > 0) return;
  await new Promise<void>((resolve) => {
    const gone = indexedDB.deleteDatabase(name);
    for (const what of ["success", "error", "blocked"])
      gone.addEventListener(what, () => resolve());
  });
}

const name = "danvan-parked";

async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
  make = false,
): Promise<Value | undefined> {
  const db = await opened(make);
  if (db === null) return undefined;
  try {
    return await new Promise<Value>((resolve, reject) => {
      const doing = db.transaction("forms", mode);
      const asked = ask(doing.objectStore("forms"));
      doing.addEventListener("complete", () => resolve(asked.result));
      doing.addEventListener("abort", () => reject(doing.error ?? new Error("not kept")));
    });
  } finally {
    db.close();
  }
}

/** Null where there is none and none is to be made. */
function opened(make: boolean): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.addEventListener("upgradeneeded", () => {
      if (make) asked.result.createObjectStore("forms", { keyPath: "once" });
      else asked.transaction?.abort();
    });
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () =>
      make ? reject(asked.error ?? new Error("not opened")) : resolve(null),
    );
  });
}
