import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from './messages/language.tsx';
import { router } from './routes/router.tsx';
import { asWhoAmI, queryClient, trpc } from './trpc.ts';

// Asked at once, with what the page shows, before anything is drawn.
void queryClient.prefetchQuery(trpc.auth.me.queryOptions(undefined, asWhoAmI));
void router.load();

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
