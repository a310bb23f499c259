/** Who acts: a signed-in account, the bearer of a personal link, or the platform itself. `name` is what the log shows. */
export interface Actor {
  kind: 'account' | 'link' | 'system';
  id?: string;
  name: string;
  /** The id of the token by which the account's program acts. */
  token?: string;
}

export function systemActor(name: string): Actor {
  return { kind: 'system', name };
}
