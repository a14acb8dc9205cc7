import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Section } from '../../shared/detail/Section';
import { figureText } from '../figureText';
import { unitOf } from './unitOf';
import { ScoreRulesDocument, UpsertScoreRuleDocument, UpsertScoreRuleForm } from './Scorecard.gen';

/** How points are earned: between the value that earns none and the one that earns all, in proportion. */
export function ScoreRules({ onDone }: { onDone: () => void }) {
  const { t, value } = useWords('scoring');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [{ data, fetching }, query] = useQuery({ query: ScoreRulesDocument });
  const again = () => { query({ requestPolicy: 'network-only' }); onDone(); }, write = can('analytics:score:write');
  const set = { document: UpsertScoreRuleDocument, form: UpsertScoreRuleForm, onDone: again };
  return (
    <Section title={t('rules')} extra={write && <ActionButton {...set} intro={<p className="hint">{t('rulesHint')}</p>} button={{ size: 'small' }} />}>
      <Table size="small" rowKey="code" loading={fetching && !data} pagination={false} scroll={{ x: 'max-content' }} dataSource={data ? [...data.scoreRules] : []} columns={[
        { title: t('figure'), render: (_, r) => value('FigureCode', r.code) }, { title: t('points'), align: 'right', dataIndex: 'points' },
        { title: t('floor'), align: 'right', render: (_, r) => figureText({ unit: unitOf(r.code), value: r.floor }, i18n.language) }, { title: t('fullMark'), align: 'right', render: (_, r) => figureText({ unit: unitOf(r.code), value: r.fullMark }, i18n.language) },
        ...(write ? [{ title: '', render: (_: unknown, r: { code: string; points: number; floor: number; fullMark: number }) => <ActionButton {...set} fixed={{ code: r.code }} initial={r} label={t('change')} button={{ size: 'small' }} /> }] : []),
      ]} />
    </Section>
  );
}
