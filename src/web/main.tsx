/**
 * The page starts here. In: the element `#page` and the address. Out: the interface.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { applyTheme, preferences } from './preferences.js';
import './style/style.css';
import { WordsProvider } from './words/words.js';

applyTheme(preferences().theme);

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element #page to hold the interface.');
createRoot(page).render(
  <StrictMode>
    <WordsProvider>
      <App />
    </WordsProvider>
  </StrictMode>,
);
