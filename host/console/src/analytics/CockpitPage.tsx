import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Alert, Card, DatePicker, Empty, Skeleton, Statistic, Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import { errorText } from '../shared/errorText';
import { PageHead } from '../shared/PageHead';
import { Breakdown } from './Breakdown';
import { CockpitDocument } from './Figures.gen';
import { SetFigureTargetDocument, SetFigureTargetForm } from './Months.gen';
import { figureText } from './figureText';

/** The month at a glance: against the target, against the month before, and down to the documents. */
export default function CockpitPage() {
  const { t, value } = useWords('analytics');
  const { i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? dayjs().format('YYYY-MM');
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: CockpitDocument, variables: { month } });
  return (
    <>
      <PageHead title={t('cockpit.title')}>{can('analytics:month:freeze') && <Link to="/months">{t('months.title')}</Link>}{can('analytics:target:write') && <ActionButton document={SetFigureTargetDocument} form={SetFigureTargetForm} intro={<p className="hint">{t('cockpit.targetHint')}</p>} onDone={() => query({ requestPolicy: 'network-only' })} />}<DatePicker picker="month" value={dayjs(month + '-01')} allowClear={false} onChange={m => m && setParams({ month: m.format('YYYY-MM') }, { replace: true })} aria-label={t('cockpit.month')} /></PageHead>
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      {!data ? fetching && <Skeleton active /> : data.leaderCockpit.length === 0 ? <Empty description={t('cockpit.empty')} /> : (
        <div className="tiles">
          {data.leaderCockpit.map(({ figure: f, previous, target, onTarget }) => (
            <Link key={f.code} to={`/figures?figure=${encodeURIComponent(f.drillDown)}&name=${encodeURIComponent(f.name)}`} className="tile">
              <Card size="small">
                <Statistic title={value('FigureCode', f.code)} value={figureText(f, i18n.language)} />
                <div className="hint">{previous !== null && f.value !== null && <>{f.value > previous ? <ArrowUpOutlined aria-label={t('cockpit.up')} /> : f.value < previous ? <ArrowDownOutlined aria-label={t('cockpit.down')} /> : null} {t('cockpit.before', { value: figureText({ unit: f.unit, value: previous }, i18n.language) })}</>}</div>
                {target !== null && <Tag className={`tone tone-${onTarget ? 'success' : 'error'}`} variant="outlined">{t(onTarget ? 'cockpit.met' : 'cockpit.missed', { value: figureText({ unit: f.unit, value: target }, i18n.language) })}</Tag>}
              </Card>
            </Link>
          ))}
        </div>
      )}
      <div className="below"><Breakdown month={month} /></div>
    </>
  );
}
