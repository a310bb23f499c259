import type { CallKind } from './call.js';
import { EXHIBITION, FACILITATOR, SPEAKER } from './starting-forms-of-people.js';
import { six } from './six.js';

const VIEWS = [
  {
    code: 'views',
    title: six('Your views', 'Vos avis', 'Sus opiniones', 'Ваши мнения', '您的意见', 'آراؤكم'),
    fields: [
      {
        code: 'structure',
        type: 'long-text',
        label: six(
          'How should the Forum be structured?',
          'Comment le Forum devrait-il être structuré ?',
          '¿Cómo debería estructurarse el Foro?',
          'Как следует построить Форум?',
          '论坛应如何安排结构？',
          'كيف ينبغي أن يكون هيكل المنتدى؟',
        ),
      },
      {
        code: 'high-level',
        type: 'long-text',
        label: six(
          'Topics for the high-level part',
          'Sujets pour la partie de haut niveau',
          'Temas para la parte de alto nivel',
          'Темы для сегмента высокого уровня',
          '高级别会议的议题',
          'مواضيع الجزء الرفيع المستوى',
        ),
      },
      {
        code: 'interaction',
        type: 'long-text',
        label: six(
          'How can sessions become more interactive?',
          'Comment rendre les sessions plus interactives ?',
          '¿Cómo pueden ser más interactivas las sesiones?',
          'Как сделать сессии более интерактивными?',
          '如何使会议更具互动性？',
          'كيف يمكن جعل الجلسات أكثر تفاعلاً؟',
        ),
      },
      {
        code: 'activities',
        type: 'long-text',
        label: six(
          'Local or regional activities that serve these Action Lines',
          'Activités locales ou régionales qui servent ces grandes orientations',
          'Actividades locales o regionales que contribuyen a estas líneas de acción',
          'Местные или региональные мероприятия по этим направлениям деятельности',
          '服务于这些行动方面的地方或区域活动',
          'أنشطة محلية أو إقليمية تخدم خطوط العمل هذه',
        ),
      },
      {
        code: 'partnerships',
        type: 'long-text',
        label: six(
          'Partnerships that you look for or offer',
          'Partenariats que vous cherchez ou proposez',
          'Alianzas que busca u ofrece',
          'Партнерства, которые вы ищете или предлагаете',
          '您寻求或提供的伙伴关系',
          'شراكات تبحثون عنها أو تعرضونها',
        ),
      },
    ],
  },
];

const WORKSHOP = [
  {
    code: 'session',
    title: six('The session', 'La session', 'La sesión', 'Сессия', '会议', 'الجلسة'),
    fields: [
      {
        code: 'format',
        type: 'choice',
        required: true,
        label: six('Format', 'Format', 'Formato', 'Формат', '形式', 'الشكل'),
        options: [
          option(
            'panel',
            'Panel',
            'Table ronde d’experts',
            'Mesa redonda',
            'Панельная дискуссия',
            '小组讨论',
            'حلقة نقاش',
          ),
          option(
            'round',
            'Open round table',
            'Débat ouvert',
            'Debate abierto',
            'Открытый круглый стол',
            '开放圆桌',
            'طاولة مستديرة مفتوحة',
          ),
          option(
            'hands-on',
            'Hands-on workshop',
            'Atelier pratique',
            'Taller práctico',
            'Практическое занятие',
            '实践工作坊',
            'ورشة تطبيقية',
          ),
          option('talk', 'Talk', 'Exposé', 'Charla', 'Доклад', '演讲', 'محاضرة'),
        ],
      },
      {
        code: 'interaction',
        type: 'long-text',
        required: true,
        label: six(
          'How do people take part, on site and remotely?',
          'Comment le public participe-t-il, sur place et à distance ?',
          '¿Cómo participa el público, en la sala y a distancia?',
          'Как участвуют люди — в зале и дистанционно?',
          '现场和远程人员如何参与？',
          'كيف يشارك الحضور، حضورياً وعن بُعد؟',
        ),
      },
      {
        code: 'outcome',
        type: 'long-text',
        label: six(
          'What shall come out of it?',
          'Qu’en attendez-vous ?',
          '¿Qué resultado espera?',
          'Каким должен быть результат?',
          '预期成果是什么？',
          'ما النتيجة المرجوة منها؟',
        ),
      },
      {
        code: 'partnerships',
        type: 'long-text',
        label: six(
          'Partnerships that you look for or offer',
          'Partenariats que vous cherchez ou proposez',
          'Alianzas que busca u ofrece',
          'Партнерства, которые вы ищете или предлагаете',
          '您寻求或提供的伙伴关系',
          'شراكات تبحثون عنها أو تعرضونها',
        ),
      },
    ],
  },
];

const FORMS: Readonly<Record<CallKind, object[]>> = {
  'thematic-views': VIEWS,
  workshop: WORKSHOP,
  speaker: SPEAKER,
  facilitator: FACILITATOR,
  exhibition: EXHIBITION,
};

/** The usual questions of a call beyond what every submission tells, until an editor puts another form. */
export function startingForm(kind: CallKind): { sections: object[] } {
  return { sections: FORMS[kind] };
}

function option(code: string, ...words: Parameters<typeof six>): object {
  return { code, label: six(...words) };
}
