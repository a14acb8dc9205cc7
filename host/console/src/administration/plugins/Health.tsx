import { Flex, Statistic, Table } from 'antd';
import { useWords } from '../../i18n/useWords';
import { Moment } from '../../shared/Moment';
import { StatusTag } from '../../shared/StatusTag';
import type { PluginConnection } from './usePlugins';

type Props = { health: NonNullable<PluginConnection['health']> };

/** How the calls of a connection go, and the last ones that failed. */
export function Health({ health }: Props) {
  const { t } = useWords('plugins');
  const milliseconds = (value: number | null) => (value === null ? '—' : t('ms', { value: value < 10 ? value.toFixed(1) : Math.round(value) }));
  return (
    <Flex vertical gap={12}>
      <Flex gap={32} wrap>
        <Statistic className="small-statistic" title={t('breaker')} valueRender={() => <StatusTag of="BreakerState" value={health.breaker} />} />
        <Statistic className="small-statistic" title={t('calls')} value={health.calls} />
        <Statistic className="small-statistic" title={t('failed')} value={health.failures} />
        <Statistic className="small-statistic" title={t('refused')} value={health.refused} />
        <Statistic className="small-statistic" title={t('inFlight')} value={health.inFlight} />
        <Statistic className="small-statistic" title={t('median')} value={milliseconds(health.medianMilliseconds)} />
        <Statistic className="small-statistic" title={t('slow')} value={milliseconds(health.slowMilliseconds)} />
        <Statistic className="small-statistic" title={t('lastCall')} valueRender={() => <Moment at={health.lastCallAt} relative />} />
      </Flex>
      {health.troubles.length > 0 && <Table size="small" rowKey={(_, i) => String(i)} pagination={false} scroll={{ x: 'max-content' }} dataSource={[...health.troubles]} title={() => <strong>{t('troubles')}</strong>} columns={[
        { title: t('at'), render: (_, x) => <Moment at={x.at} /> }, { title: t('operation'), dataIndex: 'operation' },
        { title: t('kindOfTrouble'), render: (_, x) => t(`kind.${x.kind}`, x.kind) }, { title: t('code'), render: (_, x) => [x.code, x.vendorCode].filter(Boolean).join(' · ') },
        { title: t('words'), render: (_, x) => <div className="wrap">{x.words ?? '—'}</div> },
      ]} />}
    </Flex>
  );
}
