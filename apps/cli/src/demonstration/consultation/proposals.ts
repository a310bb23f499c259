import type { Language } from '@app/i18n';

/** A proposal that nobody made. */
export interface InventedProposal {
  title: string;
  summary: string;
  lines: string[];
  sdgs: number[];
  minutes?: number;
  language?: Language;
}

const of = (
  title: string,
  summary: string,
  lines: string,
  sdgs: number[],
  { minutes, language }: { minutes?: number; language?: Language } = {},
): InventedProposal => ({ title, summary, lines: lines.split(' '), sdgs, minutes, language });

/** Requests for workshops; some want nearly the same, in one language or in two. */
export const REQUESTS: InventedProposal[] = [
  of(
    'Community networks in mountain villages',
    'How villages build, own and repair their own networks, and what regulators can do for them.',
    'C2 C6',
    [9, 11],
  ),
  of(
    'Village networks that mountain communities own',
    'Villages that build their own networks and repair them: licences, spectrum, maintenance.',
    'C2 C6',
    [9],
    { minutes: 45 },
  ),
  of(
    'Réseaux communautaires dans les villages de montagne',
    'Comment les villages construisent, possèdent et réparent leurs propres réseaux.',
    'C2',
    [9, 11],
    { language: 'fr' },
  ),
  of(
    'Teaching machine learning without a laboratory',
    'Six schools tell how they teach machine learning with paper, phones and one shared computer.',
    'C4 C7-ELEA',
    [4],
  ),
  of(
    'Machine learning taught without laboratories',
    'Schools teach machine learning with paper and phones. What works, what does not.',
    'C4',
    [4],
    { minutes: 45 },
  ),
  of(
    'Accessible forms for public services',
    'A hands-on hour: filling in real forms with a screen reader, a switch and one finger.',
    'C3 C7-EGOV',
    [10, 16],
    { minutes: 90 },
  ),
  of(
    'Formulaires accessibles des services publics',
    'Une heure pratique : remplir de vrais formulaires avec un lecteur d’écran.',
    'C3 C7-EGOV',
    [10],
    { language: 'fr' },
  ),
  of(
    'Radio and the Internet in drought years',
    'Herders, radio stations and meteorologists share one early warning.',
    'C2 C7-EENV',
    [2, 13],
  ),
  of(
    'Early warning that reaches herders',
    'One early warning from meteorologists over radio and phones to herders in drought years.',
    'C7-EENV',
    [2, 13],
    { minutes: 45 },
  ),
  of(
    'Who signs when a machine decides',
    'Administrations that use automated decisions explain who answers for them.',
    'C6 C10',
    [16],
  ),
  of('Libraries as the last mile', 'Rural libraries lend routers, skills and a quiet table.', 'C3 C4', [4, 9]),
  of(
    'Bibliotecas rurales como última milla',
    'Bibliotecas rurales que prestan routers, formación y una mesa tranquila.',
    'C3',
    [4, 9],
    { language: 'es' },
  ),
  of(
    'Сельские библиотеки и последняя миля',
    'Сельские библиотеки дают роутеры, навыки и тихое место для работы.',
    'C3 C4',
    [4],
    { language: 'ru' },
  ),
  of('山区社区网络', '村庄如何建设、拥有和维护自己的网络。', 'C2', [9, 11], { language: 'zh' }),
  of('山区村庄的社区网络建设', '村庄自己建设和维护网络的经验。', 'C2 C6', [9], { language: 'zh' }),
  of('شبكات مجتمعية في قرى الجبال', 'كيف تبني القرى شبكاتها وتملكها وتصلحها.', 'C2', [9, 11], { language: 'ar' }),
  of(
    'Cybersecurity drills for small hospitals',
    'A drill that a hospital of forty beds can do in an afternoon.',
    'C5 C7-EHEA',
    [3],
    { minutes: 90 },
  ),
  of('Women who run Internet exchanges', 'Seven engineers on running exchanges, hiring, and staying.', 'C2 C4', [5, 9]),
  of(
    'Small languages, large models',
    'What speakers of small languages want from large models, and what they refuse.',
    'C8 C10',
    [10],
  ),
  of('Keyboards for every script', 'From letters on paper to a keyboard on every phone.', 'C8', [4, 10], {
    minutes: 45,
  }),
  of('E-waste that stays at home', 'Repair, reuse and fair recycling in four cities.', 'C7-EENV', [11, 12]),
  of(
    'Fair recycling of electronics in cities',
    'Repair and fair recycling of electronic waste in cities.',
    'C7-EENV',
    [11, 12],
    { minutes: 45 },
  ),
  of('Farm data belongs to farmers', 'Contracts for data from fields, herds and machines.', 'C7-EAGR C10', [2]),
  of('Mobile money and old age', 'Pensions by phone: fraud, trust and a human voice.', 'C5 C7-EBUS', [1, 10]),
  of('Local news after the platforms', 'Five newsrooms on money, audiences and independence.', 'C9', [16]),
  of('Children’s rights in games', 'Designers, parents and children on what games may ask of a child.', 'C5 C10', [16]),
  of('Open maps for ambulances', 'Volunteers map streets; ambulances find doors.', 'C7-EHEA', [3, 11], { minutes: 45 }),
  of('Telework from small islands', 'Jobs that come by cable, and who gets them.', 'C7-EEMP', [8]),
  of(
    'A tutorial on measuring meaningful connectivity',
    'Indicators, surveys and honest error bars, by doing.',
    'C11 C2',
    [9, 17],
    { minutes: 90 },
  ),
  of('Financing the last tenth', 'Who pays for the last tenth of people without access.', 'C2 C6', [9, 17]),
  of('Science data across borders', 'Telescopes, genomes and glaciers need the same law.', 'C7-ESCI', [9, 17]),
  of('Identity without exclusion', 'Digital identity for people without papers.', 'C6 C10', [16]),
  of(
    'Youth parliament on the Action Lines',
    'Delegates under twenty-five debate eleven lines in eleven rounds.',
    'C1 C11',
    [16, 17],
    { minutes: 120 },
  ),
  of(
    'Procurement that ministries can repeat',
    'Open specifications, small lots, and no dead ends.',
    'C1 C7-EGOV',
    [16],
  ),
];

/** Views on themes and structure. */
export const VIEWS: InventedProposal[] = [
  of(
    'Fewer panels, more working tables',
    'Halve the panels and give each Action Line a working table of half a day.',
    'C1 C11',
    [17],
  ),
  of(
    'Start at ten',
    'Remote participants of the Pacific are asleep at nine. Start at ten and end at six.',
    'C11',
    [10],
  ),
  of(
    'Un jour pour les villes',
    'Les communes appliquent les grandes orientations ; donnez-leur une journée.',
    'C7-EGOV',
    [11],
    { language: 'fr' },
  ),
  of(
    'Artificial intelligence belongs into every line',
    'Not a track of its own: a question that each session answers.',
    'C10',
    [9],
  ),
  of('More interpretation in the afternoon', 'Workshops in one language leave most of the room out.', 'C8', [10]),
  of('الشباب في كل جلسة', 'خصصوا مقعداً لمن هم دون الثلاثين في كل جلسة.', 'C4', [16], { language: 'ar' }),
  of('Publish what became of last year', 'Every session begins with what became of its last outcome.', 'C11', [17]),
  of(
    'Кабинет консультаций для малых стран',
    'Малым делегациям нужен один день для вопросов ко всем агентствам сразу.',
    'C11',
    [17],
    { language: 'ru' },
  ),
];
