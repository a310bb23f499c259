import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { PartRow } from '@app/speakers';
import { KeyFields } from './key-fields.js';
import type { Key } from './own-part.js';

interface Props {
  edition: Edition;
  language: Language;
  opens: Key;
  part: PartRow;
}

/** Whether somebody may be recorded in this session; the programme team sees it beside their name. */
export function RecordingForm({ edition, language, opens, part }: Props) {
  const t = translator(language);
  const { objectsToRecording } = part;
  return (
    <section className="stack" aria-labelledby="recording">
      <h2 id="recording">{t('speakers:recording.title')}</h2>
      <p>{t('speakers:recording.what')}</p>
      <p>
        <span className={`st ${objectsToRecording ? 'no' : 'ok'}`}>
          {t(objectsToRecording ? 'speakers:recording.objects' : 'speakers:recording.agrees')}
        </span>
      </p>
      <form method="post" action={`/${edition.code}/${language}/speaking/recording`}>
        <KeyFields opens={opens} part={part} />
        <button className="btn alt" name="objects" value={objectsToRecording ? 'no' : 'yes'}>
          {t(objectsToRecording ? 'speakers:recording.agree' : 'speakers:recording.object')}
        </button>
      </form>
    </section>
  );
}
