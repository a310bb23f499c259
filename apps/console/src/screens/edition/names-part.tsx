import type { Edition } from '../../desk/desk';
import type { Draft } from '../../parts/draft';
import { errorOf } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { SixLanguages } from '../../parts/six-languages';
import { useWords } from '../../words/words';

export interface PartProps {
  draft: Draft<Edition>;
  fault: unknown;
}

export function NamesPart({ draft: { values, set }, fault }: PartProps) {
  const { t } = useWords();
  return (
    <section className="card stack" aria-labelledby="names">
      <h2 id="names">{t('edition.names')}</h2>
      <SixLanguages
        name="names"
        legend={t('edition.full-name')}
        hint={t('edition.english-stands')}
        value={values.names}
        onChange={(names) => set('names', names)}
        fault={fault}
      />
      <div className="cols tight">
        <TextInput
          name="shortName"
          label={t('edition.shortName')}
          hint={t('edition.short-name-hint')}
          dir="auto"
          error={errorOf(fault, 'shortName') ?? errorOf(fault, 'name')}
          value={values.shortName}
          onChange={(text) => set('shortName', text)}
        />
        <TextInput
          name="contactAddress"
          type="email"
          dir="ltr"
          label={t('edition.contactAddress')}
          hint={t('edition.contact-hint')}
          error={errorOf(fault, 'contactAddress')}
          value={values.contactAddress}
          onChange={(text) => set('contactAddress', text)}
        />
      </div>
    </section>
  );
}
