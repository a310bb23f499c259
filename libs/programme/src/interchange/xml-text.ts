/** What XML 1.0 cannot carry in any spelling: controls apart from tab and line ends, half characters, U+FFFE and U+FFFF. */
const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that an XML file can hold. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}
