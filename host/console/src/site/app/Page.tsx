import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router';
import { t } from '../words/words';

/** A page with its heading. Whoever comes here by a link hears the heading first and begins at the top; whoever goes back is where they were. */
export function Page({ title, back, children }: { title: string; back?: { to: string; name: string }; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null), { key } = useLocation(), came = useNavigationType();
  useEffect(() => { document.title = `${title} · ${t('app.name')}`; }, [title]);
  useEffect(() => {
    if (came === 'POP') return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [key, came]);
  return (
    <>
      {back && <Link className="back" to={back.to}>‹ {back.name}</Link>}
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      {children}
    </>
  );
}
