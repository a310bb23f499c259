import pg from 'pg';

/** What was asked of PostgreSQL by this process while `work` ran; transactions' own begin and commit are left out. */
export async function countingQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: string[] }> {
  const queries: string[] = [];
  const asked = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : ((args[0] as { text?: string })?.text ?? '');
    if (!/^(start transaction|begin|commit|rollback)/i.test(text)) queries.push(text);
    return (asked as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof asked;
  try {
    return { result: await work(), queries };
  } finally {
    pg.Client.prototype.query = asked;
  }
}
