import { Flex } from 'antd';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { type ScorecardOfQuery, SettleScoreDisputeDocument, SettleScoreDisputeForm } from './Scorecard.gen';

/** Objections to points, and what was decided; nobody decides their own. */
export function ScoreDisputes({ of, mine, again }: { of: ScorecardOfQuery['scorecard']['disputes']; mine: boolean; again: () => void }) {
  const { t, value } = useWords('scoring');
  const { can } = useViewer();
  if (of.length === 0) return <span className="hint">{t('noDisputes')}</span>;
  return (
    <Flex vertical gap={12}>{of.map(d => (
      <Flex key={d.id} justify="space-between" align="start" gap={12} wrap>
        <div><StatusTag of="ScoreDisputeState" value={d.state} /> {d.code ? value('FigureCode', d.code) : t('all')} <span className="hint"><Moment at={d.createdAt} /></span><div>{d.reason}</div>{d.answer && <div className="talk-text">{d.answer} <span className="hint"><NameOf id={d.decidedBy} />{d.pointsAdded !== 0 && ` · ${t('added', { points: d.pointsAdded > 0 ? `+${d.pointsAdded}` : d.pointsAdded })}`}</span></div>}</div>
        {d.state === 'OPEN' && !mine && can('analytics:score:decide') && <ActionButton document={SettleScoreDisputeDocument} form={SettleScoreDisputeForm} fixed={{ id: d.id, expectedVersion: d.version }} initial={{ upheld: true }} button={{ size: 'small' }} onDone={again} onConflict={again} />}
      </Flex>
    ))}</Flex>
  );
}
