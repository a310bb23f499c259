import type { HTMLAttributes } from 'react';

/** Brought to life by `floor.js`. */
type Screen = HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'floor-screen': Screen;
    }
  }
}
