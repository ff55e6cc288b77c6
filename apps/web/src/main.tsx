import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { UiProvider } from '@vinh-danh/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from './messages/language.tsx';
import { router } from './routes/router.tsx';
import { queryClient, trpc } from './trpc.ts';

// Asked at once, while the page's own part is still on its way.
void queryClient.prefetchQuery(trpc.auth.me.queryOptions(undefined, { staleTime: Infinity }));

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <LanguageProvider>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LanguageProvider>
      </UiProvider>
    </StrictMode>,
  );
}
