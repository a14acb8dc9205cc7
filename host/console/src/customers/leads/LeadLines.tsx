import { Flex } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { MinorMoney } from '../../shared/Money';
import { StatusTag } from '../../shared/StatusTag';

type Line = { id: string; state: string; interest: string; product: string | null; valueMinor: number | null; wonMinor: number | null; currency: string };

/** Leads under what they belong to: a case, a customer. */
export function LeadLines({ of }: { of: readonly Line[] }) {
  const { value } = useWords('leads');
  return of.map(l => <Flex key={l.id} gap={8} wrap align="center" className="line"><StatusTag of="LeadState" value={l.state} /><Link to={`/leads/${l.id}`}>{value('LeadInterest', l.interest)}</Link>{l.product && <span>{l.product}</span>}{(l.wonMinor ?? l.valueMinor) != null && <MinorMoney minor={l.wonMinor ?? l.valueMinor} currency={l.currency} />}</Flex>);
}
