import type { Calendar } from '@event-calendar/core';
import type { Translate } from '../../words/catalogue';
import type { BoardSession } from './board-question';
import { apart, leftToRight } from './board-words';
import { timeOf, wallOf } from './wall-clock';

interface Now {
  t: Translate;
  zone: string;
}

/** What stands in a block of the board: state, title, time and Action Line; the whole title is in the form that Enter opens. */
export function blockOf(event: Calendar.Event, { t, zone }: Now): Node[] {
  const { session, clash } = event.extendedProps as { session?: BoardSession; clash?: 'no' | 'warn' };
  if (!session) return [textIn('span', 'soft', String(event.title ?? ''))];
  const { title, titleLanguage, startsAt, endsAt, isFixed } = session;
  const [from, to] = [startsAt!, endsAt!].map((instant) => timeOf(wallOf(instant, zone)));
  const name = document.createElement('b');
  const bdi = textIn('bdi', '', title);
  bdi.lang = titleLanguage;
  name.append(bdi);
  const facts = [
    leftToRight(`${from}–${to}`),
    session.actionLines.map(apart).join(' '),
    isFixed && t('board.fixed'),
  ].filter(Boolean);
  return [
    ...(clash ? [textIn('span', `st ${clash}`, t(clash === 'no' ? 'board.clash' : 'board.look'))] : []),
    name,
    textIn('span', 'soft', facts.join(' · ')),
  ];
}

function textIn(element: string, className: string, text: string): HTMLElement {
  const made = document.createElement(element);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
