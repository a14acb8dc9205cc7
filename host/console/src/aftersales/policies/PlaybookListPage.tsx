import { Alert, Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { errorText } from '../../shared/errorText';
import { PageHead } from '../../shared/PageHead';
import { PlaybookListDocument, type PlaybookListQuery, UpsertPlaybookDocument, UpsertPlaybookForm } from './Playbooks.gen';

type Row = PlaybookListQuery['playbooks'][number];

/** The steps by which each kind of case is handled. Cases that are open keep the steps they began with. */
export default function PlaybookListPage() {
  const { t, value } = useWords('policies');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: PlaybookListDocument });
  const again = () => query({ requestPolicy: 'network-only' }), write = can('aftersales:playbook:write');
  return (
    <>
      <PageHead title={t('playbooks.title')} />
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} action={<Button onClick={again}>{t('retry')}</Button>} />}
      <Table<Row> rowKey="kind" size="middle" className="data-table" loading={fetching && !data} pagination={false} dataSource={data ? [...data.playbooks] : []} columns={[
        { title: t('kind'), width: 140, render: (_, r) => value('CaseKind', r.kind) }, { title: t('name'), width: 200, render: (_, r) => r.name },
        { title: t('playbooks.steps'), render: (_, r) => <ol className="playbook">{r.steps.map(s => <li key={s.code}>{i18n.language === 'en' ? s.en : s.zh} {s.isMandatory && <Tag>{t('playbooks.mandatory')}</Tag>}</li>)}</ol> },
        ...(write ? [{ title: ' ', width: 90, render: (_: unknown, r: Row) => <ActionButton document={UpsertPlaybookDocument} form={UpsertPlaybookForm} fixed={{ kind: r.kind, expectedVersion: r.version ?? undefined }} initial={{ name: r.name, steps: r.steps }} label={t('change')} width={680} button={{ size: 'small' }} onDone={again} onConflict={again} /> }] : []),
      ]} />
    </>
  );
}
