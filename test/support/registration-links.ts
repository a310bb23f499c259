import type { DataSource } from 'typeorm';

/** The path of the link in the newest letter of a kind about a registration, before its secret is erased. */
export async function linkTo(database: DataSource, { id }: { id: string }, kind: string): Promise<string> {
  const [letter] = await database.query(
    `select secrets->>'link' as link from letter where subject_id = $1 and kind = $2 order by created_at desc limit 1`,
    [id, kind],
  );
  return letter.link;
}

export function tokenIn(path: string): string {
  return new URL(path, 'http://forum.example').searchParams.get('token')!;
}
