import { six, type TermDraft } from './term-draft.js';

/** The six groups of the Forum's High-Level pages of 2025; international organizations include the agencies of the United Nations. */
export const STAKEHOLDER_TYPES: TermDraft[] = [
  { code: 'GOV', labels: six('Government', 'Gouvernement', 'Gobierno', 'Правительство', '政府', 'الحكومات') },
  {
    code: 'PS',
    labels: six('Private Sector', 'Secteur privé', 'Sector privado', 'Частный сектор', '私营部门', 'القطاع الخاص'),
  },
  {
    code: 'CS',
    labels: six(
      'Civil Society',
      'Société civile',
      'Sociedad civil',
      'Гражданское общество',
      '民间社会',
      'المجتمع المدني',
    ),
  },
  {
    code: 'IO',
    labels: six(
      'International Organizations',
      'Organisations internationales',
      'Organizaciones internacionales',
      'Международные организации',
      '国际组织',
      'المنظمات الدولية',
    ),
  },
  {
    code: 'ACA',
    labels: six(
      'Academia',
      'Milieux universitaires',
      'Instituciones académicas',
      'Академические организации',
      '学术界',
      'الأوساط الأكاديمية',
    ),
  },
  {
    code: 'TEC',
    labels: six(
      'Technical Community',
      'Communauté technique',
      'Comunidad técnica',
      'Техническое сообщество',
      '技术界',
      'الأوساط التقنية',
    ),
  },
];
