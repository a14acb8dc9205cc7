import { Alert, Button, Flex, Input, Switch, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { errorText } from '../../shared/errorText';
import { PageHead } from '../../shared/PageHead';
import { UpsertNotificationTemplateDocument, UpsertNotificationTemplateForm, WordingListDocument, type WordingListQuery } from './Wordings.gen';

type Row = WordingListQuery['notificationTemplates'][number];

/** What people are told on which occasion, in each language; a deployment may say it in its own words. */
export default function WordingListPage() {
  const { t } = useWords('messages');
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: WordingListDocument });
  const [typed, setTyped] = useState(''), [ownOnly, setOwnOnly] = useState(false);
  const again = () => query({ requestPolicy: 'network-only' });
  const rows = useMemo(() => (data?.notificationTemplates ?? []).filter(r => (!ownOnly || r.isOwn) && `${r.kind} ${r.subject} ${r.body}`.toLowerCase().includes(typed.toLowerCase())), [data, typed, ownOnly]);
  const write = can('administration:notification:write');
  const action = { document: UpsertNotificationTemplateDocument, form: UpsertNotificationTemplateForm, onDone: again };
  const steps = (r: Row) => (
    <Flex gap={4}>
      <ActionButton {...action} fixed={{ kind: r.kind, locale: r.locale }} initial={{ subject: r.subject, body: r.body }} label={t('change')} width={640} button={{ size: 'small' }} intro={<p className="hint">{t('placeholders', { list: r.placeholders.map(p => `{${p}}`).join(' ') || '—' })}</p>} />
      {r.isOwn && <ActionButton {...action} fixed={{ kind: r.kind, locale: r.locale }} hide={['subject', 'body']} intro={<p>{t('backHint')}</p>} label={t('back')} button={{ size: 'small' }} />}
    </Flex>
  );
  return (
    <>
      <PageHead title={t('title')} />
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} action={<Button onClick={again}>{t('retry')}</Button>} />}
      <Flex gap={12} align="center" className="filters"><Input.Search allowClear placeholder={t('find')} aria-label={t('find')} value={typed} onChange={e => setTyped(e.target.value)} style={{ width: 300 }} /><Flex gap={8} align="center"><Switch size="small" checked={ownOnly} onChange={setOwnOnly} aria-label={t('ownOnly')} />{t('ownOnly')}</Flex></Flex>
      <Table<Row> rowKey={r => `${r.kind}/${r.locale}`} size="middle" className="data-table" loading={fetching && !data} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} dataSource={rows} locale={{ emptyText: t('none') }} columns={[
        { title: t('occasion'), render: (_, r) => <Flex vertical><strong>{r.subject}</strong><span className="hint">{r.kind}</span></Flex> },
        { title: t('language'), width: 90, render: (_, r) => t(`locale.${r.locale}`, r.locale) },
        { title: t('body'), render: (_, r) => <div className="body hint">{r.body}</div> },
        { title: t('whose'), width: 100, render: (_, r) => (r.isOwn ? <Tag className="tone tone-processing" variant="outlined">{t('own')}</Tag> : t('builtIn')) },
        ...(write ? [{ title: ' ', width: 190, render: (_: unknown, r: Row) => steps(r) }] : []),
      ]} />
    </>
  );
}
