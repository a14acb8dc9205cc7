import { useParams } from 'react-router';
import { CaseDetail } from './CaseDetail';

export default function CasePage() {
  const { id = '' } = useParams();
  return <CaseDetail key={id} id={id} />;
}
