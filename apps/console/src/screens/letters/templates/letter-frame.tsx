import { useRef } from 'react';

/**
 * A letter's HTML in a frame that runs nothing and leads nowhere. The console's page allows no style that stands in a text, so
 * the letter's styles come in under another name and are put on once it stands there.
 */
export function LetterFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const dress = () => {
    const page = frame.current?.contentDocument;
    if (!frame.current || !page) return;
    for (const element of page.querySelectorAll<HTMLElement>('[data-style]'))
      element.style.cssText = element.dataset.style ?? '';
    for (const link of page.querySelectorAll('a')) link.removeAttribute('href');
    frame.current.style.blockSize = `${page.documentElement.scrollHeight + 2}px`;
  };
  return (
    <iframe
      ref={frame}
      className="letter-frame"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={html.replaceAll(' style="', ' data-style="')}
      onLoad={dress}
    />
  );
}
