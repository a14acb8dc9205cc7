import 'antd/dist/reset.css';
import './app/layout.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { client } from './app/client';
import { preload } from './app/routes';
import { ViewerDocument } from './app/Viewer.gen';
import { language, startWords } from './i18n/words';

// All that the first screen needs at once: who it is, its words, its script.
document.documentElement.lang = language(); // what the server words is asked for in it
client.query(ViewerDocument, {}).subscribe(() => {});
preload(location.pathname);
void startWords().then(() => createRoot(document.getElementById('root')!).render(<App />));
