import { Input, type InputRef, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { opener } from './opener';
import { usePaletteEntries } from './usePaletteEntries';

const palette = opener();
export const openPalette = () => palette.set(true);

/** Ctrl+K: every screen by name, every document by number, every customer by number, name or phone. */
export function Palette() {
  const { t } = useTranslation('app');
  const open = palette.use();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  const entries = usePaletteEntries(open ? typed : '');
  useEffect(() => {
    const key = (e: KeyboardEvent) => { if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') { e.preventDefault(); openPalette(); } };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);
  useEffect(() => document.getElementById(`palette-${at}`)?.scrollIntoView({ block: 'nearest' }), [at]);
  const close = () => { palette.set(false); setTyped(''); setAt(0); };
  const go = (to?: string) => { if (to) { close(); void navigate(to); } };
  return (
    <Modal open={open} onCancel={close} footer={null} closable={false} afterOpenChange={o => o && input.current?.focus()} destroyOnHidden className="palette" aria-label={t('palette.open')}>
      <Input ref={input} value={typed} onChange={e => { setTyped(e.target.value); setAt(0); }} placeholder={t('palette.hint')} size="large" role="combobox" aria-expanded aria-controls="palette-list" aria-activedescendant={entries[at] ? `palette-${at}` : undefined} aria-label={t('palette.open')}
        onKeyDown={e => {
          if (e.key === 'ArrowDown') { e.preventDefault(); setAt(a => Math.min(a + 1, entries.length - 1)); }
          if (e.key === 'ArrowUp') { e.preventDefault(); setAt(a => Math.max(a - 1, 0)); }
          if (e.key === 'Enter' && !e.nativeEvent.isComposing) go(entries[at]?.to);
        }} />
      <ul id="palette-list" role="listbox" className="palette-list" aria-label={t('palette.open')}>
        {entries.map((e, i) => <li key={e.to + e.label} id={`palette-${i}`} role="option" aria-selected={i === at} onClick={() => go(e.to)} onMouseEnter={() => setAt(i)}><span>{e.label}</span><span className="hint">{e.hint}</span></li>)}
        {entries.length === 0 && <li className="hint" role="option" aria-selected={false}>{t('palette.nothing')}</li>}
      </ul>
    </Modal>
  );
}
