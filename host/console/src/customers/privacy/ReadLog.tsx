import { Alert, Table } from 'antd';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PersonalReadsDocument } from './Privacy.gen';

/** Who saw personal values in clear, of one person or of all; newest first. */
export function ReadLog({ partyId }: { partyId?: string }) {
  const { t, field } = useWords('privacy');
  const where = useMemo(() => (partyId ? { partyId } : undefined), [partyId]);
  const [{ data, fetching, error }] = useQuery({ query: PersonalReadsDocument, variables: { first: 100, where } });
  if (error) return <Alert type="error" showIcon title={errorText(error)} />;
  return (
    <Table size="small" rowKey={r => r.at + r.what + r.correlationId} loading={fetching && !data} pagination={{ pageSize: 20, hideOnSinglePage: true }} scroll={{ x: 'max-content' }} dataSource={data ? [...data.personalReads] : []} locale={{ emptyText: t('noReads') }} columns={[
      { title: t('at'), render: (_, r) => <Moment at={r.at} /> }, { title: t('reader'), render: (_, r) => (r.accountId ? <NameOf id={globalId('Account', r.accountId)} /> : t('program')) }, { title: t('what'), render: (_, r) => field(r.what.split('.').at(-1) ?? r.what) }, { title: t('purpose'), render: (_, r) => r.purpose ?? '—' }, { title: t('address'), render: (_, r) => r.ip ?? '—' },
    ]} />
  );
}

const globalId = (type: string, id: number) => btoa(`${type}:${id}`).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
