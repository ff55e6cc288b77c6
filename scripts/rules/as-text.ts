import type { Explanation } from '@vinh-danh/workflows/rulebook';
import { type AwardName, criterionSentence, optionSentence, vi as words } from '@vinh-danh/workflows/words';

type Said = { readonly source: string; readonly verified: boolean };
const dong = new Intl.NumberFormat('vi-VN');

type Names = { readonly organisation: (id: string) => string; readonly award: AwardName };

/** An explanation to be read: each line with its article, and a mark where nobody has compared it with the text. */
export function asText(judged: Explanation, names: Names): string {
  const { regime, route, decides, refusal, warnings } = judged;
  const nameOf = names.organisation;
  return [
    `Chế độ ${regime.code}: ${regime.law}; ${regime.decree}`,
    ...warnings.map(({ vi }) => `  ! ${vi}`),
    'Quy trình',
    ...standingLines(judged, nameOf),
    ...(refusal
      ? [said(words.refusals[refusal.code]({ ...refusal.params, regime: regime.decree }, names.award), refusal)]
      : []),
    ...route.map((step, index) => {
      const { level, appraises, votes, signs } = step;
      const council = votes === null ? '' : `; bỏ phiếu: ${nameOf(votes)}`;
      return `  ${index + 1}. ${words.levels[level]}: ${nameOf(signs)} (thẩm định: ${nameOf(appraises)}${council})`;
    }),
    ...(decides ? [said(`quyết định: ${nameOf(decides.organisation)}`, decides)] : []),
    ...criteriaLines(judged, names.award),
    ...papersLines(judged),
    ...councilLines(judged),
    ...deadlineLines(judged),
    ...prizeLines(judged),
  ].join('\n');
}

function said(text: string, { source, verified }: Said): string {
  return `  ${text} [${source}${verified ? '' : '; chưa kiểm chứng'}]`;
}

/** A unit that does not stand on the day, and who came after it. */
function standingLines({ findings }: Explanation, nameOf: (id: string) => string): string[] {
  const found = findings.find(({ rule, verdict }) => rule === 'unitStanding' && verdict === 'notMet');
  const successors = found?.facts['successors'];
  const heirs = Array.isArray(successors) ? successors.map((id) => `${nameOf(String(id))} (${id})`).join(', ') : '';
  return found
    ? [said(`! đơn vị không còn hoạt động vào ngày này; đơn vị kế thừa: ${heirs || 'không có'}`, found)]
    : [];
}

function criteriaLines({ criteria, findings }: Explanation, nameOf: AwardName): string[] {
  if (findings.length === 0) return [];
  return [
    'Tiêu chuẩn',
    ...(criteria.length === 0 ? [`  ${words.noCriteria}`] : []),
    ...criteria.flatMap(({ criterion, womenTerm, ...by }) =>
      criterion.type === 'anyOf'
        ? [
            said(`- ${words.oneOf}:`, by),
            ...criterion.options.map(({ all }) => `    + ${optionSentence(all, words, nameOf)}`),
          ]
        : [
            said(`- ${criterionSentence(criterion, words, nameOf)}`, by),
            ...(womenTerm
              ? [said(`  + ${words.womenTerm(`${womenTerm.numerator}/${womenTerm.denominator}`)}`, womenTerm)]
              : []),
          ],
    ),
    ...findings.flatMap(({ nameVi, rule, ...by }) => (rule.includes('.') ? [] : [said(`- ${nameVi}`, by)])),
  ];
}

function papersLines({ papers }: Explanation): string[] {
  if (!papers) return [];
  const { list, originals } = papers;
  return [
    'Hồ sơ',
    ...(originals ? [said(`${originals.value} bộ bản chính`, originals)] : []),
    ...list.map((paper) => {
      const form = paper.form ? `, mẫu số ${paper.form.value} (${paper.form.source})` : '';
      return said(`- ${paperName(paper.kind)}${form}`, paper);
    }),
  ];
}

function councilLines({ council }: Explanation): string[] {
  if (!council) return [];
  const { share, quorum, exempt, levels } = council;
  const more = share.strictlyMore ? 'trên' : 'từ';
  return [
    'Hội đồng',
    ...(exempt || levels.length === 0
      ? [exempt ? said('không họp: thủ tục đơn giản', exempt) : '  không cấp nào họp']
      : [
          said(`${more} ${share.percent} % ${baseName(share.of)} tán thành`, share),
          said(`họp khi có mặt ít nhất ${quorum.numerator}/${quorum.denominator}`, quorum),
        ]),
  ];
}

function deadlineLines({ deadlines }: Explanation): string[] {
  if (!deadlines) return [];
  const { steps, submitBy } = deadlines;
  return [
    'Thời hạn (ngày làm việc)',
    ...(submitBy ? [said(`trình Trung ương chậm nhất ngày ${submitBy.day}`, submitBy)] : []),
    ...steps.map((step) => {
      const level = step.level ? ` ${words.levels[step.level]}` : '';
      return said(`${words.steps[step.step]}${level}: ${step.workingDays}`, step);
    }),
  ];
}

function prizeLines({ prize }: Explanation): string[] {
  if (!prize) return [];
  const { amount, atMost, code, multiplier, baseSalary } = prize;
  const basis = multiplier && baseSalary ? ` = ${multiplier} × ${dong.format(baseSalary.amount)} đồng` : '';
  const text =
    amount === null
      ? `${code ? words.noPrize[code] : ''}${atMost === undefined ? '' : ` ${dong.format(atMost)} đồng`}`
      : `${dong.format(amount)} đồng`;
  return ['Tiền thưởng', said(`${text}${basis}`, prize), ...(baseSalary ? [said('lương cơ sở', baseSalary)] : [])];
}

function paperName(kind: string): string {
  const names: Readonly<Record<string, string>> = words.papers;
  return names[kind] ?? kind;
}

function baseName(of: string): string {
  const names: Readonly<Record<string, string>> = words.bases;
  return names[of] ?? of;
}
