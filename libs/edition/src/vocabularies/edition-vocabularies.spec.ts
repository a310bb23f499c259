import { readFileSync } from 'node:fs';
import { LANGUAGES } from '@app/i18n';
import { describeWith, sharedData } from '../../../../test/support/surroundings.js';
import { STARTING_VOCABULARIES } from './edition-vocabularies.js';
import type { TermDraft } from './term-draft.js';

const all = Object.entries(STARTING_VOCABULARIES);
const codes = (terms: TermDraft[]) => terms.map(({ code }) => code);

describe('the vocabularies of a new edition', () => {
  it('have eleven Action Lines with eight sub-lines of C7, seventeen goals, six of each kind that has six', () => {
    const lines = STARTING_VOCABULARIES['action-line'];
    expect(Object.fromEntries(all.map(([name, terms]) => [name, terms.length]))).toEqual({
      'action-line': 19,
      sdg: 17,
      'session-type': 23,
      'stakeholder-type': 6,
      'itu-region': 6,
      'administrative-region': 5,
      language: 6,
      'participation-mode': 3,
      'vip-category': 8,
      'panel-role': 7,
      audience: 8,
    });
    expect(
      lines.filter(({ parentCode }) => parentCode).map(({ code, parentCode }) => [code.slice(0, 3), parentCode]),
    ).toEqual(Array(8).fill(['C7-', 'C7']));
    expect(lines.filter(({ details }) => details?.isHeading).map(({ code }) => code)).toEqual(['C7']);
    expect(codes(STARTING_VOCABULARIES['panel-role'])).toEqual([
      'chair',
      'facilitator',
      'moderator',
      'remote-moderator',
      'keynote',
      'speaker',
      'rapporteur',
    ]);
  });

  it('name each term once, in all six languages, without a blank too many', () => {
    for (const [name, terms] of all) {
      expect([name, new Set(codes(terms)).size]).toEqual([name, terms.length]);
      for (const { code, labels, details } of terms) {
        for (const texts of [labels, details?.short, details?.shownCode].filter((text) => text !== undefined)) {
          expect([code, Object.keys(texts)]).toEqual([code, [...LANGUAGES]]);
          expect([
            code,
            Object.values(texts).filter((text) => !text || text !== text.trim().replace(/\s+/g, ' ')),
          ]).toEqual([code, []]);
        }
      }
    }
  });

  it('write Russian, Chinese and Arabic in their own letters, and C with the Latin letter', () => {
    for (const [, terms] of all) {
      for (const { code, labels } of terms.filter(({ labels }) => !labels.en.includes('TalkX'))) {
        expect([
          code,
          /\p{Script=Cyrillic}/u.test(labels.ru),
          /\p{Script=Han}/u.test(labels.zh),
          /\p{Script=Arabic}/u.test(labels.ar),
        ]).toEqual([code, true, true, true]);
        expect([code, /\p{Script=Cyrillic}/u.test(labels.en + labels.fr + labels.es + code)]).toEqual([code, false]);
      }
    }
  });

  it('rank the categories of protocol without a tie', () => {
    expect(STARTING_VOCABULARIES['vip-category'].map(({ code, details }) => [details?.rank, code])).toEqual([
      [1, 'VVIP'],
      [2, 'UN'],
      [3, 'MIN'],
      [4, 'DMIN'],
      [5, 'REG'],
      [6, 'AMB'],
      [7, 'ORG'],
      [8, 'PS'],
    ]);
  });

  it('know no name of a session type twice, also among the other names', () => {
    const names = STARTING_VOCABULARIES['session-type'].flatMap(({ labels, details }) => [
      labels.en,
      ...(details?.aliases ?? []),
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

describeWith(sharedData('../domain/vocabularies.json'), 'beside ../shared/domain/vocabularies.json', (file) => {
  const shared = JSON.parse(readFileSync(file, 'utf8'));
  const english = (name: keyof typeof STARTING_VOCABULARIES) =>
    STARTING_VOCABULARIES[name].map(({ labels }) => labels.en);

  it('carries the same Action Lines, with the wording of 2024 and 2025 where it was seen', () => {
    type Line = { code: string; name_seed: string; name_itu_agenda_2024_2025: string | null };
    const wording = ({ name_seed: seed, name_itu_agenda_2024_2025: agenda }: Line) =>
      (agenda ?? seed)
        .replace(/^C\d+\. /, '')
        .replace(/^.* — /, '')
        .replace(/^e-/, 'E-');
    expect(STARTING_VOCABULARIES['action-line'].map(({ code, labels }) => [code, labels.en])).toEqual(
      shared.action_lines.items.map((line: Line) => [line.code, wording(line)]),
    );
  });

  it('carries the same goals, matrix, stakeholder types, regions, languages, modes and categories of protocol', () => {
    const named = (items: Array<{ name: string }>) => items.map(({ name }) => name);
    const matrix = Object.entries(shared.wsis_sdg_matrix.matrix as Record<string, { sdgs_proposed: number[] }>);
    expect(english('sdg')).toEqual(shared.sdgs.items.map((goal: { short_title: string }) => goal.short_title));
    expect(
      STARTING_VOCABULARIES['action-line']
        .filter(({ details }) => details?.sdgs)
        .map(({ code, details }) => [code, details?.sdgs]),
    ).toEqual(matrix.map(([code, { sdgs_proposed: sdgs }]) => [code, sdgs]));
    expect(english('stakeholder-type')).toEqual(named(shared.stakeholder_types.items));
    expect(english('itu-region')).toEqual(named(shared.regions.itu_regions_6.items));
    expect(english('administrative-region')).toEqual(named(shared.regions.administrative_regions_5.items));
    expect(english('language')).toEqual(named(shared.languages.items));
    expect(english('participation-mode')).toEqual(shared.participation_modes.items);
    expect(
      STARTING_VOCABULARIES['vip-category'].slice(0, 6).map(({ code, details }) => [code, details?.members]),
    ).toEqual(
      shared.protocol.vip_categories.items.map(({ code, members }: { code: string; members: string[] }) => [
        code,
        members,
      ]),
    );
  });

  it('carries every session type under its name or another name of the same kind', () => {
    const known = STARTING_VOCABULARIES['session-type'].flatMap(({ labels, details }) => [
      labels.en,
      ...(details?.aliases ?? []),
    ]);
    expect(
      (shared.session_types.items as Array<{ name: string }>)
        .map(({ name }) => name)
        .filter((name) => !known.includes(name)),
    ).toEqual([]);
  });
});
