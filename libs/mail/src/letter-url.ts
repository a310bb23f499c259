/** Only a path of ours becomes a link, so that every link begins with BASE_URL, whatever somebody put into a Host header. */
export function urlOf(path: string, baseUrl: string): string {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) throw new Error('link must be a path');
  return baseUrl + path;
}
