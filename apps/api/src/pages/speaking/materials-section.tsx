import type { Edition } from '@app/edition';
import { formatBytes, formatDateTime, type Language, translator } from '@app/i18n';
import {
  type Material,
  MATERIAL_AT_MOST,
  MATERIAL_KINDS,
  type MaterialKind,
  mayHandInOutcome,
  type PartRow,
  versionsOf,
  VERSIONS_AT_MOST,
} from '@app/speakers';
import { Field, type FieldError } from '../layout/form.js';
import { KeyFields } from './key-fields.js';
import { type Key, queryOf } from './own-part.js';

interface Props {
  edition: Edition;
  language: Language;
  opens: Key;
  part: PartRow;
  materials: Material[];
  now: Date;
  error?: FieldError;
}

/** Slides and texts of a speaker: the version that counts, the earlier ones behind it, and a form for the next. */
export function MaterialsSection(props: Props) {
  const { language, materials, part } = props;
  const t = translator(language);
  const mayAdd = part.state === 'accepted' && !part.isCancelled;
  if (!mayAdd && materials.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="materials">
      <h2 id="materials">{t('speakers:materials.title')}</h2>
      {mayAdd && <p>{t('speakers:materials.what')}</p>}
      {mayAdd && mayHandInOutcome(part, props.now) && (
        <p className="card note">{t('speakers:materials.outcome-what')}</p>
      )}
      {materials.length === 0 ? (
        <p className="soft">{t('speakers:materials.none')}</p>
      ) : (
        MATERIAL_KINDS.map((kind) => <KindOfMaterial key={kind} {...props} kind={kind} />)
      )}
      {mayAdd && <AddMaterial {...props} />}
    </section>
  );
}

function KindOfMaterial(props: Props & { kind: MaterialKind }) {
  const { language, materials, kind } = props;
  const t = translator(language);
  const [newest, ...earlier] = versionsOf(materials, kind);
  if (!newest) return null;
  return (
    <div className="stack tight">
      <h3>{t(`speakers:materials.kinds.${kind}`)}</h3>
      <ul className="mine">
        <Version {...props} material={newest} />
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{t('speakers:materials.earlier', { count: earlier.length })}</summary>
          <ul className="mine">
            {earlier.map((material) => (
              <Version key={material.id} {...props} material={material} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Version({ edition, language, opens, part, material }: Props & { material: Material }) {
  const t = translator(language);
  const { id, name, version } = material;
  const base = `/${edition.code}/${language}/speaking/materials`;
  return (
    <li className="stack tight">
      <a href={`${base}/file?${queryOf(opens, part)}&material=${id}`}>
        <bdi>{name}</bdi>
      </a>
      <span className="soft small">{aboutVersion(material, edition, language)}</span>
      <form method="post" action={`${base}/removal`}>
        <KeyFields opens={opens} part={part} />
        <input type="hidden" name="material" value={id} />
        <button className="btn alt" aria-label={t('speakers:materials.remove-this', { name, version })}>
          {t('speakers:materials.remove')}
        </button>
      </form>
    </li>
  );
}

/** Version, size, when and who. An account without a name acts under its address, which is not shown. */
function aboutVersion({ version, bytes, addedAt, addedBy }: Material, edition: Edition, language: Language): string {
  const facts = {
    version,
    size: formatBytes(bytes, language),
    when: formatDateTime(addedAt, language, edition.timeZone),
  };
  const t = translator(language);
  if (!addedBy || addedBy.includes('@')) return t('speakers:materials.line', facts);
  return t('speakers:materials.line-by', { ...facts, name: `\u2068${addedBy}\u2069` });
}

function AddMaterial({ edition, language, opens, part, error, now }: Props) {
  const t = translator(language);
  const kinds = MATERIAL_KINDS.filter((kind) => kind !== 'outcome' || mayHandInOutcome(part, now));
  const wrong = (field: string) => (error?.field === field ? error.message : undefined);
  const hint = t('speakers:materials.hint', { size: formatBytes(MATERIAL_AT_MOST, language), most: VERSIONS_AT_MOST });
  return (
    <form
      className="stack"
      method="post"
      encType="multipart/form-data"
      action={`/${edition.code}/${language}/speaking/materials`}
    >
      <KeyFields opens={opens} part={part} />
      <fieldset className="field" id="kind" aria-describedby={wrong('kind') && 'kind-error'}>
        <legend>{t('speakers:materials.kind')}</legend>
        {wrong('kind') && (
          <p className="err" id="kind-error">
            {wrong('kind')}
          </p>
        )}
        {kinds.map((kind) => (
          <label className="pick" key={kind}>
            <input type="radio" name="kind" value={kind} required />
            <span>{t(`speakers:materials.kinds.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field name="file" label={t('speakers:materials.choose')} hint={hint} error={wrong('file')}>
        {(ids) => <input className="in" type="file" accept=".pdf,application/pdf" required {...ids} />}
      </Field>
      <p>
        <button className="btn alt">{t('speakers:materials.add')}</button>
      </p>
    </form>
  );
}
