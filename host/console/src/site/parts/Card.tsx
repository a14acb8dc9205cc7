import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** One thing of a list: the whole of it leads on. */
export function Card({ to, title, state, tone, children }: { to: string; title: string; state: string; tone: Tone; children?: ReactNode }) {
  return (
    <li className="card">
      <Link to={to} className="card-link">{title}</Link>
      <span className={`state ${tone}`}>{state}</span>
      <div className="hint">{children}</div>
    </li>
  );
}

export type Tone = 'going' | 'good' | 'bad' | 'yours';
