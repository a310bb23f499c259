import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { deadlineInWords, type ParticipationMode, takesPart } from '@app/registration';
import type { FormOptions } from './form-options.js';

interface Props {
  edition: Edition;
  language: Language;
  options: FormOptions;
  chosen: string;
  error?: string;
}

/** On site or remote, each with what it asks and what is free; one that is closed says since when. */
export function ModeChoice({ edition, language, options, chosen, error }: Props) {
  const t = translator(language);
  const hintOf = (mode: ParticipationMode) =>
    mode === 'on-site'
      ? t('registration:form.on-site-hint', { free: options.freeSeats })
      : t('registration:form.remote-hint');
  const firstOpen = options.modes.find(({ isOpen }) => isOpen)?.mode;
  return (
    <fieldset className="field" aria-describedby={error ? 'mode-error' : undefined}>
      <legend>{t('registration:form.mode')}</legend>
      {error && (
        <p className="err" id="mode-error">
          {error}
        </p>
      )}
      {options.modes.map(({ mode, isOpen, closesAt }) => (
        <label className="pick" key={mode}>
          <input
            type="radio"
            name="mode"
            value={mode}
            id={mode === firstOpen ? 'mode' : undefined}
            defaultChecked={isOpen && mode === chosen}
            disabled={!isOpen}
          />
          <span>
            {takesPart(edition, mode, language)}
            <br />
            <span className="hint">
              {isOpen || !closesAt
                ? hintOf(mode)
                : t('registration:form.closed-hint', { when: deadlineInWords(closesAt, language, edition.timeZone) })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
