import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';

const KNOWN_RULES = ['remote-is-automatic', 'delegation', 'accredited-before', 'everybody-else'] as const;

/** Who decides on it, by which rule of the edition. */
export function WhyHere({ registration: { decider, decidingRule } }: { registration: RegistrationWithHistory }) {
  const { t } = useWords();
  if (!decider) return null;
  const known = KNOWN_RULES.find((rule) => rule === decidingRule);
  return (
    <section className="note stack tight" aria-labelledby="why-here">
      <h3 id="why-here">{t('registrations.why-here')}</h3>
      <p>{t(`registrations.deciders.${decider}`)}</p>
      <p className="soft">
        {known ? t(`registrations.rules.${known}`) : t('registrations.rule-named', { rule: decidingRule ?? '' })}
      </p>
    </section>
  );
}
