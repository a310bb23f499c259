import { six, type TermDraft } from './term-draft.js';

/** Whom a session is for; two for the same people should not run at the same hour. */
export const AUDIENCES: TermDraft[] = [
  {
    code: 'governments',
    labels: six('Governments', 'Gouvernements', 'Gobiernos', 'Правительства', '政府', 'الحكومات'),
  },
  {
    code: 'regulators',
    labels: six('Regulators', 'Régulateurs', 'Reguladores', 'Регуляторы', '监管机构', 'الهيئات التنظيمية'),
  },
  {
    code: 'private-sector',
    labels: six('Private sector', 'Secteur privé', 'Sector privado', 'Частный сектор', '私营部门', 'القطاع الخاص'),
  },
  {
    code: 'civil-society',
    labels: six(
      'Civil society',
      'Société civile',
      'Sociedad civil',
      'Гражданское общество',
      '民间团体',
      'المجتمع المدني',
    ),
  },
  {
    code: 'academia',
    labels: six(
      'Academia',
      'Milieux universitaires',
      'Sector académico',
      'Академические круги',
      '学术界',
      'الأوساط الأكاديمية',
    ),
  },
  {
    code: 'technical-community',
    labels: six(
      'Technical community',
      'Communauté technique',
      'Comunidad técnica',
      'Техническое сообщество',
      '技术界',
      'الأوساط التقنية',
    ),
  },
  { code: 'youth', labels: six('Youth', 'Jeunes', 'Juventud', 'Молодёжь', '青年', 'الشباب') },
  {
    code: 'newcomers',
    labels: six(
      'Newcomers',
      'Nouveaux participants',
      'Nuevos participantes',
      'Новые участники',
      '首次参会者',
      'المشاركون الجدد',
    ),
  },
];
