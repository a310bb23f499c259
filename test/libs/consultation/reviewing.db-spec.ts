import {
  meanOf,
  probableConflict,
  readCriteria,
  readReviewDesk,
  reviewsOf,
  setCriteria,
  setReviewer,
  similarTo,
  submissionForReader,
  writeReview,
  readReviewers,
  versionOfCriteria,
} from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, RoleService, systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { gramsOf, likenessOf } from '../../../libs/consultation/src/reviewing/likeness.js';
import { aCall, aConsultationDatabase, aSubmission, TOO_LATE } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let database: DataSource;
let edition: Edition;
const editor = systemActor('editor');
const now = TOO_LATE;

beforeAll(async () => {
  db = await aDatabase();
  database = await aConsultationDatabase(db.url);
});
beforeEach(async () => {
  edition = await anEdition(database);
  await aCall(database, edition);
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

/** Somebody with the role of a reviewer who reads these Action Lines. */
async function aReviewer(email: string, actionLines: string[], organization = ''): Promise<string> {
  return inTransaction(database, async (tx) => {
    const account = await new AccountService().findOrAdd(tx, email, { name: email });
    const grant = { accountId: account.id, editionId: edition.id, role: 'reviewer' };
    await new RoleService().grant(tx, grant, editor, now);
    await setReviewer(tx, edition.id, { accountId: account.id, actionLines, organization, version: 0 }, editor, now);
    return account.id;
  });
}
const review = (id: string, accountId: string, scores: Record<string, number>, hasConflict = false, seen = 0) =>
  inTransaction(database, (tx) =>
    writeReview(
      tx,
      edition.id,
      id,
      { accountId, isEditor: false },
      { scores, comment: '', hasConflict, seen },
      editor,
      now,
    ),
  );

describe('a reviewer', () => {
  it('sees what carries one of their Action Lines and nothing else', async () => {
    const theirs = await aSubmission(database, edition, { actionLines: ['C5'] });
    const others = await aSubmission(database, edition, { actionLines: ['C9'] });
    const accountId = await aReviewer('reads-c5@desk.example', ['C5', 'C7-EGOV']);
    const who = { accountId, isEditor: false };

    const seen = await readReviewDesk(database, edition.id, {}, who);
    const all = await readReviewDesk(database, edition.id, {}, { ...who, isEditor: true });

    expect(seen.map(({ code }) => code)).toEqual([theirs.code]);
    expect(all).toHaveLength(2);
    await submissionForReader(database, edition.id, theirs.id, who);
    await expect(submissionForReader(database, edition.id, others.id, who)).rejects.toThrow('unknown-submission');
    await expect(review(others.id, accountId, {})).rejects.toThrow('unknown-submission');
  });

  it('has settings that nobody overwrites without having seen them', async () => {
    const accountId = await aReviewer('versions@desk.example', ['C5']);
    const lines = (version: number, ...actionLines: string[]) =>
      inTransaction(database, (tx) =>
        setReviewer(tx, edition.id, { accountId, actionLines, organization: '', version }, editor, now),
      );
    const named = (code: string) => [{ code, names: { en: code } as never, weight: 1 }];
    const criteria = (seen: number, code: string) =>
      inTransaction(database, (tx) => setCriteria(tx, edition.id, seen, named(code), editor, now));

    await lines(1, 'C6');
    await expect(lines(1, 'C7')).rejects.toThrow('changed-meanwhile');
    await expect(lines(0, 'C7')).rejects.toThrow('changed-meanwhile');
    const atOnce = await Promise.allSettled(['a', 'b', 'c'].map((code) => criteria(0, code)));
    await expect(criteria(0, 'd')).rejects.toThrow('changed-meanwhile');
    await criteria(1, 'e');

    expect(await readReviewers(database, edition.id)).toMatchObject([{ actionLines: ['C6'], version: 2 }]);
    expect(atOnce.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readCriteria(database, edition.id)).toEqual(named('e'));
    expect(await versionOfCriteria(database, edition.id)).toBe(2);
  });

  it('gives weighted scores; a declared conflict of interest takes them away and is not counted', async () => {
    const { id, code } = await aSubmission(database, edition, { actionLines: ['C5'] });
    const criteria = [
      { code: 'a', names: { en: 'A' }, weight: 3 },
      { code: 'b', names: { en: 'B' }, weight: 1 },
    ];
    await inTransaction(database, (tx) => setCriteria(tx, edition.id, 0, criteria as never, editor, now));
    const [one, two, three] = [
      await aReviewer('one@desk.example', ['C5']),
      await aReviewer('two@desk.example', ['C5']),
      await aReviewer('three@desk.example', ['C5']),
    ];

    await review(id, one, { a: 5, b: 1 });
    await review(id, two, { a: 1, b: 1 });
    await review(id, three, { a: 3 }); // not whole: counts not yet
    await expect(review(id, one, { a: 6 }, false, 1)).rejects.toThrow('score-unusable');
    await expect(review(id, one, { gone: 1 }, false, 1)).rejects.toThrow('score-unusable');
    await expect(review(id, one, { a: 1 }, false, 0)).rejects.toThrow('review-changed-meanwhile');
    const line = async () =>
      (await readReviewDesk(database, edition.id, {}, { accountId: one, isEditor: true })).find(
        (row) => row.code === code,
      );
    expect(await line()).toMatchObject({ mean: 2.5, reviews: 2, conflicts: 0, mine: 'done' });
    expect(meanOf(await readCriteria(database, edition.id), { a: 5, b: 1 })).toBe(4);

    await review(id, one, { a: 5, b: 5 }, true, 1);

    expect(await line()).toMatchObject({ mean: 1, reviews: 1, conflicts: 1, mine: 'conflict' });
    expect((await reviewsOf(database, id)).find(({ accountId }) => accountId === one)).toMatchObject({ scores: {} });
  });

  it('is warned of what is their own, names them, or comes from their organization', async () => {
    const mine = await aSubmission(database, edition, { email: 'own@desk.example' });
    const named = await aSubmission(database, edition, { coOrganizers: [{ name: 'Own', email: 'own@desk.example' }] });
    const ours = await aSubmission(database, edition, { organization: 'RÉSEAU  ouvert (Genève)' });
    const far = await aSubmission(database, edition);
    const accountId = await aReviewer('own@desk.example', ['C2'], 'Reseau ouvert');

    const found = await Promise.all(
      [mine, named, ours, far].map(async ({ id }) => {
        const [row] = await database.query(
          `select id, edition_id as "editionId", email_key as "emailKey", organization from submission where id = $1`,
          [id],
        );
        return probableConflict(database, accountId, row);
      }),
    );

    expect(found).toEqual(['submitter', 'co-organizer', 'organization', null]);
  });
});

describe('similar submissions', () => {
  it.each([
    [
      'en',
      'Networks owned by mountain villages',
      'Villages build and repair networks.',
      'A mountain village that owns its network',
      'Building networks, repairing them: a village speaks.',
      'Elections and the press',
      'How newspapers report on polling day.',
    ],
    [
      'fr',
      'Réseaux des villages de montagne',
      'Les villages construisent et réparent.',
      'Un réseau pour le village montagnard',
      'Construire et réparer le réseau du village.',
      'Élections et presse',
      'Les journaux le jour du scrutin.',
    ],
    [
      'es',
      'Redes de aldeas de montaña',
      'Las aldeas construyen y reparan sus redes.',
      'Una red de la aldea montañosa',
      'Construir y reparar la red de la aldea.',
      'Elecciones y prensa',
      'Los periódicos el día de la votación.',
    ],
    [
      'ru',
      'Сети горных деревень',
      'Деревни строят и чинят свои сети.',
      'Сеть для горной деревни',
      'Как строить и чинить сеть в деревне.',
      'Выборы и пресса',
      'Газеты в день голосования.',
    ],
    [
      'zh',
      '山区社区网络建设',
      '村庄建设和维护自己的网络。',
      '山区村庄的社区网络',
      '村庄自己建设网络、维护网络的经验。',
      '选举与新闻',
      '投票日的报纸报道。',
    ],
    [
      'ar',
      'شبكات قرى الجبال',
      'القرى تبني شبكاتها وتصلحها.',
      'شبكة لقرية في الجبال',
      'كيف تبني القرية شبكتها وتصلحها.',
      'الانتخابات والصحافة',
      'الصحف يوم الاقتراع.',
    ],
  ] as const)(
    'are found in %s, and what is about something else is not',
    async (language, title, summary, title2, summary2, title3, summary3) => {
      const text = { textLanguage: language, organization: 'Org' };
      const one = await aSubmission(database, edition, { ...text, title, summary });
      const like = await aSubmission(database, edition, { ...text, title: title2, summary: summary2 });
      await aSubmission(database, edition, { ...text, title: title3, summary: summary3 });
      const accountId = await aReviewer('finds@desk.example', ['C2']);

      const found = await similarTo(database, one.id, { accountId, isEditor: true });

      expect(found.map(({ code }) => code)).toEqual([like.code]);
      expect(found[0].likeness).toBeGreaterThanOrEqual(0.22);
    },
  );
});

describe('similar submissions whose letters are not alike', () => {
  /** Few words of a call's need, and a long text that has them bent otherwise and in another order. */
  const PAIRS = [
    [
      'en',
      'Repairing rural networks',
      'Farmers teaching farmers.',
      'What we heard in twelve valleys',
      'After the storm nobody came for weeks. A farmer climbed the mast and repaired what lightning had broken; her neighbours watched, asked and learned. Since then each network of that region has somebody who was taught on the spot, with spare parts from the market and drawings on paper. We tell how rurality, distance and patience shaped a curriculum without classrooms, examinations or foreign experts.',
    ],
    [
      'fr',
      'Réparer les réseaux ruraux',
      'Des paysannes forment des paysannes.',
      'Ce que douze vallées nous ont appris',
      'Après la tempête, personne ne venait. Une paysanne a grimpé sur le mât, puis elle a réparé ce que la foudre avait détruit ; ses voisines regardaient et posaient des questions. Depuis, chaque réseau de cette région rurale compte quelqu’un de formé sur place, avec des pièces achetées au marché et des croquis sur papier. Nous racontons comment la distance et la patience ont dessiné un programme sans salle de classe ni experts étrangers.',
    ],
    [
      'es',
      'Reparar redes rurales',
      'Campesinas enseñando a campesinas.',
      'Lo que oímos en doce valles',
      'Después de la tormenta nadie vino durante semanas. Una campesina subió al mástil y reparaba lo que el rayo había roto; sus vecinas miraban, preguntaban y aprendían. Desde entonces cada red de aquella región rural tiene a alguien que enseñó en el mismo lugar, con repuestos del mercado y dibujos en papel. Contamos cómo la distancia y la paciencia formaron un programa sin aulas, exámenes ni expertos extranjeros.',
    ],
    [
      'ru',
      'Ремонт сельских сетей',
      'Фермеры учат фермеров.',
      'Что мы услышали в двенадцати долинах',
      'После бури неделями никто не приезжал. Одна женщина, фермер, поднялась на мачту и взялась за ремонт того, что разбила молния; соседи смотрели, спрашивали и запоминали. С тех пор у каждой сельской сети того края есть кто-то, кого учили на месте, с запчастями с рынка и рисунками на бумаге. Мы расскажем, как расстояния и терпение сложились в программу без классов, экзаменов и зарубежных экспертов.',
    ],
    [
      'ar',
      'إصلاح شبكات ريفية',
      'مزارعات يعلمن مزارعات.',
      'ما سمعناه في اثني عشر واديا',
      'بعد العاصفة لم يأت أحد أسابيع طويلة. صعدت مزارعة إلى الصاري وبدأت إصلاح ما كسره البرق، وكانت الجارات ينظرن ويسألن. ومنذ ذلك اليوم صار لكل شبكة ريفية في تلك المنطقة من تعلم في مكانه بقطع غيار من السوق ورسوم على الورق. نحكي كيف صنعت المسافة والصبر برنامجا بلا فصول ولا امتحانات ولا خبراء أجانب.',
    ],
  ] as const;

  it.each(PAIRS)('are found in %s by words in their dictionary form alone', async (language, ...texts) => {
    const [title, summary, title2, summary2] = texts;
    const text = { textLanguage: language, organization: 'Org' };
    const one = await aSubmission(database, edition, { ...text, title, summary });
    const like = await aSubmission(database, edition, { ...text, title: title2, summary: summary2 });
    const accountId = await aReviewer('finds@desk.example', ['C2']);
    const found = async () =>
      (await similarTo(database, one.id, { accountId, isEditor: true })).map(({ code }) => code);

    const byLetters = [
      likenessOf(gramsOf(title), gramsOf(title2)),
      likenessOf(gramsOf(`${title} ${summary}`), gramsOf(`${title2} ${summary2}`)),
    ];
    const byWords = await found();
    await database.query(`update submission set text_language = 'zh' where id = $1`, [like.id]);

    expect(Math.max(...byLetters)).toBeLessThan(0.22);
    expect(byWords).toEqual([like.code]);
    expect(await found()).toEqual([]);
  });
});
