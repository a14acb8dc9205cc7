import { Button, Flex, Radio, Spin, Tag } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { StatusTag } from '../../shared/StatusTag';
import type { ScreenPopQuery } from './ScreenPop.gen';

export type Candidate = ScreenPopQuery['screenPop']['candidates'][number];

type Props = { candidates: readonly Candidate[]; fetching: boolean; asked: boolean; chosen?: string; choose: (id: string | 'new') => void; join?: (caseId: string) => void };

/** Who is known under the number, with their open cases, so that the same matter is not taken twice: one can be joined where that makes sense. */
export function CallerCard({ candidates, fetching, asked, chosen, choose, join }: Props) {
  const { t } = useWords('calling');
  if (fetching) return <Spin size="small" />;
  if (!asked) return <p className="hint">{t('phoneHint')}</p>;
  if (candidates.length === 0) return <p className="hint" role="status">{t('unknown')}</p>;
  return (
    <Radio.Group value={chosen ?? 'new'} onChange={e => choose(e.target.value as string)} className="callers" aria-label={t('who')}>
      {candidates.map(c => (
        <div key={c.id} className="caller">
          <Radio value={c.id}><strong>{c.displayName ?? c.number}</strong> {c.level && <Tag variant="outlined">{c.level}</Tag>} <Link to={`/customers/${c.id}`} target="_blank" className="hint">{c.number}</Link></Radio>
          {c.id === chosen && c.cases?.nodes.map(o => <Flex key={o.id} gap={8} align="center" wrap className="caller-case"><StatusTag of="CaseState" value={o.state} /><Link to={`/cases/${o.id}`} target="_blank">{o.number} {o.title}</Link>{join && <Button size="small" onClick={() => join(o.id)}>{t('join')}</Button>}</Flex>)}
        </div>
      ))}
      <Radio value="new">{t('somebodyElse')}</Radio>
    </Radio.Group>
  );
}
