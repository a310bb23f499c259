import { six, type TermDraft } from './term-draft.js';

/** How one can take part in a session. The wording of the first is the agenda pages' of 2025, the others follow from it. */
export const PARTICIPATION_MODES: TermDraft[] = [
  {
    code: 'on-site-and-remote',
    labels: six(
      'Physical (on-site) and Virtual (remote) participation',
      'Participation sur place et à distance',
      'Participación presencial y a distancia',
      'Очное и дистанционное участие',
      '现场和远程参与',
      'المشاركة حضورياً وعن بُعد',
    ),
    details: { aliases: ['Hybrid Event', 'Hybrid', '(with remote participation)', 'with remote participation'] },
  },
  {
    code: 'on-site',
    labels: six(
      'Physical (on-site) participation',
      'Participation sur place',
      'Participación presencial',
      'Очное участие',
      '现场参与',
      'المشاركة حضورياً',
    ),
    details: { aliases: ['On-site', 'Onsite', 'Physical', 'In person'] },
  },
  {
    code: 'remote',
    labels: six(
      'Virtual (remote) participation',
      'Participation à distance',
      'Participación a distancia',
      'Дистанционное участие',
      '远程参与',
      'المشاركة عن بُعد',
    ),
    details: { aliases: ['online', 'Virtual Session', 'Virtual', 'Remote', 'virtual only'] },
  },
];
