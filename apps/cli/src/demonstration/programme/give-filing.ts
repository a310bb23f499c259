import type { SessionMode } from '@app/programme';
import type { RealTitle } from './real-titles.js';

/** A title with everything that a session needs; `given` names what our code supplied, as `Session.givenFields` has it. */
export interface FiledTitle extends RealTitle {
  typeCode: string;
  mode: SessionMode;
  captioning: boolean;
  given: string[];
}

const SIX = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const HIGH_LEVEL =
  /^(?:opening-ceremony|high-level-|leaders-talkx|ministerial-|prize-ceremony|concluding-|closing-ceremony)/;

/** Three sessions that the demonstration needs and that no source typed. */
const WANTED_TYPES: Record<string, string> = {
  'wsis-2024-x039': 'ministerial-round-table',
  'wsis-2016-x091': 'ministerial-round-table',
  'wsis-2021-x060': 'concluding-session',
};

/** What a title says about its kind, tried in this order. */
const TYPES_BY_TITLE: Array<[RegExp, string]> = [
  [/Action Lines?\b|facilitation meeting|consultation/i, 'action-line-facilitation-meeting'],
  [/High-Level Dialogue|Leaders' Talk/i, 'high-level-dialogue'],
  [/workshop|e-waste|broadband|agriculture/i, 'thematic-workshop'],
  [/information|stocktaking|review|report/i, 'information-session'],
  [/experience|Kazakhstan/i, 'country-workshop'],
];
const OTHER_TYPES = ['interactive-session', 'thematic-workshop', 'knowledge-cafe', 'interactive-session'];

/** What a title speaks of, tried in this order. */
const LINES_BY_TITLE: Array<[RegExp, string]> = [
  [/secur|cyber|trust|confidence|safe/i, 'C5'],
  [/ethic|\bAI\b|moral|artificial/i, 'C10'],
  [/e-?government|digital government|public authorit/i, 'C7-EGOV'],
  [/agricultur/i, 'C7-EAGR'],
  [/health|ageing|older|wellness/i, 'C7-EHEA'],
  [/e-?waste|environment|climate|disaster|sustainab|planet/i, 'C7-EENV'],
  [/business|econom|innovation|financ/i, 'C7-EBUS'],
  [/employ|\bjobs\b/i, 'C7-EEMP'],
  [/learning|teacher|education/i, 'C7-ELEA'],
  [/scien/i, 'C7-ESCI'],
  [/cultur|language|lingual|indigenous|content|domain names/i, 'C8'],
  [/media|broadcast|communication/i, 'C9'],
  [/connect|broadband|infrastructure|backbone/i, 'C2'],
  [/disabilit|accessib|access|knowledge|inclus/i, 'C3'],
  [/skill|capacity|youth|girls|gender|women|telecentre/i, 'C4'],
  [/polic|regulat|standard|strateg/i, 'C6'],
  [/governance|cooperation|partnership|stakeholder|global|WSIS/i, 'C11'],
];

/** The same answer for the same title, every time. `place` is its place in the list. */
export function giveFiling(real: RealTitle, place: number): FiledTitle {
  const typeCode = real.typeCode ?? givenType(real, place);
  const isHigh = isHighLevel(typeCode);
  const filed: FiledTitle = {
    ...real,
    typeCode,
    actionLines: real.actionLines.length > 0 ? real.actionLines : givenLines(real.title),
    mode: real.mode ?? givenMode(isHigh, place),
    interpretation: real.interpretation.length > 0 || !isHigh ? real.interpretation : SIX,
    captioning: isHigh,
    given: [],
  };
  filed.given = (['typeCode', 'actionLines', 'mode', 'interpretation'] as const).filter(
    (field) => String(filed[field]) !== String(real[field] ?? ''),
  );
  if (isHigh) filed.given.push('captioning');
  return filed;
}

export function isHighLevel(typeCode: string): boolean {
  return HIGH_LEVEL.test(typeCode);
}

function givenType({ id, title }: RealTitle, place: number): string {
  const said = TYPES_BY_TITLE.find(([words]) => words.test(title))?.[1];
  return WANTED_TYPES[id] ?? said ?? OTHER_TYPES[place % OTHER_TYPES.length];
}

function givenLines(title: string): string[] {
  const lines = LINES_BY_TITLE.filter(([words]) => words.test(title)).map(([, code]) => code);
  return lines.length > 0 ? lines.slice(0, 2) : ['C11'];
}

function givenMode(isHigh: boolean, place: number): SessionMode {
  if (isHigh) return 'on-site-and-remote';
  if (place % 17 === 3) return 'remote';
  return place % 5 === 0 ? 'on-site' : 'on-site-and-remote';
}
