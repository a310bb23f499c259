import type { Language } from '@app/i18n';

/**
 * Texts that this process has read before, as bytes, found by what they say: a hash never means another text, so nothing here
 * can be out of date. Bounded; the oldest go first.
 */
export class KeptTexts {
  private readonly texts = new Map<string, Buffer>();

  /** About 1 KB each: an edition of 400 sessions in six languages takes 2 400. */
  constructor(private readonly most = 10_000) {}

  find(hash: string, language: Language): Buffer | undefined {
    return this.texts.get(language + hash);
  }

  keep(hash: string, language: Language, text: string): Buffer {
    const bytes = Buffer.from(text);
    this.texts.set(language + hash, bytes);
    if (this.texts.size > this.most) this.texts.delete(this.texts.keys().next().value!);
    return bytes;
  }
}
