import type { HTMLAttributes } from 'react';

/** Elements that `forum.js` brings to life; React hands `class` through to them as it is. */
type OwnElement = HTMLAttributes<HTMLElement> & { class?: string; [data: `data-${string}`]: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'live-now': OwnElement;
      'now-line': OwnElement;
      'local-time': OwnElement;
      'show-when': OwnElement;
      'own-zone': OwnElement;
    }
  }
}
