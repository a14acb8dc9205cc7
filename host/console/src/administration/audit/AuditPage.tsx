import { Button, DatePicker, Flex, Input, Select, Table } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { readable, useWords } from '../../i18n/useWords';
import { DetailState } from '../../shared/detail/DetailPage';
import { Moment, momentText } from '../../shared/Moment';
import { mutations } from '../../shared/mutations.gen';
import { PageHead } from '../../shared/PageHead';
import { ChainCheck } from './ChainCheck';
import { ExportTrail } from './ExportTrail';
import { keyOf, type Line, useAuditTrail } from './useAuditTrail';

const modules = ['Administration', 'Customers', 'Orders', 'Logistics', 'AfterSales', 'Analytics', 'Warranty', 'Parts'];
/** A step is logged under the name of its use case. */
const actions = mutations.map(m => m.charAt(0).toUpperCase() + m.slice(1));

/** Who did what and when, over all modules. */
export default function AuditPage() {
  const { t, step } = useWords('audit');
  const { i18n } = useTranslation();
  const { on } = useViewer();
  const [params, setParams] = useSearchParams();
  const get = (key: string) => params.get(key) ?? undefined;
  const set = (part: Record<string, string | undefined>) => setParams(before => { const next = new URLSearchParams(before); for (const [k, v] of Object.entries(part)) if (v) next.set(k, v); else next.delete(k); return next; }, { replace: true });
  const [from, to] = [get('from'), get('to')];
  const where = { module: get('module'), actorLogin: get('actor'), action: get('action'), from: from && dayjs(from).startOf('day').toISOString(), to: to && dayjs(to).endOf('day').toISOString() };
  const { lines, error, hasMore, busy, more, again } = useAuditTrail(where);
  const seen = get('action');
  const choices = useMemo(() => [...new Set([...actions, ...(seen ? [seen] : []), ...lines.map(l => l.action).filter(a => !a.startsWith('When'))])].map(a => ({ value: a, label: actionText(a, step, t) })).sort((a, b) => a.label.localeCompare(b.label, i18n.language)), [lines, seen, step, t, i18n.language]);
  const moduleName = (m: string) => t(`modules:name.${m}`, m), actor = (l: Line) => (isProgram(l.actor) ? t('program') : l.actor), subject = (l: Line) => t(`type.${l.subjectType}`, readable(l.subjectType));
  return (
    <>
      <PageHead title={t('title')}><ChainCheck /></PageHead>
      <Flex gap={8} wrap className="filters" role="search">
        <Select value={get('module')} onChange={v => set({ module: v })} allowClear placeholder={t('module')} aria-label={t('module')} options={modules.filter(m => m === 'Administration' || on(m)).map(m => ({ value: m, label: moduleName(m) }))} style={{ minWidth: 150 }} />
        <Input.Search defaultValue={get('actor')} onSearch={v => set({ actor: v.trim() })} allowClear placeholder={t('actor')} aria-label={t('actor')} style={{ width: 180 }} />
        <Select value={seen} onChange={v => set({ action: v })} allowClear placeholder={t('action')} aria-label={t('action')} options={choices} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} style={{ minWidth: 180 }} />
        <DatePicker.RangePicker value={from || to ? [from ? dayjs(from) : null, to ? dayjs(to) : null] : null} allowEmpty={[true, true]} onChange={d => set({ from: d?.[0]?.format('YYYY-MM-DD'), to: d?.[1]?.format('YYYY-MM-DD') })} aria-label={t('when')} />
        <ExportTrail where={where} heads={[t('when'), t('actor'), t('action'), t('subject'), 'ID', t('module'), t('reason'), 'IP', t('changes')]}
          cells={l => [momentText(l.at, i18n.language), l.actor, actionText(l.action, step, t), subject(l), l.subjectId, moduleName(l.module), l.reason, l.ip, l.changes]} />
      </Flex>
      {error && <DetailState fetching={false} error={error} retry={lines.length > 0 ? more : again} />}
      <Table rowKey={keyOf} size="small" loading={busy && { delay: 200 }} pagination={false} scroll={{ x: 'max-content' }} dataSource={lines} locale={{ emptyText: busy ? ' ' : t('empty') }}
        expandable={{ expandedRowRender: l => <pre className="diff" tabIndex={0}>{pretty(l.changes)}</pre>, rowExpandable: l => l.changes !== '{}' }} columns={[
          { title: t('when'), render: (_, l) => <Moment at={l.at} /> }, { title: t('actor'), render: (_, l) => <span title={l.actor}>{actor(l)}</span> }, { title: t('action'), render: (_, l) => <span title={l.action}>{actionText(l.action, step, t)}</span> }, { title: t('subject'), render: (_, l) => <>{subject(l)} <span className="hint">v{l.subjectVersion}</span></> },
          { title: t('module'), render: (_, l) => moduleName(l.module) }, { title: t('reason'), render: (_, l) => l.reason ?? '—' }, { title: 'IP', render: (_, l) => l.ip ?? '—' },
        ]} />
      {hasMore && <Button block loading={busy} onClick={more}>{t('more')}</Button>}
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
