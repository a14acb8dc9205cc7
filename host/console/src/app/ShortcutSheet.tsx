import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useListedKeys, useKeys } from '../shared/keys/useKeys';
import { opener } from './opener';
import { useScreens } from './useScreens';

const sheet = opener();
export const openShortcutSheet = () => sheet.set(true);
let leading = 0;

/** All keys that do something here. */
export function ShortcutSheet() {
  const { t } = useTranslation('app');
  const open = sheet.use();
  const navigate = useNavigate();
  const keys = useListedKeys();
  const jumps = useScreens().filter(s => s.key);
  useKeys({ '?': { label: t('keys.sheet'), run: openShortcutSheet }, g: { label: t('keys.go'), run: () => {
    // `g` and then a letter within a second and a half
    const mark = ++leading;
    const once = (e: KeyboardEvent) => { const to = jumps.find(j => j.key === e.key); if (to && mark === leading) { e.preventDefault(); e.stopImmediatePropagation(); void navigate(to.path); } end(); };
    const end = () => document.removeEventListener('keydown', once, true);
    document.addEventListener('keydown', once, true);
    setTimeout(end, 1500);
  } } });
  return (
    <Modal open={open} onCancel={() => sheet.set(false)} footer={null} title={t('keys.title')}>
      <dl className="keys">
        <div><dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt><dd>{t('palette.open')}</dd></div>
        {keys.map(k => <div key={k.key}><dt><kbd>{k.key}</kbd></dt><dd>{k.label}</dd></div>)}
        {jumps.map(j => <div key={j.key}><dt><kbd>g</kbd> <kbd>{j.key}</kbd></dt><dd>{t(`nav.${j.nav}`)}</dd></div>)}
      </dl>
    </Modal>
  );
}
