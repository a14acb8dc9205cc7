import { Alert, Button, DatePicker, Flex, Input, Select, Table } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { readable, useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { AuditTrailDocument } from './Audit.gen';
import { ChainCheck } from './ChainCheck';

const modules = ['Administration', 'Customers', 'Orders', 'Logistics', 'AfterSales', 'Analytics', 'Warranty', 'Parts'];

/** Who did what and when, over all modules. */
export default function AuditPage() {
  const { t, step } = useWords('audit');
  const { on } = useViewer();
  const [params, setParams] = useSearchParams();
  const get = (key: string) => params.get(key) ?? undefined;
  const set = (part: Record<string, string | undefined>) => setParams(before => { const next = new URLSearchParams(before); for (const [k, v] of Object.entries(part)) if (v) next.set(k, v); else next.delete(k); return next; }, { replace: true });
  const first = Number(get('first') ?? 50), [from, to] = [get('from'), get('to')];
  const [{ data, fetching, error }] = useQuery({ query: AuditTrailDocument, variables: { first, where: { module: get('module'), actorLogin: get('actor'), action: get('action'), from: from && dayjs(from).startOf('day').toISOString(), to: to && dayjs(to).endOf('day').toISOString() } } });
  return (
    <>
      <PageHead title={t('title')}><ChainCheck /></PageHead>
      <Flex gap={8} wrap className="filters" role="search">
        <Select value={get('module')} onChange={v => set({ module: v })} allowClear placeholder={t('module')} aria-label={t('module')} options={modules.filter(m => m === 'Administration' || on(m)).map(m => ({ value: m, label: t(`modules:name.${m}`, m) }))} style={{ minWidth: 150 }} />
        <Input.Search defaultValue={get('actor')} onSearch={v => set({ actor: v.trim() })} allowClear placeholder={t('actor')} aria-label={t('actor')} style={{ width: 180 }} />
        <Input.Search defaultValue={get('action')} onSearch={v => set({ action: v.trim() })} allowClear placeholder={t('action')} aria-label={t('action')} style={{ width: 180 }} />
        <DatePicker.RangePicker value={from || to ? [from ? dayjs(from) : null, to ? dayjs(to) : null] : null} allowEmpty={[true, true]} onChange={d => set({ from: d?.[0]?.format('YYYY-MM-DD'), to: d?.[1]?.format('YYYY-MM-DD') })} aria-label={t('when')} />
      </Flex>
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      <Table rowKey={l => `${l.module}${l.number}`} size="small" loading={fetching && !data} pagination={false} scroll={{ x: 'max-content' }} dataSource={data ? [...data.auditTrail] : []} locale={{ emptyText: t('empty') }}
        expandable={{ expandedRowRender: l => <pre className="diff" tabIndex={0}>{pretty(l.changes)}</pre>, rowExpandable: l => l.changes !== '{}' }} columns={[
          { title: t('when'), render: (_, l) => <Moment at={l.at} /> }, { title: t('actor'), render: (_, l) => (isProgram(l.actor) ? <span title={l.actor}>{t('program')}</span> : l.actor) }, { title: t('action'), render: (_, l) => <span title={l.action}>{actionText(l.action, step, t)}</span> }, { title: t('subject'), render: (_, l) => <>{t(`type.${l.subjectType}`, readable(l.subjectType))} <span className="hint">v{l.subjectVersion}</span></> },
          { title: t('module'), render: (_, l) => t(`modules:name.${l.module}`, l.module) }, { title: t('reason'), render: (_, l) => l.reason ?? '—' }, { title: 'IP', render: (_, l) => l.ip ?? '—' },
        ]} />
      {data && data.auditTrail.length >= first && first < 100 && <Button block onClick={() => set({ first: '100' })}>{t('more')}</Button>}
    </>
  );
}

/** Reactions and jobs write under their own names; people under their logins. */
const isProgram = (actor: string) => actor === 'system' || actor.includes('/') || /^[A-Z][a-z]+([A-Z][a-z]+)+$/.test(actor);

/** `AcceptCase` is the step acceptCase; `WhenCaseResolved` is what the program did about it. */
function actionText(action: string, step: (name: string) => string, t: (key: string, args: Record<string, unknown>) => string) {
  return action.startsWith('When') ? t('after', { event: readable(action.slice(4)) }) : step(action.charAt(0).toLowerCase() + action.slice(1));
}

function pretty(changes: string) {
  try { return JSON.stringify(JSON.parse(changes), null, 1); } catch { return changes; }
}
