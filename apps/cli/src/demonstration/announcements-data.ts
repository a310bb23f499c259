import type { AnnouncementDraft } from '@app/announcements';

/** Sent: who speaks on the first day. */
export const TO_FIRST_DAY: Omit<AnnouncementDraft, 'audience'> = {
  name: 'Speakers of the first day: where to be and when',
  button: 'page',
  texts: {
    en: {
      subject: 'Your first day at {edition}',
      body: `The doors open at 07:30. Come to the speakers’ desk on the ground floor thirty minutes before your session; somebody takes you to your room.

Slides can be handed in until the evening before. What you need is on your page.`,
    },
    fr: {
      subject: 'Votre premier jour au {edition}',
      body: `Les portes ouvrent à 7 h 30. Présentez-vous au bureau des intervenants, au rez-de-chaussée, trente minutes avant votre séance ; quelqu’un vous conduira à votre salle.

Vous pouvez remettre vos diapositives jusqu’à la veille au soir. Tout ce qu’il vous faut se trouve sur votre page.`,
    },
    ar: {
      subject: 'يومك الأول في {edition}',
      body: `تفتح الأبواب في الساعة 07:30. احضر إلى مكتب المتحدثين في الطابق الأرضي قبل جلستك بثلاثين دقيقة، وسيرافقك أحد الزملاء إلى قاعتك.

يمكنك تسليم الشرائح حتى مساء اليوم السابق. ستجد كل ما تحتاج إليه في صفحتك.`,
    },
  },
};

/** Waits for its second look: who comes to the venue. */
export const TO_WHO_COMES: AnnouncementDraft = {
  name: 'Badges from Sunday on',
  audience: { group: 'registrations', parameters: { mode: 'on-site' } },
  button: 'agenda',
  texts: {
    en: {
      subject: 'Collect your badge before the first morning',
      body: `Badges for {edition} ({days}) are given out from Sunday, 14:00, at the main entrance. Bring your passport and the code of your confirmation.

The queue is shortest on Sunday.`,
    },
    es: {
      subject: 'Recoja su credencial antes de la primera mañana',
      body: `Las credenciales de {edition} ({days}) se entregan desde el domingo a las 14:00 en la entrada principal. Traiga su pasaporte y el código de su confirmación.

El domingo es cuando menos se espera.`,
    },
  },
};

/** A draft: who has not answered yet. */
export const TO_UNCONFIRMED: AnnouncementDraft = {
  name: 'Invitations without an answer',
  audience: { group: 'unconfirmed', parameters: {} },
  button: 'page',
  texts: {
    en: {
      subject: 'Will you speak at {edition}?',
      body: `We have kept your place on the panel and would like to print your name. Please answer on your page, also if you cannot come.`,
    },
  },
};
