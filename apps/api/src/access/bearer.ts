/**
 * The secret of `Authorization: Bearer …`; empty when none follows, undefined for every other scheme and without the header. Where it is
 * given no cookie counts: a program shows what it may by the token alone, and no other site can make a browser send one.
 */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^bearer(?: +(.*))?$/i
    .exec(authorization ?? '')
    ?.slice(1)
    .map((secret) => (secret ?? '').trim())[0];
}
