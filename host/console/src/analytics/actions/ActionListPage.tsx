import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import * as steps from './Actions.gen';

type Row = steps.ActionListQuery['correctiveActions']['nodes'][number];

/** What is done against a finding, and whether the figure moved. */
export default function ActionListPage() {
  const { t, value } = useWords('actions');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [carry, write] = [can('analytics:action:carry'), can('analytics:action:write')];
  const columns = useMemo<Column<Row>[]>(() => {
    const number = (v: number | null) => (v === null ? '—' : new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 }).format(v));
    const fixed = (a: Row) => ({ fixed: { id: a.id, expectedVersion: a.version }, button: { size: 'small' as const } });
    return [
      { key: 'title', render: a => <div className="wrap">{a.title}<div className="hint">{a.finding}</div></div>, text: a => a.title },
      { key: 'state', render: a => <StatusTag of="ActionState" value={a.state} />, text: a => value('ActionState', a.state), filter: { kind: 'enum', enum: 'ActionState' } },
      { key: 'figure', title: t('figure'), render: a => `${value('FigureCode', a.figure)} · ${value('ActionAim', a.aim)}`, text: a => value('FigureCode', a.figure), filter: { kind: 'enum', enum: 'FigureCode' } },
      { key: 'before', title: t('before'), align: 'right', render: a => number(a.before), text: a => a.before }, { key: 'after', title: t('after'), align: 'right', render: a => number(a.after), text: a => a.after },
      { key: 'owner', render: a => <NameOf id={a.ownerId} /> }, { key: 'dueAt', sort: 'dueAt', render: a => <Moment at={a.dueAt} dateOnly />, filter: { kind: 'dates' } },
      { key: 'result', title: t('result'), render: a => <div className="wrap">{a.result ?? '—'}</div>, text: a => a.result },
      ...(carry || write ? [{ key: 'steps', title: ' ', render: (a: Row) => <span className="tags">
        {carry && a.state === 'OPEN' && <ActionButton document={steps.StartActionDocument} form={steps.StartActionForm} {...fixed(a)} />}
        {carry && (a.state === 'OPEN' || a.state === 'IN_PROGRESS') && <ActionButton document={steps.CompleteActionDocument} form={steps.CompleteActionForm} {...fixed(a)} />}
        {write && a.state === 'DONE' && <ActionButton document={steps.VerifyActionDocument} form={steps.VerifyActionForm} {...fixed(a)} />}
        {write && a.state === 'INEFFECTIVE' && <ActionButton document={steps.ReopenActionDocument} form={steps.ReopenActionForm} {...fixed(a)} />}
      </span> }] : []),
    ];
  }, [t, value, i18n.language, carry, write]);
  return (
    <>
      <PageHead title={t('title')}>{write && <ActionButton document={steps.CreateActionDocument} form={steps.CreateActionForm} hide={['sourceId', 'unitId']} button={{ type: 'primary' }} width={640} />}</PageHead>
      <DataTable<steps.ActionListQuery, Row> name="actions" document={steps.ActionListDocument} rows={d => d.correctiveActions} columns={columns} sort="dueAt" empty={t('empty')} views={[{ name: t('views.open'), query: 'state=OPEN,IN_PROGRESS' }, { name: t('views.toVerify'), query: 'state=DONE' }]} />
    </>
  );
}
