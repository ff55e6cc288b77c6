import { Notice, Stack, StatusBadge } from '@vinh-danh/ui';
import type { Book } from '../eligibility/messages/vi.ts';
import { useBook } from '../eligibility/use-book.ts';
import { useLanguage } from '../messages/language.tsx';
import { vi } from '../messages/further/vi.ts';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import type { LeadingItem } from '../trpc.ts';

type Finding = LeadingItem['findings'][number];
type OfRule = Finding & { readonly code: keyof Book['rules'] };
type Other = Finding & { readonly code: Exclude<Finding['code'], keyof Book['rules']> };

/** What is unusual about an item: the grave in full sentences, the rest in a word each. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useAllWords();
  const grave = findings.filter(({ isHard }) => isHard);
  // That somebody has died stands beside the name.
  const others = findings.filter(({ isHard, code }) => !isHard && code !== 'posthumous');
  if (grave.length + others.length === 0) return null;
  return (
    <Stack gap="tight">
      {grave.length > 0 && (
        <Notice tone="danger" title={words.t('leading.unusual')}>
          {grave.map((finding) => (
            <p key={`${finding.code} ${String(finding.params['nameVi'] ?? '')}`}>
              {isOfRule(finding) ? <RuleNotMet finding={finding} /> : tellFinding(finding as Other, words)}
            </p>
          ))}
        </Notice>
      )}
      {others.map((finding) => (
        <span key={finding.code}>
          <StatusBadge tone="warning">{tellFinding(finding as Other, words)}</StatusBadge>
        </span>
      ))}
    </Stack>
  );
}

function isOfRule(finding: Finding): finding is OfRule {
  return 'nameVi' in finding.params;
}

/** A rule of eligibility that is not met, with its article. */
function RuleNotMet({ finding: { code, params } }: { readonly finding: OfRule }) {
  const { rules, unverified } = useBook();
  const { language } = useLanguage();
  const [name, article, reason] = [language === 'en' ? 'nameEn' : 'nameVi', 'source', 'reason'].map((key) =>
    String(params[key] ?? ''),
  );
  const source = params['isVerified'] ? article : `${article} (${unverified})`;
  return rules[code](name ?? '', source ?? '', reason ?? '');
}

function tellFinding({ code, params }: Other, words: AllWords): string {
  const { t, number, day, award, list } = words;
  const told = Object.entries(params).map(([name, value]) => {
    if (Array.isArray(value))
      return [name, list(value.map((entry) => (name === 'papers' ? paper(entry, words) : entry)))];
    if (name === 'times') return [name, value];
    if (typeof value === 'number') return [name, number(value)];
    if (name === 'dueOn') return [name, day(value)];
    return [name, name === 'reason' ? value : award(value)];
  });
  return t(`leading.findings.${code}`, Object.fromEntries(told) as Record<string, string | number>);
}

function paper(kind: string, { t }: AllWords): string {
  return Object.hasOwn(vi.papers, kind) ? t(`papers.${kind as keyof typeof vi.papers}`) : kind;
}
