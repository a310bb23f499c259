import { six, type TermDraft } from './term-draft.js';

/** Parts that a person may have in a session. */
export const PANEL_ROLES: TermDraft[] = [
  { code: 'chair', labels: six('Chair', 'Présidence', 'Presidencia', 'Председатель', '主席', 'الرئيس') },
  {
    code: 'facilitator',
    labels: six(
      'Action Line Facilitator',
      'Coordination de la grande orientation',
      'Facilitación de la línea de acción',
      'Координатор Направления деятельности',
      '行动方面推进方',
      'ميسّر خط العمل',
    ),
  },
  {
    code: 'moderator',
    labels: six('Moderator', 'Modération', 'Moderación', 'Ведущий дискуссии', '主持人', 'مدير الجلسة'),
  },
  {
    code: 'remote-moderator',
    labels: six(
      'Remote moderator',
      'Modération à distance',
      'Moderación a distancia',
      'Координатор дистанционного участия',
      '远程主持人',
      'مدير الجلسة عن بُعد',
    ),
  },
  {
    code: 'keynote',
    labels: six(
      'Keynote speaker',
      'Discours liminaire',
      'Ponente principal',
      'Основной докладчик',
      '主旨发言人',
      'المتحدث الرئيسي',
    ),
  },
  { code: 'speaker', labels: six('Speaker', 'Panéliste', 'Ponente', 'Выступающий', '发言人', 'متحدث') },
  { code: 'rapporteur', labels: six('Rapporteur', 'Rapport', 'Relatoría', 'Докладчик по итогам', '报告员', 'المقرر') },
];
