import { useWords } from '../../i18n/useWords';
import { PageHead } from '../../shared/PageHead';
import { Movements } from './Movements';

export default function MovementListPage() {
  const { t } = useWords('stock');
  return <><PageHead title={t('moves.title')} /><Movements name="stockMovements" /></>;
}
