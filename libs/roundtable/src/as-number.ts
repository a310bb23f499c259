/** PostgreSQL gives numeric columns as text, since they may hold more than a double; ours hold minutes. */
export const asNumber = {
  from: (text: string | null): number | null => (text === null ? null : Number(text)),
  to: (value: number | null): number | null => value,
};
