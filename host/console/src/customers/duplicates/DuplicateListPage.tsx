import { Alert, Card, Empty, Flex, Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { errorText } from '../../shared/errorText';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { DuplicateListDocument, type DuplicateListQuery, MergePartiesDocument, MergePartiesForm } from './Duplicates.gen';

type Doublet = DuplicateListQuery['duplicateCandidates'][number]['party'];

/** Customers who may be one and the same; merging keeps one and brings the other's history to it. */
export default function DuplicateListPage() {
  const { t, value } = useWords('duplicates');
  const [{ data, fetching, error }, query] = useQuery({ query: DuplicateListDocument, variables: { partyId: null } });
  const again = () => query({ requestPolicy: 'network-only' });
  const one = (p: Doublet) => <div><Link to={`/customers/${p.id}`}>{p.displayName ?? p.number}</Link> <span className="number hint">{p.number}</span> <span className="hint">{value('PartyKind', p.kind)} {p.contactPoints.map(c => c.masked).join(comma())} · {t('since')} <Moment at={p.createdAt} dateOnly /></span></div>;
  const merge = (keep: Doublet, gone: Doublet) => <ActionButton document={MergePartiesDocument} form={MergePartiesForm} label={t('keep', { number: keep.number })} intro={<p>{t('sure', { keep: keep.displayName ?? keep.number, gone: gone.displayName ?? gone.number })}</p>} fixed={{ id: keep.id, expectedVersion: keep.version, mergedId: gone.id, mergedExpectedVersion: gone.version }} button={{ size: 'small' }} onDone={again} onConflict={again} />;
  const found = data?.duplicateCandidates ?? [];
  return (
    <>
      <PageHead title={t('title')} />
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      {fetching && !data ? <Skeleton active /> : data && found.length === 0 && <Empty description={t('empty')} />}
      <Flex vertical gap={12}>{found.map(d => (
        <Card key={d.party.id + d.other.id} size="small">
          <Flex justify="space-between" gap={12} wrap align="center">
            <div>{one(d.party)}{one(d.other)}</div>
            <span className="tags">{d.reasons.map(r => <Tag key={r} variant="outlined">{value('DuplicateReason', r)}</Tag>)}</span>
            <span className="tags">{merge(d.party, d.other)}{merge(d.other, d.party)}</span>
          </Flex>
        </Card>
      ))}</Flex>
    </>
  );
}
