/** A page that shows all pictures, those of one page of the Forum beside each other. */
export function sheetOf(pages: Array<{ name: string; files: string[] }>): string {
  const rows = pages.map(({ name, files }) => {
    const pictures = files.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`);
    return `<h2 id="${name}">${name}</h2><p>${pictures.join('')}</p>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title>
<style>body{font:1rem system-ui;margin:1rem}p{display:flex;gap:1rem;overflow:auto;align-items:start}img{max-height:40rem;border:1px solid #bbb}</style>
<h1>Every page</h1>${rows.join('\n')}</html>\n`;
}
