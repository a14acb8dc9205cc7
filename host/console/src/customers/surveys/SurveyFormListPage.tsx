import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { semicolon } from '../../shared/listText';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { SurveyTemplateListDocument, type SurveyTemplateListQuery, UpsertSurveyTemplateDocument, UpsertSurveyTemplateForm } from './Surveys.gen';

type Row = SurveyTemplateListQuery['surveyTemplates']['nodes'][number];
const current = { isCurrent: { eq: true } };

/** What customers are asked; a change makes a new edition, answers keep theirs. */
export default function SurveyFormListPage() {
  const { t, value } = useWords('surveys');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const write = can('customers:survey:configure');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'title', render: s => <div className="wrap"><Link to={`/survey-forms/results?code=${encodeURIComponent(s.code)}`}>{i18n.language === 'en' ? s.titleEn : s.titleZh}</Link></div>, text: s => s.titleZh }, { key: 'code', sort: 'code', render: s => <span className="number">{s.code}</span>, text: s => s.code },
    { key: 'kind', render: s => value('SurveyKind', s.kind), filter: { kind: 'enum', enum: 'SurveyKind' } }, { key: 'questions', title: t('questions'), render: s => <div className="wrap">{s.questions.map(q => q && (i18n.language === 'en' ? q.textEn : q.textZh)).join(semicolon())}</div> },
    { key: 'edition', title: t('edition'), extra: true, align: 'right', render: s => s.edition }, { key: 'validDays', title: t('validDays'), extra: true, align: 'right', render: s => s.validDays }, { key: 'unhappyAt', title: t('unhappyAt'), align: 'right', render: s => s.dissatisfiedAtOrBelow ?? '—' },
    { key: 'active', render: s => <StatusTag of="SwitchState" value={s.isActive ? 'ON' : 'OFF'} />, filter: { kind: 'flag', field: 'isActive' } },
    ...(write ? [{ key: 'steps', title: ' ', render: (s: Row) => <ActionButton document={UpsertSurveyTemplateDocument} form={UpsertSurveyTemplateForm} label={t('edit')} fixed={{ code: s.code }} initial={s} width={760} button={{ size: 'small' }} /> }] : []),
  ], [t, value, i18n.language, write]);
  return (
    <>
      <PageHead title={t('title')}><Link to="/surveys">{t('sent')}</Link>{write && <ActionButton document={UpsertSurveyTemplateDocument} form={UpsertSurveyTemplateForm} label={t('new')} initial={{ kind: 'CSAT', isActive: true, questions: [{ kind: 'SCALE', min: 1, max: 5, isRequired: true }] }} width={760} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<SurveyTemplateListQuery, Row> name="surveyForms" document={SurveyTemplateListDocument} rows={d => d.surveyTemplates} columns={columns} sort="code" where={current} empty={t('empty')} />
    </>
  );
}
