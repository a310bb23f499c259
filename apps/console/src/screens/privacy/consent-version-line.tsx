import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { ConsentVersion } from './consents-question';

/** One version: its words in the reader's language, since when, by whom, and how many people stand by it. */
export function ConsentVersionLine({
  version: { version, texts, validFrom, writtenBy, standing, ended },
}: {
  version: ConsentVersion;
}) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const since = validFrom
    ? t('consents.since', { version, day: formats.day(validFrom, edition.timeZone, 'short'), by: writtenBy })
    : t('consents.first', { version });
  return (
    <div className="note stack tight">
      <p>{texts[language]}</p>
      <p className="soft">{since}</p>
      <p className="soft">
        {formats.list([t('consents.standing', { count: standing }), t('consents.ended', { count: ended })])}
      </p>
    </div>
  );
}
