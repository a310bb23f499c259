import type { SessionDraft } from '@app/programme';

type Title = Record<'fr' | 'es' | 'ru' | 'zh' | 'ar', string>;

const of = (fr: string, es: string, ru: string, zh: string, ar: string): Title => ({ fr, es, ru, zh, ar });

/**
 * Titles that consist of nothing but words that the house has in six languages: a kind of meeting, an Action Line by its code and its
 * official name. The other titles are facts of sessions that others gave their names; nobody has translated those, and a page says so.
 */
const TITLES: Record<string, Title> = {
  'wsis-2011-x113': of(
    'Cérémonie d’ouverture',
    'Ceremonia de apertura',
    'Церемония открытия',
    '开幕式',
    'حفل الافتتاح',
  ),
  'wsis-2010-x125': of(
    'Grande orientation C7 : cybersanté – réunion de facilitation interactive',
    'Línea de acción C7: cibersalud – reunión de facilitación interactiva',
    'Направление деятельности C7: электронное здравоохранение – интерактивное собрание по содействию',
    '行动方面C7：电子卫生——互动推进会议',
    'خط العمل جيم7: الصحة الإلكترونية – اجتماع تيسير تفاعلي',
  ),
  'wsis-2010-x133': of(
    'Réunion de facilitation interactive, grande orientation C2 : infrastructure',
    'Reunión de facilitación interactiva, línea de acción C2: infraestructura',
    'Интерактивное собрание по Направлению деятельности C2: инфраструктура',
    '行动方面C2互动推进会议：基础设施',
    'اجتماع تيسير تفاعلي لخط العمل جيم2: البنية التحتية',
  ),
  'wsis-2010-x134': of(
    'Réunion de facilitation interactive, grande orientation C6 : environnement propice',
    'Reunión de facilitación interactiva, línea de acción C6: entorno propicio',
    'Интерактивное собрание по Направлению деятельности C6: благоприятная среда',
    '行动方面C6互动推进会议：有利环境',
    'اجتماع تيسير تفاعلي لخط العمل جيم6: البيئة التمكينية',
  ),
  'wsis-2010-x135': of(
    'Réunion de facilitation interactive, grande orientation C4 : renforcement des capacités',
    'Reunión de facilitación interactiva, línea de acción C4: creación de capacidades',
    'Интерактивное собрание по Направлению деятельности C4: наращивание потенциала',
    '行动方面C4互动推进会议：能力建设',
    'اجتماع تيسير تفاعلي لخط العمل جيم4: بناء القدرات',
  ),
  'wsis-2025-400': of(
    'Grandes orientations C1 et C11 du SMSI',
    'Líneas de acción C1 y C11 de la CMSI',
    'Направления деятельности ВВУИО C1 и C11',
    '信息社会世界峰会行动方面C1和C11',
    'خطّا عمل القمة العالمية لمجتمع المعلومات جيم1 وجيم11',
  ),
  'wsis-2018-145': of(
    'Réunion de facilitation pour les grandes orientations C1, C7 administration électronique et C11',
    'Reunión de facilitación de las líneas de acción C1, C7 gobierno electrónico y C11',
    'Собрание по содействию Направлениям деятельности C1, C7 «Электронное правительство» и C11',
    '行动方面C1、C7电子政务和C11推进会议',
    'اجتماع تيسير خطوط العمل جيم1 وجيم7 الحكومة الإلكترونية وجيم11',
  ),
  'wsis-2009-x138': of(
    'Réunion : grande orientation C6 du SMSI',
    'Reunión: línea de acción C6 de la CMSI',
    'Собрание: Направление деятельности ВВУИО C6',
    '会议：信息社会世界峰会行动方面C6',
    'اجتماع: خط عمل القمة العالمية لمجتمع المعلومات جيم6',
  ),
  'wsis-2025-x016': of(
    'Réunion des coordonnateurs des grandes orientations du SMSI',
    'Reunión de facilitadores de las líneas de acción de la CMSI',
    'Собрание содействующих организаций по Направлениям деятельности ВВУИО',
    '信息社会世界峰会行动方面推进方会议',
    'اجتماع ميسّري خطوط عمل القمة العالمية لمجتمع المعلومات',
  ),
  'wsis-2013-x111': of(
    'Table ronde ministérielle',
    'Mesa redonda ministerial',
    'Круглый стол министров',
    '部长级圆桌会议',
    'المائدة المستديرة الوزارية',
  ),
  'wsis-2009-x140': of(
    'Quatrième réunion de facilitation sur la grande orientation C9 « Médias »',
    'Cuarta reunión de facilitación sobre la línea de acción C9 «Medios de comunicación»',
    'Четвертое собрание по содействию Направлению деятельности C9 «Средства массовой информации»',
    '行动方面C9“媒体”第四次推进会议',
    'الاجتماع الرابع لتيسير خط العمل جيم9 «وسائط الإعلام»',
  ),
  'wsis-2009-x141': of(
    'Quatrième réunion de facilitation sur la grande orientation C10 « Dimensions éthiques de la société de l’information »',
    'Cuarta reunión de facilitación sobre la línea de acción C10 «Dimensiones éticas de la sociedad de la información»',
    'Четвертое собрание по содействию Направлению деятельности C10 «Этические аспекты информационного общества»',
    '行动方面C10“信息社会的道德层面”第四次推进会议',
    'الاجتماع الرابع لتيسير خط العمل جيم10 «الأبعاد الأخلاقية لمجتمع المعلومات»',
  ),
  'wsis-2009-x142': of(
    'Quatrième consultation sur la grande orientation C3',
    'Cuarta consulta sobre la línea de acción C3',
    'Четвертая консультация по Направлению деятельности C3',
    '行动方面C3第四次磋商',
    'المشاورة الرابعة بشأن خط العمل جيم3',
  ),
};

const IDS = Object.keys(TITLES);

/** A title's translations: checked, but every second one is a draft in Spanish and in Russian. Nothing for a title that is another's text. */
export function translatedTitle(id: string): NonNullable<SessionDraft['translations']> {
  const title = TITLES[id];
  if (!title) return {};
  const waits = (language: string) => IDS.indexOf(id) % 2 === 1 && (language === 'es' || language === 'ru');
  return Object.fromEntries(
    Object.entries(title).map(([language, text]) => [
      language,
      { title: { text, state: waits(language) ? 'draft' : 'checked' } },
    ]),
  );
}
