import type { PublicSession } from './public-programme.js';

type Span = Pick<PublicSession, 'code' | 'startsAt' | 'endsAt' | 'cancelled'>;

/** For each session those of the others that take place at the same time, even for a minute; cancelled ones are in nobody's way. */
export function overlapsAmong<S extends Span>(sessions: readonly S[]): Map<S, S[]> {
  const standing = sessions.filter(({ cancelled }) => !cancelled);
  return new Map(
    standing.flatMap((session) => {
      const others = standing.filter((other) => other.code !== session.code && overlap(session, other));
      return others.length > 0 ? [[session, others] as const] : [];
    }),
  );
}

/** One that ends when the other begins is no overlap. */
function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
