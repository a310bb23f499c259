import type { FormDefinition } from '@app/forms';

const six = (en: string, fr: string, es: string, ru: string, zh: string, ar: string) => ({ en, fr, es, ru, zh, ar });

/** What the categories of a new edition ask: one question that need not be answered, for the numbers by gender. The edition puts its own. */
export const STARTING_FORM: FormDefinition = {
  sections: [
    {
      code: 'counting',
      asked: 'registration',
      title: six(
        'For our numbers',
        'Pour nos chiffres',
        'Para nuestras cifras',
        'Для нашей статистики',
        '用于统计',
        'لإحصاءاتنا',
      ),
      fields: [
        {
          code: 'gender',
          type: 'choice',
          label: six('Gender', 'Genre', 'Género', 'Пол', '性别', 'نوع الجنس'),
          help: six(
            'You need not answer. We ask so that numbers show how evenly the Forum is attended. They are counts only: nobody but you sees your answer.',
            'La réponse est facultative. Nous posons la question pour que les chiffres montrent si la participation au Forum est équilibrée. Ce ne sont que des totaux : vous êtes la seule personne à voir votre réponse.',
            'La respuesta es voluntaria. Preguntamos para que las cifras muestren si la participación en el Foro es equilibrada. Son solo totales: nadie más que usted ve su respuesta.',
            'Отвечать необязательно. Мы спрашиваем, чтобы цифры показывали, насколько равно представлены участники Форума. Это только итоги: ваш ответ не видит никто, кроме вас.',
            '可以不作答。我们询问性别，是为了用数字反映论坛的参与是否均衡。我们只统计总数：除您本人外，没有人会看到您的回答。',
            'الإجابة اختيارية. نسأل لكي تبيّن الأرقام مدى توازن المشاركة في المنتدى. وهي مجاميع فقط: لا يرى إجابتك أحد سواك.',
          ),
          required: false,
          onlyCounted: true,
          options: [
            { code: 'female', label: six('Woman', 'Femme', 'Mujer', 'Женский', '女', 'أنثى') },
            { code: 'male', label: six('Man', 'Homme', 'Hombre', 'Мужской', '男', 'ذكر') },
            { code: 'other', label: six('Other', 'Autre', 'Otro', 'Другой', '其他', 'آخر') },
            {
              code: 'not-said',
              label: six(
                'I prefer not to say',
                'Je préfère ne pas répondre',
                'Prefiero no decirlo',
                'Предпочитаю не указывать',
                '不愿透露',
                'أفضّل عدم الإفصاح',
              ),
            },
          ],
        },
      ],
    },
  ],
};
