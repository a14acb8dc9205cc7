import { Card, Statistic } from 'antd';
import { Link } from 'react-router';

type Props = { label: string; of: { totalCount: number } | undefined; to: string; alarm?: boolean };

/** How many there are, and the way to them; nothing for who may not see them. */
export function CountTile({ label, of, to, alarm }: Props) {
  if (!of) return null;
  return <Link to={to} className={`tile${alarm && of.totalCount > 0 ? ' tile-alarm' : ''}`}><Card size="small"><Statistic title={label} value={of.totalCount} /></Card></Link>;
}
