import { useEffect, useRef, type ReactNode } from 'react';
import { useDeskName } from './desk-name';
import { takeArrival } from './arrival';
import { SiblingTabs } from './navigation';

interface ScreenProps {
  /** The one h1; also the tab's title. */
  title: string;
  lead?: ReactNode;
  /** At the end of the heading's line. */
  action?: ReactNode;
  tabs?: boolean;
  children: ReactNode;
}

/** One screen of the console: tells the browser its title and takes the focus when one has arrived from another screen. */
export function Screen({ title, lead, action, tabs = true, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const desk = useDeskName();
  useEffect(() => {
    document.title = desk ? `${title} · ${desk}` : title;
  }, [title, desk]);
  useEffect(() => {
    if (takeArrival()) heading.current?.focus();
  }, []);
  return (
    <main id="main" className="wrap stack">
      {tabs && <SiblingTabs />}
      <div className="row">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="soft">{lead}</p>}
        {action && <div className="end row">{action}</div>}
      </div>
      {children}
    </main>
  );
}
