import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { useCategories, useCountries } from '../../desk/lists';
import { errorOf } from '../../parts/faults';
import { type Choice, Select } from '../../parts/inputs';
import { useWords } from '../../words/words';
import { daysOf } from '../sessions/edition-days';
import { sessionsQuestion } from '../sessions/sessions-question';
import { type Audience, announcementsQuestion } from './announcements-question';
import { TAKES } from './audience-words';

interface AudienceFieldsProps {
  value: Audience;
  onChange(audience: Audience): void;
  fault: unknown;
}

/** Whom it goes to: a group that one may write to, and what narrows it. */
export function AudienceFields({ value, onChange, fault }: AudienceFieldsProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const groups = useQuery(announcementsQuestion(edition.code)).data?.groups ?? [value.group];
  const choicesOf = useChoices(value.group);
  const { parameters } = value;
  return (
    <fieldset className="stack tight">
      <legend>{t('announcements.to')}</legend>
      <div className="cols">
        <Select
          name="audience/group"
          label={t('announcements.group')}
          error={errorOf(fault, 'audience/group')}
          choices={groups.map((group) => ({ value: group, label: t(`announcements.groups.${group}`) }))}
          value={value.group}
          onChange={(group) => onChange({ group: group as Audience['group'], parameters: {} })}
        />
        {TAKES[value.group].map((parameter) => (
          <Select
            key={parameter}
            name={`audience/parameters/${parameter}`}
            label={t(`announcements.parameters.${parameter}`)}
            error={errorOf(fault, `audience/parameters/${parameter}`)}
            choices={choicesOf[parameter] ?? []}
            empty={t(parameter === 'session' ? 'announcements.choose' : 'announcements.every')}
            value={parameters[parameter] ?? ''}
            onChange={(chosen) => {
              const { [parameter]: _, ...others } = parameters;
              onChange({ ...value, parameters: chosen ? { ...others, [parameter]: chosen } : others });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function useChoices(group: Audience['group']): Partial<Record<string, readonly Choice[]>> {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const categories = useCategories();
  const countries = useCountries();
  const sessions = useQuery({ ...sessionsQuestion(edition.code, language), enabled: group === 'panel' });
  return {
    session: sessions.data?.sessions.map(({ code, title }) => ({ value: code, label: `${title} (${code})` })),
    day: daysOf(edition).map((day) => ({ value: day, label: formats.day(day, undefined, 'weekday') })),
    category: categories.choices,
    country: countries.choices,
    mode: [
      { value: 'on-site', label: t('registrations.modes.on-site') },
      { value: 'remote', label: t('registrations.modes.remote') },
    ],
  };
}
