import { asAttachment, shownName } from './shown-name.js';

const pdf = (name: string) => shownName(name, 'application/pdf');

describe('the name of a file as people see it', () => {
  it.each([
    ['an honest name', 'Letter of nomination.pdf', 'Letter of nomination.pdf'],
    ['capitals in the ending', 'SCAN.PDF', 'SCAN.pdf'],
    ['another script', 'خطاب الترشيح.pdf', 'خطاب الترشيح.pdf'],
    ['a way out of the folder', '../../etc/passwd', 'passwd.pdf'],
    ['a way out on Windows', '..\\..\\boot.ini', 'boot.ini.pdf'],
    ['a hidden file', '.htaccess', 'htaccess.pdf'],
    ['only dots', '....', 'file.pdf'],
    ['nothing', '', 'file.pdf'],
    ['nothing but an ending', '.pdf', 'pdf.pdf'],
    ['a device of Windows', 'CON', '_CON.pdf'],
    ['a device with an ending', 'nul.pdf', '_nul.pdf'],
    ['no device', 'console.pdf', 'console.pdf'],
    ['an ending that lies', 'invoice.pdf.exe', 'invoice.pdf.exe.pdf'],
    ['a page', 'letter.html', 'letter.html.pdf'],
    ['a direction that turns the ending round', 'letter\u202Efdp.exe', 'letterfdp.exe.pdf'],
    ['control marks and a new line', 'a\0b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
    ['marks of headers and of shells', 'a";b|c<d>.pdf', 'a__b_c_d_.pdf'],
  ])('%s', (_what, given, shown) => expect(pdf(given)).toBe(shown));

  it('keeps either ending of a picture', () => {
    expect(['me.JPEG', 'me.jpg', 'me.png'].map((name) => shownName(name, 'image/jpeg'))).toEqual([
      'me.jpeg',
      'me.jpg',
      'me.png.jpg',
    ]);
  });

  it('is cut between letters and keeps its ending', () => {
    const long = pdf(`${'é̂'.repeat(200)}.pdf`);

    expect(long.length).toBeLessThanOrEqual(120);
    expect(long).toMatch(/^(é̂|é̂)+\.pdf$/u);
  });
});

it('is given to a browser in ASCII and in UTF-8, and breaks no header', () => {
  expect(asAttachment("Lettre d'été (1).pdf")).toBe(
    `attachment; filename="Lettre d'e_te_ (1).pdf"; filename*=UTF-8''Lettre%20d%27%C3%A9t%C3%A9%20%281%29.pdf`,
  );
  expect(asAttachment('خطاب.pdf')).toMatch(
    /^attachment; filename="____\.pdf"; filename\*=UTF-8''%D8%AE[%0-9A-F]+\.pdf$/,
  );
});
