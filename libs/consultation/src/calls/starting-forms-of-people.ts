import { six } from './six.js';

const field = (code: string, type: string, label: object, others: object = {}) => ({ code, type, label, ...others });
const needed = { required: true };

/** What one says of a person whom the Forum should hear. */
export const SPEAKER = [
  {
    code: 'nominee',
    title: six('The person', 'La personne', 'La persona', 'Кандидат', '人选', 'الشخص'),
    fields: [
      field('function', 'text', six('Function', 'Fonction', 'Cargo', 'Должность', '职务', 'المنصب'), needed),
      field(
        'organization',
        'text',
        six('Organization', 'Organisation', 'Organización', 'Организация', '组织', 'المنظمة'),
        needed,
      ),
      field('country', 'country', six('Country', 'Pays', 'País', 'Страна', '国家', 'البلد'), needed),
      field(
        'biography',
        'url',
        six(
          'Link to a biography',
          'Lien vers une biographie',
          'Enlace a una biografía',
          'Ссылка на биографию',
          '个人简介链接',
          'رابط إلى السيرة الذاتية',
        ),
      ),
      field(
        'knows',
        'yes-no',
        six(
          'Does this person know of the recommendation?',
          'Cette personne est-elle au courant ?',
          '¿Lo sabe esta persona?',
          'Знает ли этот человек о рекомендации?',
          '本人是否知道此推荐？',
          'هل يعلم هذا الشخص بالتوصية؟',
        ),
        needed,
      ),
    ],
  },
];

/** A nomination for the High-Level Track. */
export const FACILITATOR = [
  {
    code: 'nominee',
    title: six('The nominee', 'La personne proposée', 'La persona propuesta', 'Кандидат', '被提名人', 'المرشَّح'),
    fields: [
      field(
        'group',
        'choice',
        six(
          'Stakeholder group',
          'Groupe de parties prenantes',
          'Grupo de partes interesadas',
          'Группа заинтересованных сторон',
          '利益攸关方群体',
          'مجموعة أصحاب المصلحة',
        ),
        {
          ...needed,
          options: [
            {
              code: 'private',
              label: six(
                'Private sector',
                'Secteur privé',
                'Sector privado',
                'Частный сектор',
                '私营部门',
                'القطاع الخاص',
              ),
            },
            {
              code: 'civil',
              label: six(
                'Civil society',
                'Société civile',
                'Sociedad civil',
                'Гражданское общество',
                '民间社会',
                'المجتمع المدني',
              ),
            },
            {
              code: 'technical',
              label: six(
                'Technical community and academia',
                'Communauté technique et milieux universitaires',
                'Comunidad técnica y académica',
                'Техническое и академическое сообщество',
                '技术界和学术界',
                'الأوساط التقنية والأكاديمية',
              ),
            },
            {
              code: 'international',
              label: six(
                'International organizations',
                'Organisations internationales',
                'Organizaciones internacionales',
                'Международные организации',
                '国际组织',
                'المنظمات الدولية',
              ),
            },
          ],
        },
      ),
      field(
        'contact',
        'email',
        six(
          'The nominee’s e-mail address',
          'Adresse électronique de la personne',
          'Correo electrónico de la persona',
          'Электронная почта кандидата',
          '被提名人的电子邮箱',
          'البريد الإلكتروني للمرشَّح',
        ),
        needed,
      ),
      field(
        'biography',
        'long-text',
        six('Short biography', 'Courte biographie', 'Breve biografía', 'Краткая биография', '简历', 'سيرة ذاتية موجزة'),
        needed,
      ),
      field(
        'experience',
        'long-text',
        six(
          'Sessions moderated before',
          'Sessions animées auparavant',
          'Sesiones moderadas anteriormente',
          'Опыт проведения сессий',
          '以往主持会议的经历',
          'جلسات سبق إدارتها',
        ),
      ),
      field(
        'agrees',
        'yes-no',
        six(
          'Does the nominee agree to be nominated?',
          'La personne accepte-t-elle d’être proposée ?',
          '¿Acepta la persona ser propuesta?',
          'Согласен ли кандидат на выдвижение?',
          '被提名人是否同意提名？',
          'هل يوافق المرشَّح على الترشيح؟',
        ),
        needed,
      ),
    ],
  },
];

/** A stand. */
export const EXHIBITION = [
  {
    code: 'stand',
    title: six('The stand', 'Le stand', 'El estand', 'Стенд', '展位', 'الجناح'),
    fields: [
      field(
        'area',
        'number',
        six(
          'Area in square metres',
          'Surface en mètres carrés',
          'Superficie en metros cuadrados',
          'Площадь в квадратных метрах',
          '面积（平方米）',
          'المساحة بالمتر المربع',
        ),
        {
          ...needed,
          atLeast: 4,
          atMost: 200,
        },
      ),
      field(
        'needs',
        'choices',
        six('What it needs', 'Ce qu’il faut', 'Qué necesita', 'Что нужно', '所需设施', 'ما يلزم'),
        {
          options: [
            { code: 'power', label: six('Power', 'Électricité', 'Electricidad', 'Электричество', '电源', 'كهرباء') },
            {
              code: 'internet',
              label: six(
                'Wired Internet',
                'Internet filaire',
                'Internet por cable',
                'Проводной интернет',
                '有线网络',
                'إنترنت سلكي',
              ),
            },
            { code: 'screen', label: six('Screen', 'Écran', 'Pantalla', 'Экран', '屏幕', 'شاشة') },
            {
              code: 'tables',
              label: six(
                'Tables and chairs',
                'Tables et chaises',
                'Mesas y sillas',
                'Столы и стулья',
                '桌椅',
                'طاولات وكراسٍ',
              ),
            },
          ],
        },
      ),
      field(
        'partnership',
        'yes-no',
        six(
          'Would you like to hear about partnerships with the Forum?',
          'Souhaitez-vous être informé des partenariats avec le Forum ?',
          '¿Desea información sobre alianzas con el Foro?',
          'Хотите ли вы узнать о партнерстве с Форумом?',
          '您是否希望了解与论坛的伙伴关系？',
          'هل ترغبون في معرفة الشراكات مع المنتدى؟',
        ),
      ),
    ],
  },
];
