import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { OWN_NAMES, type Language } from '../../words/language';
import { useWords } from '../../words/words';

export function useReasons(language: Language) {
  const { edition } = useDesk();
  const { data } = useQuery({
    queryKey: [edition.code, 'reasons', language],
    staleTime: 600_000,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/registrations/reasons', {
          params: { path: { edition: edition.code }, query: { language } },
        }),
      ),
  });
  return data?.reasons ?? [];
}

/** Reasons that the desk gives often, in the applicant's language; choosing one writes it below, where it can be changed. */
export function OftenUsedReasons({ language, choose }: { language: Language; choose(text: string): void }) {
  const { t } = useWords();
  const id = useId();
  const reasons = useReasons(language);
  return (
    <div className="field">
      <label htmlFor={id}>{t('registrations.often-used')}</label>
      <select
        className="in"
        id={id}
        value=""
        onChange={(event) => choose(reasons.find(({ code }) => code === event.target.value)?.text ?? '')}
      >
        <option value="">{t('registrations.in-their-language', { language: OWN_NAMES[language] })}</option>
        {reasons.map(({ code, text }) => (
          <option key={code} value={code} lang={language} dir="auto">
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
