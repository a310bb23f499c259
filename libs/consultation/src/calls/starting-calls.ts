import type { Call, CallKind } from './call.js';
import { six } from './six.js';

type Words = Pick<Call, 'names' | 'intro'>;

const CALLS: Readonly<Record<CallKind, Words>> = {
  'thematic-views': {
    names: six(
      'Views on themes and structure',
      'Avis sur les thèmes et la structure',
      'Opiniones sobre los temas y la estructura',
      'Мнения о темах и структуре',
      '关于主题和结构的意见',
      'آراء بشأن المواضيع والهيكل',
    ),
    intro: six(
      'Say what the Forum should talk about and how. Every view is read and counted.',
      'Dites de quoi le Forum devrait parler, et comment. Chaque avis est lu et compté.',
      'Diga de qué debería tratar el Foro y de qué manera. Cada opinión se lee y se cuenta.',
      'Скажите, о чем и как следует говорить на Форуме. Каждое мнение читается и учитывается.',
      '请说明论坛应讨论什么、如何讨论。每条意见都会被阅读和统计。',
      'قولوا ما ينبغي أن يناقشه المنتدى وكيف. كل رأي يُقرأ ويُحتسب.',
    ),
  },
  workshop: {
    names: six(
      'Binding requests for workshops',
      'Demandes fermes d’ateliers',
      'Solicitudes vinculantes de talleres',
      'Обязывающие заявки на семинары-практикумы',
      '研讨会正式申请',
      'طلبات مُلزِمة لعقد ورش عمل',
    ),
    intro: six(
      'Ask for a session of your own. An accepted request becomes a session of the programme with what you wrote here.',
      'Demandez une session. Une demande acceptée devient une session du programme, avec ce que vous écrivez ici.',
      'Solicite una sesión propia. Una solicitud aceptada pasa a ser una sesión del programa con lo que escriba aquí.',
      'Подайте заявку на собственную сессию. Принятая заявка становится сессией программы с тем, что вы здесь напишете.',
      '申请举办您自己的会议。获接受的申请将带着您在此填写的内容成为日程中的一场会议。',
      'اطلبوا عقد جلسة خاصة بكم. يصبح الطلب المقبول جلسة في البرنامج بما كتبتموه هنا.',
    ),
  },
  speaker: {
    names: six(
      'Recommended speakers',
      'Orateurs recommandés',
      'Oradores recomendados',
      'Рекомендации ораторов',
      '推荐发言人',
      'المتحدثون الموصى بهم',
    ),
    intro: six(
      'Name somebody whom the Forum should hear. We write to that person only after our decision.',
      'Nommez une personne que le Forum devrait entendre. Nous ne lui écrivons qu’après notre décision.',
      'Nombre a una persona a la que el Foro debería escuchar. Solo le escribiremos después de nuestra decisión.',
      'Назовите того, кого следует услышать на Форуме. Мы напишем этому человеку только после нашего решения.',
      '请提名论坛应当听取其发言的人。我们仅在作出决定后才会与其联系。',
      'اذكروا شخصاً ينبغي أن يستمع إليه المنتدى. لن نكتب إليه إلا بعد قرارنا.',
    ),
  },
  facilitator: {
    names: six(
      'High-Level Track Facilitators',
      'Facilitateurs de la session de haut niveau',
      'Facilitadores de la serie de sesiones de alto nivel',
      'Координаторы сегмента высокого уровня',
      '高级别会议主持人',
      'ميسّرو المسار الرفيع المستوى',
    ),
    intro: six(
      'Nominate who shall moderate a high-level session for your stakeholder group and report from it.',
      'Proposez qui animera une session de haut niveau au nom de votre groupe de parties prenantes et en rendra compte.',
      'Proponga a quien moderará una sesión de alto nivel en nombre de su grupo de partes interesadas e informará de ella.',
      'Предложите того, кто проведет сессию высокого уровня от вашей группы заинтересованных сторон и отчитается о нем.',
      '请提名代表您所在利益攸关方群体主持高级别会议并作报告的人选。',
      'رشّحوا من يدير جلسة رفيعة المستوى باسم مجموعتكم من أصحاب المصلحة ويقدم تقريراً عنها.',
    ),
  },
  exhibition: {
    names: six(
      'Exhibition space',
      'Espace d’exposition',
      'Espacio de exposición',
      'Выставочное место',
      '展位',
      'مساحة للمعرض',
    ),
    intro: six(
      'Ask for a stand and say what visitors will see there.',
      'Demandez un stand et dites ce que les visiteurs y verront.',
      'Solicite un estand y diga qué verán allí los visitantes.',
      'Запросите стенд и расскажите, что увидят посетители.',
      '申请展位并说明参观者将看到什么。',
      'اطلبوا جناحاً واذكروا ما سيراه الزوار فيه.',
    ),
  },
};

/** The usual name and introduction of a call, until an editor writes others. */
export function startingCall(kind: CallKind): Words {
  return CALLS[kind];
}
