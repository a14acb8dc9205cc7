import { Alert, DatePicker, Empty, Flex, Select, Skeleton, Statistic, Table } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { enums } from '../../shared/enums.gen';
import { errorText } from '../../shared/errorText';
import { MinorMoney, minorText } from '../../shared/Money';
import { PageHead } from '../../shared/PageHead';
import { ChargeAgeingDocument, type ChargeAgeingQueryVariables } from './Ageing.gen';

/** What is owed at the end of a day, by how long it has been owed. */
export default function AgeingPage() {
  const { t, value } = useWords('charges');
  const { i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? dayjs().format('YYYY-MM-DD'), payer = params.get('payer');
  const set = (part: Record<string, string | undefined>) => setParams(before => { const next = new URLSearchParams(before); for (const [k, v] of Object.entries(part)) if (v) next.set(k, v); else next.delete(k); return next; }, { replace: true });
  const [{ data, fetching, error }] = useQuery({ query: ChargeAgeingDocument, variables: { asOf: day, payer: payer as ChargeAgeingQueryVariables['payer'] } });
  const money = (minor: number, currency: string) => minorText(minor, currency, i18n.language);
  return (
    <>
      <PageHead title={t('ageing.title')}>
        <Link to="/charges">{t('title')}</Link>
        <Select value={payer} onChange={v => set({ payer: v ?? undefined })} allowClear placeholder={t('payer')} aria-label={t('payer')} style={{ minWidth: 130 }} options={enums.ChargePayer.map(p => ({ value: p, label: value('ChargePayer', p) }))} />
        <DatePicker value={dayjs(day)} allowClear={false} onChange={d => d && set({ day: d.format('YYYY-MM-DD') })} aria-label={t('ageing.asOf')} />
      </PageHead>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      {fetching && !data && <Skeleton active />}
      {data && data.chargeAgeing.length === 0 && <Empty description={t('ageing.empty')} />}
      {data?.chargeAgeing.map(a => (
        <Flex key={a.currency} vertical gap={16}>
          <div className="tiles"><Statistic title={t('ageing.total')} value={money(a.total, a.currency)} /><Statistic title={t('ageing.charged')} value={money(a.charged, a.currency)} /><Statistic title={t('ageing.received')} value={money(a.received, a.currency)} /><Statistic title={t('ageing.waived')} value={money(a.waived, a.currency)} /></div>
          <Table rowKey="label" size="middle" className="data-table" pagination={false} dataSource={[...a.buckets]} columns={[
            { title: t('ageing.age'), render: (_, b) => (b.toDays === null ? t('ageing.above', { from: b.fromDays }) : t('ageing.between', { from: b.fromDays, to: b.toDays })) }, { title: t('open'), align: 'right', render: (_, b) => <MinorMoney minor={b.openMinor} currency={a.currency} /> },
          ]} />
        </Flex>
      ))}
    </>
  );
}
