export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding of ours that an Accept-Encoding header allows (RFC 9110 §12.5.3); `identity` when in doubt. */
export function acceptedEncoding(header: string | undefined): Encoding {
  const wishes = new Map(
    (header ?? '').split(',').map((wish): [string, number] => {
      const [name, ...parameters] = wish.toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return [name.trim(), quality === undefined ? 1 : Number(quality)];
    }),
  );
  const quality = (name: Encoding) => wishes.get(name) ?? wishes.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const).filter((name) => quality(name) > 0).sort((a, b) => quality(b) - quality(a));
  return best ?? 'identity';
}
