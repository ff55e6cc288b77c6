import { Paper } from '@vinh-danh/ui';
import type { DecisionDraft } from '../trpc.ts';
import { vi } from './messages/vi.ts';
import { useDraftWords } from './use-draft-words.ts';

type Document = DecisionDraft['document'];

/** An official paper as its readers will hold it; official papers are Vietnamese whatever the screen speaks. */
export function DocumentView({ document, placeAndDay }: { readonly document: Document; readonly placeAndDay: string }) {
  const { d } = useDraftWords();
  const { superior, issuer, symbol, type, abstract, authority, grounds, resolution, body } = document;
  return (
    <div lang="vi">
      <Paper
        label={d('text')}
        offices={[...(superior ? [superior] : []), issuer]}
        state={[vi.nation, vi.motto]}
        symbol={`Số: ${symbol.replace(/^\//, '        /')}`}
        placeAndDay={placeAndDay}
        titles={[type ?? '', abstract, authority ?? ''].filter(Boolean)}
        recipientsLabel={vi.recipients}
        recipients={document.recipients}
        signatures={document.signatures}
        annexes={document.annexes}
      >
        {grounds.map((ground, index) => (
          <p key={ground}>
            <i>
              {ground}
              {index === grounds.length - 1 ? '.' : ';'}
            </i>
          </p>
        ))}
        {resolution && (
          <p data-centred>
            <b>{resolution.toLocaleUpperCase('vi')}</b>
          </p>
        )}
        {body.map((block) =>
          block.kind === 'article' ? (
            <p key={block.label}>
              <b>{block.label}</b> {block.text}
            </p>
          ) : block.kind === 'table' || block.kind === 'chart' ? null : (
            <p key={block.text}>{block.text}</p>
          ),
        )}
      </Paper>
    </div>
  );
}
