import { six, type TermDraft } from './term-draft.js';

/** The six regions of ITU, as in the regional stocktaking reports. Codes are ours. */
export const ITU_REGIONS: TermDraft[] = [
  { code: 'AFR', labels: six('Africa', 'Afrique', 'África', 'Африка', '非洲', 'إفريقيا') },
  { code: 'AMS', labels: six('Americas', 'Amériques', 'Américas', 'Северная и Южная Америка', '美洲', 'الأمريكتان') },
  {
    code: 'ARB',
    labels: six('Arab States', 'États arabes', 'Estados Árabes', 'Арабские государства', '阿拉伯国家', 'الدول العربية'),
  },
  {
    code: 'ASP',
    labels: six(
      'Asia and Pacific',
      'Asie-Pacifique',
      'Asia-Pacífico',
      'Азиатско-Тихоокеанский регион',
      '亚太',
      'آسيا والمحيط الهادئ',
    ),
  },
  {
    code: 'CIS',
    labels: six(
      'Commonwealth of Independent States',
      'Communauté des États indépendants',
      'Comunidad de Estados Independientes',
      'Содружество Независимых Государств',
      '独立国家联合体',
      'كومنولث الدول المستقلة',
    ),
  },
  { code: 'EUR', labels: six('Europe', 'Europe', 'Europa', 'Европа', '欧洲', 'أوروبا') },
];

/** The five administrative regions by which the Open Consultation and the Forum's participation are counted. */
export const ADMINISTRATIVE_REGIONS: TermDraft[] = [
  {
    code: 'A',
    labels: six('The Americas', 'Amériques', 'Las Américas', 'Северная и Южная Америка', '美洲', 'الأمريكتان'),
  },
  {
    code: 'B',
    labels: six(
      'Western Europe',
      'Europe occidentale',
      'Europa Occidental',
      'Западная Европа',
      '西欧',
      'أوروبا الغربية',
    ),
  },
  {
    code: 'C',
    labels: six(
      'Eastern Europe and Northern Asia',
      'Europe orientale et Asie septentrionale',
      'Europa Oriental y Asia Septentrional',
      'Восточная Европа и Северная Азия',
      '东欧和北亚',
      'أوروبا الشرقية وآسيا الشمالية',
    ),
  },
  { code: 'D', labels: six('Africa', 'Afrique', 'África', 'Африка', '非洲', 'إفريقيا') },
  {
    code: 'E',
    labels: six(
      'Asia and Australasia',
      'Asie et Australasie',
      'Asia y Australasia',
      'Азия и Австралазия',
      '亚洲和大洋洲',
      'آسيا وأسترالاسيا',
    ),
  },
];
