import './site.css';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/App';
import { startWords } from './words/words';

startWords();
createRoot(document.getElementById('root')!).render(<BrowserRouter basename="/my"><App /></BrowserRouter>);
