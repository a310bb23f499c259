import { formatNumber, formatTime, languageName, translator } from '@app/i18n';
import type { Cell, Sheet } from '@app/pdf';
import { shownName } from '@app/people';
import { timeSentence } from '../explanation.js';
import type { ListOfSpeakers, Speaker } from '../list-of-speakers.js';
import { forWhom, type PaperWords, sheetOf, whenAndWhere } from './paper-words.js';

/** For the podium: who speaks when and for how long, and how each name is said. */
export function runningOrder({ roundTable, speakers, time }: ListOfSpeakers, words: PaperWords): Sheet {
  const { language } = words;
  const t = translator(language);
  const title = t('roundtable:paper.running-order');
  const { listNumber: number, listState } = roundTable;
  const state = t(`roundtable:states.${listState}`).toLocaleLowerCase(language);
  return sheetOf(
    title,
    [
      { kind: 'text', text: title, style: 'title' },
      { kind: 'text', text: roundTable.title, style: 'lead' },
      { kind: 'text', text: whenAndWhere(roundTable, words) },
      { kind: 'text', text: t('roundtable:order.standing', { number, state }), style: 'soft' },
      { kind: 'text', text: timeSentence(time, language), style: 'soft' },
      {
        kind: 'table',
        widths: [8, 12, 13, 39, 28],
        head: ['place', 'starts', 'minutes', 'speaker', 'for'].map((head) => t(`roundtable:order.${head}`)),
        rows: speakers.map((speaker) => rowOf(speaker, words)),
      },
    ],
    words,
  );
}

function rowOf(speaker: Speaker, words: PaperWords): Cell[] {
  const { language, edition } = words;
  const t = translator(language);
  const { place, turn, minutesGiven, part, spokenAs, speaksIn, positionTitle, presentOnSite } = speaker;
  const { name, also } = shownName(speaker);
  const starts = turn ? formatTime(turn.startsAt, language, edition.timeZone) : '';
  const about = [
    part === 'speaker' ? '' : t(`roundtable:parts.${part}`),
    speaksIn ? languageName(speaksIn, language) : '',
    presentOnSite ? '' : t('roundtable:order.remote'),
  ];
  return [
    [{ text: formatNumber(place, language), style: 'strong' }],
    [
      { text: starts, style: 'strong' },
      { text: turn && !turn.fits ? t('roundtable:order.no-fit') : '', style: 'soft' },
    ],
    [{ text: formatNumber(minutesGiven, language) }],
    [
      { text: name, style: 'strong' },
      { text: also ?? '' },
      { text: spokenAs === '' ? '' : t('roundtable:paper.said', { spoken: spokenAs }), style: 'strong' },
      { text: positionTitle, style: 'soft' },
    ],
    [
      { text: forWhom(speaker, words), style: 'strong' },
      { text: about.filter(Boolean).join(' · '), style: 'soft' },
    ],
  ];
}
