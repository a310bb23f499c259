import '@look/forum.css';
import './console.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { questions } from './api/questions';
import { router } from './router';
import { Toasts } from './shell/toasts';
import { startingLanguage } from './words/language';
import { learn, WordsProvider } from './words/words';

const first = await learn(startingLanguage());

createRoot(document.getElementById('console')!).render(
  <StrictMode>
    <WordsProvider first={first}>
      <QueryClientProvider client={questions}>
        <Toasts>
          <RouterProvider router={router} />
        </Toasts>
      </QueryClientProvider>
    </WordsProvider>
  </StrictMode>,
);
