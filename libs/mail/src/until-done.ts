const PAUSE = 500;
/** Longer than a database restart, shorter than we can hold up a worker's end. */
const PATIENCE = 20_000;

/** Tries again twice a second, for twenty seconds: for the one record that must not be missing. The last fault is thrown. */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  for (;;) {
    try {
      return await work();
    } catch (fault) {
      if (Date.now() - since > PATIENCE) throw fault;
      await new Promise((wake) => setTimeout(wake, PAUSE));
    }
  }
}
