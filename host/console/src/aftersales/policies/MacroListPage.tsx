import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { comma } from '../../shared/listText';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { MacroListDocument, type MacroListQuery, UpsertMacroDocument, UpsertMacroForm } from './Macros.gen';
import { Flag } from './Flag';

type Row = MacroListQuery['macros']['nodes'][number];

/** Answers and steps that agents use again and again, one key away. */
export default function MacroListPage() {
  const { t, value } = useWords('policies');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertMacroDocument, form: UpsertMacroForm, may: can('aftersales:macro:write'), width: 680, labels: { create: t('macros.create'), change: t('change') }, fixed: r => ({ code: r.code, expectedVersion: r.version }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'text', title: t('macros.text'), render: r => <div className="wrap">{(i18n.language === 'en' ? r.textEn ?? r.textZh : r.textZh ?? r.textEn) ?? '—'}</div>, text: r => r.textZh },
    { key: 'actions', title: t('macros.actions'), render: r => r.actions.flatMap(a => a ?? []).map(a => value('CaseActionKind', a.kind)).join(comma()) || '—' },
    { key: 'for', title: t('appliesTo'), render: r => r.kinds.map(k => value('CaseKind', k)).join(comma()) || t('everything') },
    { key: 'uses', title: t('macros.uses'), render: r => r.uses, text: r => r.uses, align: 'right' }, { key: 'active', sort: 'isActive', render: r => <Flag on={r.isActive} />, filter: { kind: 'flag', field: 'isActive' } }, ...upsert.column,
  ], [t, value, i18n.language, upsert.column]);
  return (
    <>
      <PageHead title={t('macros.title')}>{upsert.create}</PageHead>
      <DataTable<MacroListQuery, Row> name="macros" document={MacroListDocument} rows={d => d.macros} columns={columns} sort="code" empty={t('macros.empty')} />
    </>
  );
}
