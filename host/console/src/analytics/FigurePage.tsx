import { Alert, Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../i18n/useWords';
import { errorText } from '../shared/errorText';
import { Moment } from '../shared/Moment';
import { PageHead } from '../shared/PageHead';
import { DrillDownDocument } from './Figures.gen';

const paths: Record<string, string> = { Case: 'cases', WorkOrder: 'work-orders', Order: 'orders', FollowUp: 'follow-ups', Shipment: 'shipments', Visit: 'visits', Party: 'customers' };
const typeOf = (id: string) => { try { return atob(id.replace(/-/g, '+').replace(/_/g, '/')).split(':')[0]; } catch { return ''; } };

/** The documents that a figure was counted from, so that it can be checked. */
export default function FigurePage() {
  const { t } = useWords('analytics');
  const [params] = useSearchParams();
  const figure = params.get('figure') ?? '';
  const [pages, setPages] = useState<(string | null)[]>([null]);
  const [{ data, fetching, error }] = useQuery({ query: DrillDownDocument, variables: { figure, first: 50, after: pages.at(-1) } });
  const found = data?.drillDown;
  return (
    <>
      <PageHead title={params.get('name') ?? t('figure.title')} />
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      <Table size="small" rowKey="id" loading={fetching} pagination={false} dataSource={found ? [...found.documents] : []} locale={{ emptyText: t('figure.empty') }} columns={[
        { title: t('figure.document'), render: (_, d) => (paths[typeOf(d.id)] ? <Link to={`/${paths[typeOf(d.id)]}/${d.id}`} className="number">{d.number ?? d.id}</Link> : d.number ?? d.id) },
        { title: t('figure.at'), render: (_, d) => <Moment at={d.at} /> }, { title: t('figure.hit'), render: (_, d) => t(d.hit ? 'figure.yes' : 'figure.no') },
      ]} />
      <Flex justify="space-between" className="pager"><span className="hint">{found && t('figure.total', { count: found.total })}</span><Flex gap={8}><Button disabled={pages.length < 2} onClick={() => setPages(pages.slice(0, -1))}>{t('figure.back')}</Button><Button disabled={!found?.next} onClick={() => setPages([...pages, found!.next])}>{t('figure.more')}</Button></Flex></Flex>
    </>
  );
}
