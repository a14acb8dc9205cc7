import { Alert, Empty, Table } from 'antd';
import { useQuery } from 'urql';
import { readable, useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { errorText } from '../../shared/errorText';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import * as steps from './Events.gen';

/** What one part of the program could not take in from another after many tries: to try again, or to let go. */
export default function DeadDeliveryPage() {
  const { t } = useWords('events');
  const [{ data, fetching, error }, query] = useQuery({ query: steps.DeadDeliveriesDocument });
  const again = () => query({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('title')} />
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      <Table rowKey={d => d.publisher + d.deliveryId} size="middle" className="data-table" loading={fetching && !data} pagination={false} scroll={{ x: 'max-content' }} dataSource={data ? [...data.deadDeliveries] : []} locale={{ emptyText: <Empty description={t('empty')} /> }} columns={[
        { title: t('occurredAt'), render: (_, d) => <Moment at={d.occurredAt} /> }, { title: t('event'), render: (_, d) => <>{readable(d.event)} <span className="hint">{t(`modules:name.${d.publisher}`, d.publisher)}</span></> },
        { title: t('consumer'), render: (_, d) => <>{t(`modules:name.${d.consumer.split('/')[0]}`, d.consumer)} <span className="hint">{d.consumer.split('/')[1]}</span></> }, { title: t('attempts'), align: 'right', dataIndex: 'attempts' }, { title: t('error'), render: (_, d) => <div className="wrap">{d.error}</div> },
        { title: '', render: (_, d) => <span className="tags">
          <ActionButton document={steps.RedeliverDeliveryDocument} form={steps.RedeliverDeliveryForm} fixed={{ publisher: d.publisher, deliveryId: d.deliveryId }} button={{ size: 'small', type: 'primary' }} onDone={again} />
          <ActionButton document={steps.DiscardDeliveryDocument} form={steps.DiscardDeliveryForm} fixed={{ publisher: d.publisher, deliveryId: d.deliveryId }} intro={<p>{t('discardSure')}</p>} danger button={{ size: 'small' }} onDone={again} />
        </span> },
      ]} />
    </>
  );
}
