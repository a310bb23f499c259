import { formatsOf } from './formats';

it.each([
  ['en', '5–9 July 2027', '28 June–2 July 2027'],
  ['fr', '5–9 juillet 2027', '28 juin–2 juillet 2027'],
  ['es', '5–9 de julio de 2027', '28 de junio–2 de julio de 2027'],
  ['ru', '5–9 июля 2027\u202fг.', '28 июня–2 июля 2027\u202fг.'],
  ['zh', '2027年7月5日至9日', '2027年6月28日至7月2日'],
  ['ar', '5–9 يوليو 2027', '28 يونيو–2 يوليو 2027'],
] as const)('spans days in %s as public pages do', (language, within, across) => {
  const { daySpan } = formatsOf(language);

  expect([daySpan('2027-07-05', '2027-07-09'), daySpan('2027-06-28', '2027-07-02')]).toEqual([within, across]);
});
