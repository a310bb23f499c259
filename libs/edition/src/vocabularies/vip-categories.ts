import { six, type TermDraft } from './term-draft.js';

/**
 * Who speaks before whom, as a table of the edition (R20). The first six follow the rule of WTDC-25, VVIP that of RA-23; the Forum's own list was not found.
 * ORG and PS are no VIPs: they close the order observed in a policy session of 2017 (R24). Inside a rank: first come, first served (R23).
 * A deputy minister counts as MIN when the minister of the same country does not attend at all (R21).
 */
export const VIP_CATEGORIES: TermDraft[] = [
  {
    code: 'VVIP',
    labels: six(
      'Heads of State or Government',
      'Chefs d’État ou de gouvernement',
      'Jefes de Estado o de Gobierno',
      'Главы государств или правительств',
      '国家元首或政府首脑',
      'رؤساء الدول أو الحكومات',
    ),
    details: {
      rank: 1,
      members: [
        'Heads of State',
        'Heads of Government',
        'Vice-Presidents',
        'Deputy Prime Ministers',
        'Crown Princes/Princesses',
      ],
      offices: [
        { office: 'head-of-state' },
        { office: 'head-of-government' },
        { office: 'vice-president' },
        { office: 'deputy-prime-minister' },
        { office: 'crown-prince' },
      ],
    },
  },
  {
    code: 'UN',
    labels: six(
      'Executive heads of United Nations agencies',
      'Chefs de secrétariat d’organismes des Nations Unies',
      'Jefes ejecutivos de organismos de las Naciones Unidas',
      'Исполнительные главы учреждений Организации Объединенных Наций',
      '联合国机构行政首长',
      'الرؤساء التنفيذيون لوكالات الأمم المتحدة',
    ),
    details: {
      rank: 2,
      members: ['Executive Heads of UN Agencies', 'UN Resident Coordinator for the host country'],
      offices: [{ office: 'un-agency-head' }, { office: 'un-resident-coordinator' }],
    },
  },
  {
    code: 'MIN',
    labels: six('Ministers', 'Ministres', 'Ministros', 'Министры', '部长', 'الوزراء'),
    details: {
      rank: 3,
      members: [
        'Cabinet Ministers',
        'Deputy Ministers if the Minister of the same country is not attending',
        'Heads of ITU Administrations who do not have a Ministry of ICT and are represented at ITU by another entity',
        'Chair of the event',
      ],
      offices: [
        { office: 'minister' },
        { office: 'deputy-minister', unlessAttends: 'minister' },
        { office: 'administration-head' },
        { office: 'forum-chair' },
      ],
    },
  },
  {
    code: 'DMIN',
    labels: six(
      'Deputy Ministers',
      'Vice-ministres',
      'Viceministros',
      'Заместители министров',
      '副部长',
      'نواب الوزراء',
    ),
    details: {
      rank: 4,
      members: ['Deputy Ministers if the Minister of the same country is attending'],
      offices: [{ office: 'deputy-minister' }],
    },
  },
  {
    code: 'REG',
    labels: six(
      'Heads of regulatory authorities',
      'Dirigeants d’autorités de régulation',
      'Directores de organismos reguladores',
      'Главы регуляторных органов',
      '监管机构负责人',
      'رؤساء هيئات التنظيم',
    ),
    details: { rank: 5, members: ['Heads of Regulatory Authorities'], offices: [{ office: 'regulator-head' }] },
  },
  {
    code: 'AMB',
    labels: six(
      'Ambassadors and special envoys',
      'Ambassadeurs et envoyés spéciaux',
      'Embajadores y enviados especiales',
      'Послы и специальные посланники',
      '大使和特使',
      'السفراء والمبعوثون الخاصون',
    ),
    details: {
      rank: 6,
      members: ['Ambassadors', 'Special Envoys', 'Heads of Regional Telecommunication Organizations (RTOs)'],
      offices: [{ office: 'ambassador' }, { office: 'special-envoy' }, { office: 'regional-organization-head' }],
    },
  },
  {
    code: 'ORG',
    labels: six(
      'Regional and international organizations',
      'Organisations régionales et internationales',
      'Organizaciones regionales e internacionales',
      'Региональные и международные организации',
      '区域和国际组织',
      'المنظمات الإقليمية والدولية',
    ),
    details: {
      rank: 7,
      members: ['Regional or international organization'],
      offices: [{ office: 'international-organization' }, { office: 'regional-organization' }],
    },
  },
  {
    code: 'PS',
    labels: six(
      'Private sector and other entities',
      'Secteur privé et autres entités',
      'Sector privado y otras entidades',
      'Частный сектор и другие структуры',
      '私营部门和其他实体',
      'القطاع الخاص والكيانات الأخرى',
    ),
    details: {
      rank: 8,
      members: ['Private sector or other entity'],
      offices: [{ office: 'private-sector' }, { office: 'other' }],
    },
  },
];
