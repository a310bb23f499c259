import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Language, LANGUAGES } from '@app/i18n';
import { checkText, handInStatement, readList, readStatement, setQuotes } from '@app/roundtable';
import { hoursBefore } from './demonstration-clock.js';
import { LOADER } from './programme/write-programme.js';

const OPENINGS: Record<Language, string> = {
  en: 'Chair, Excellencies,\n\nA village school that is connected changes a whole valley. We have wired four hundred of them in three years, most by radio, the last forty by fibre that the villages dug in themselves.\n\nWhat we learned is simple: whoever digs the trench repairs the line. We offer our manuals to every delegation in this room.',
  fr: 'Monsieur le Président, Excellences,\n\nUne école de village connectée transforme toute une vallée. Nous en avons relié quatre cents en trois ans, la plupart par radio, les quarante dernières par une fibre que les villages ont enterrée eux-mêmes.\n\nLa leçon est simple : qui creuse la tranchée répare la ligne.',
  es: 'Señor Presidente, Excelencias:\n\nUna escuela rural conectada transforma todo un valle. Hemos conectado cuatrocientas en tres años, la mayoría por radio.\n\nLa lección es sencilla: quien cava la zanja repara la línea.',
  ru: 'Господин Председатель, Ваши Превосходительства!\n\nПодключённая сельская школа меняет целую долину. За три года мы подключили четыреста школ, большинство по радио.\n\nУрок прост: кто копает траншею, тот и чинит линию.',
  zh: '主席先生，各位阁下：\n\n一所联网的乡村学校能改变整个山谷。三年来我们连接了四百所学校，大多通过无线电。\n\n道理很简单：谁挖沟，谁修线。',
  ar: 'السيد الرئيس، أصحاب المعالي،\n\nمدرسة قرية متصلة بالشبكة تغيّر واديًا بأكمله. وصلنا أربعمئة مدرسة في ثلاث سنوات، معظمها باللاسلكي.\n\nالدرس بسيط: من يحفر الخندق يصلح الخط.',
};
const QUOTE = 'whoever digs the trench repairs the line';

/** What the first on the list have handed in: each in two languages, the last not yet read by anybody. */
export async function writeStatements(tx: Transaction, edition: Edition, code: string, present: Date): Promise<void> {
  const { roundTable, speakers } = await readList(tx, edition.id, code);
  const { sessionId } = roundTable;
  for (const [at, { id: requestId, speaksIn }] of speakers.slice(0, 4).entries()) {
    const of = { sessionId, requestId };
    const act = { by: LOADER, now: hoursBefore(present, 30 - at), isOffice: true };
    const original = LANGUAGES.find((language) => language === speaksIn) ?? 'en';
    const give = (language: Language, body: string) =>
      handInStatement(
        tx,
        of,
        { language, text: body, isOriginal: language === original, againstDelivery: at !== 2 },
        act,
      );
    await give(original, OPENINGS[original]);
    if (original !== 'en') await give('en', OPENINGS.en);
    else await give('ar', OPENINGS.ar);
    if (at !== 3) await checkAll(tx, of, act);
  }
}

async function checkAll(
  tx: Transaction,
  of: { sessionId: string; requestId: string },
  act: { by: typeof LOADER; now: Date },
): Promise<void> {
  const { texts, version } = (await readStatement(tx, of.requestId))!;
  for (const [at, { id }] of texts.entries()) await checkText(tx, of, version + at, id, 'checked', act);
  await setQuotes(tx, of, version + texts.length, [{ language: 'en', words: QUOTE }], act);
}
