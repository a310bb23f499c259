import { C7_SUB_LINES } from './c7-sub-lines.js';
import { inLatin } from './shown-code.js';
import { six, type TermDraft } from './term-draft.js';

/**
 * The eleven Action Lines of the Geneva Plan of Action, C7 with its eight sub-lines. English wording: the Forum's agenda pages of 2024 and 2025,
 * where C1 says “governments”; the sub-lines' short codes are ours. French, Spanish, Russian, Chinese and Arabic: after the Plan of Action in those
 * languages. SDGs: the WSIS-SDG Matrix of 2015 as kept in a secondary copy (its eight doubtful cells decided as our domain notes propose).
 * Sessions are filed under a line without sub-lines or under a sub-line, never under C7 itself.
 */
export const ACTION_LINES: TermDraft[] = [
  {
    code: 'C1',
    labels: six(
      'The role of governments and all stakeholders in the promotion of ICTs for development',
      'Le rôle des gouvernements et de toutes les parties prenantes dans la promotion des TIC pour le développement',
      'Papel de los gobiernos y de todas las partes interesadas en la promoción de las TIC para el desarrollo',
      'Роль правительств и всех заинтересованных сторон в содействии применению ИКТ в целях развития',
      '政府和所有利益相关方在推动信息通信技术促进发展方面的作用',
      'دور الحكومات وجميع أصحاب المصلحة في النهوض بتكنولوجيا المعلومات والاتصالات من أجل التنمية',
    ),
    details: {
      short: six(
        'Governments and stakeholders',
        'Gouvernements et parties prenantes',
        'Gobiernos y partes interesadas',
        'Правительства и заинтересованные стороны',
        '政府和利益相关方',
        'دور الحكومات وأصحاب المصلحة',
      ),
      shownCode: inLatin('C1', 'جيم1'),
      facilitator: 'UN DESA',
      sdgs: [1, 3, 5, 10, 16, 17],
    },
  },
  {
    code: 'C2',
    labels: six(
      'Information and communication infrastructure',
      'Infrastructure de l’information et de la communication',
      'Infraestructura de la información y la comunicación',
      'Информационная и коммуникационная инфраструктура',
      '信息通信基础设施',
      'البنية التحتية للمعلومات والاتصالات',
    ),
    details: {
      short: six('Infrastructure', 'Infrastructure', 'Infraestructura', 'Инфраструктура', '基础设施', 'البنية التحتية'),
      shownCode: inLatin('C2', 'جيم2'),
      facilitator: 'ITU',
      sdgs: [1, 8, 9, 11],
    },
  },
  {
    code: 'C3',
    labels: six(
      'Access to information and knowledge',
      'Accès à l’information et au savoir',
      'Acceso a la información y al conocimiento',
      'Доступ к информации и знаниям',
      '获取信息和知识',
      'النفاذ إلى المعلومات والمعرفة',
    ),
    details: {
      short: six(
        'Access to knowledge',
        'Accès au savoir',
        'Acceso al conocimiento',
        'Доступ к знаниям',
        '获取知识',
        'النفاذ إلى المعرفة',
      ),
      shownCode: inLatin('C3', 'جيم3'),
      facilitator: 'UNESCO',
      sdgs: [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
    },
  },
  {
    code: 'C4',
    labels: six(
      'Capacity building',
      'Renforcement des capacités',
      'Creación de capacidades',
      'Наращивание потенциала',
      '能力建设',
      'بناء القدرات',
    ),
    details: {
      short: six(
        'Capacity building',
        'Renforcement des capacités',
        'Creación de capacidades',
        'Наращивание потенциала',
        '能力建设',
        'بناء القدرات',
      ),
      shownCode: inLatin('C4', 'جيم4'),
      facilitator: 'ITU',
      sdgs: [1, 2, 3, 4, 5, 6, 12, 13, 14, 16, 17],
    },
  },
  {
    code: 'C5',
    labels: six(
      'Building confidence and security in use of ICTs',
      'Établir la confiance et la sécurité dans l’utilisation des TIC',
      'Creación de confianza y seguridad en la utilización de las TIC',
      'Укрепление доверия и безопасности при использовании ИКТ',
      '树立使用信息通信技术的信心并提高安全性',
      'بناء الثقة والأمن في استعمال تكنولوجيا المعلومات والاتصالات',
    ),
    details: {
      short: six(
        'Confidence and security',
        'Confiance et sécurité',
        'Confianza y seguridad',
        'Доверие и безопасность',
        '信心与安全',
        'الثقة والأمن',
      ),
      shownCode: inLatin('C5', 'جيم5'),
      facilitator: 'ITU',
      sdgs: [1, 4, 5, 7, 8, 9, 11, 16, 17],
    },
  },
  {
    code: 'C6',
    labels: six(
      'Enabling environment',
      'Environnement propice',
      'Entorno propicio',
      'Благоприятная среда',
      '有利环境',
      'البيئة التمكينية',
    ),
    details: {
      short: six(
        'Enabling environment',
        'Environnement propice',
        'Entorno propicio',
        'Благоприятная среда',
        '有利环境',
        'البيئة التمكينية',
      ),
      shownCode: inLatin('C6', 'جيم6'),
      facilitator: 'ITU',
      sdgs: [2, 4, 5, 8, 9, 10, 11, 16, 17],
    },
  },
  {
    code: 'C7',
    labels: six(
      'ICT applications: benefits in all aspects of life',
      'Les applications TIC et leur apport dans tous les domaines',
      'Aplicaciones de las TIC: ventajas en todos los aspectos de la vida',
      'Приложения на базе ИКТ: преимущества во всех аспектах жизни',
      '信息通信技术应用：惠及生活的方方面面',
      'تطبيقات تكنولوجيا المعلومات والاتصالات: فوائد في جميع جوانب الحياة',
    ),
    details: {
      short: six(
        'ICT applications',
        'Applications TIC',
        'Aplicaciones de las TIC',
        'Приложения на базе ИКТ',
        '信息通信技术应用',
        'تطبيقات التكنولوجيا',
      ),
      shownCode: inLatin('C7', 'جيم7'),
      isHeading: true,
    },
  },
  ...C7_SUB_LINES,
  {
    code: 'C8',
    labels: six(
      'Cultural diversity and identity, linguistic diversity and local content',
      'Diversité et identité culturelles, diversité linguistique et contenus locaux',
      'Diversidad e identidad culturales, diversidad lingüística y contenido local',
      'Культурное разнообразие и культурная самобытность, языковое разнообразие и местный контент',
      '文化多样性和文化特性、语言多样性和本地内容',
      'التنوع الثقافي والهوية الثقافية والتنوع اللغوي والمحتوى المحلي',
    ),
    details: {
      short: six(
        'Cultural diversity',
        'Diversité culturelle',
        'Diversidad cultural',
        'Культурное разнообразие',
        '文化多样性',
        'التنوع الثقافي',
      ),
      shownCode: inLatin('C8', 'جيم8'),
      facilitator: 'UNESCO',
      sdgs: [2, 4, 6, 8, 9, 11, 12],
    },
  },
  {
    code: 'C9',
    labels: six('Media', 'Médias', 'Medios de comunicación', 'Средства массовой информации', '媒体', 'وسائط الإعلام'),
    details: {
      short: six('Media', 'Médias', 'Medios de comunicación', 'СМИ', '媒体', 'وسائط الإعلام'),
      shownCode: inLatin('C9', 'جيم9'),
      facilitator: 'UNESCO',
      sdgs: [5, 9, 12, 16],
    },
  },
  {
    code: 'C10',
    labels: six(
      'Ethical dimensions of the Information Society',
      'Dimensions éthiques de la société de l’information',
      'Dimensiones éticas de la sociedad de la información',
      'Этические аспекты информационного общества',
      '信息社会的道德层面',
      'الأبعاد الأخلاقية لمجتمع المعلومات',
    ),
    details: {
      short: six('Ethics', 'Éthique', 'Ética', 'Этика', '道德层面', 'الأخلاقيات'),
      shownCode: inLatin('C10', 'جيم10'),
      facilitator: 'UNESCO',
      sdgs: [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 16, 17],
    },
  },
  {
    code: 'C11',
    labels: six(
      'International and regional cooperation',
      'Coopération internationale et régionale',
      'Cooperación internacional y regional',
      'Международное и региональное сотрудничество',
      '国际和区域合作',
      'التعاون الدولي والإقليمي',
    ),
    details: {
      short: six('Cooperation', 'Coopération', 'Cooperación', 'Сотрудничество', '合作', 'التعاون'),
      shownCode: inLatin('C11', 'جيم11'),
      facilitator: 'UN DESA',
      sdgs: [17],
    },
  },
];
