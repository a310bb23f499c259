/** Who reads the desk: an editor sees everything, a reviewer what carries one of their Action Lines. */
export interface DeskReaderOf {
  accountId: string;
  isEditor: boolean;
}

/** SQL condition on `submission s`; the account's id is at that place of the values. */
export function seenInSql({ isEditor }: DeskReaderOf, at: string): string {
  if (isEditor) return `${at}::uuid is not null`;
  return `s.status in ('received','accepted','declined','merged','waitlisted')
    and exists (select from reviewer r where r.edition_id = s.edition_id and r.account_id = ${at}::uuid and s.action_lines && r.action_lines)`;
}
