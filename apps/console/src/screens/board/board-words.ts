import { useVocabulary } from '../../desk/lists';
import { useWords } from '../../words/words';
import type { BoardSession, Span } from './board-question';

/** What the board says of a session in a few words. */
export function useBoardWords() {
  const { t } = useWords();
  const types = useVocabulary('session-type');
  const minutesOf = ({ startsAt, endsAt }: BoardSession) =>
    startsAt && endsAt ? (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 : USUAL_MINUTES;
  const needs = ({ expected, seatLimit }: BoardSession) => Math.max(expected ?? 0, seatLimit ?? 0);
  return {
    minutesOf,
    /** `C4 · 60 min · 120 seats · EN FR` */
    facts: (session: BoardSession) =>
      [
        session.actionLines.join(' '),
        t('board.minutes', { count: minutesOf(session) }),
        needs(session) > 0 && t('board.seats', { count: needs(session) }),
        session.interpretation.join(' ').toUpperCase(),
      ]
        .filter(Boolean)
        .map((fact) => apart(String(fact)))
        .join(' · '),
    typeOf: ({ typeCode }: BoardSession) => (typeCode ? types.nameOf(typeCode) : ''),
    /** `Room twice: Ethics in AI` */
    reason: ({ kind, other, who }: Span['reasons'][number]) =>
      t('board.reason', { kind: t(`sessions.conflict-kinds.${kind}`), about: [who, other].filter(Boolean).join(', ') }),
  };
}

/** Codes and times stay in their own direction in a line of the other (U+2068 … U+2069; times U+2066). */
export const apart = (text: string) => `\u2068${text}\u2069`;
export const leftToRight = (text: string) => `\u2066${text}\u2069`;

/** As long as the API takes a session to last that has no time yet. */
export const USUAL_MINUTES = 60;
export const lineOf = ({ actionLines }: BoardSession) => actionLines[0]?.split('-')[0];
