declare module 'bidi-js' {
  /** The Unicode bidirectional algorithm (UAX #9). */
  interface Bidi {
    getEmbeddingLevels(text: string): { levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
