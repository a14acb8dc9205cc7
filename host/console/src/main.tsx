import 'antd/dist/reset.css';
import './app/layout.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startWords } from './i18n/words';

void startWords().then(() => createRoot(document.getElementById('root')!).render(<App />));
