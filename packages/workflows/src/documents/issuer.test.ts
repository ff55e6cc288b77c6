import { describe, expect, it } from 'vitest';
import type { Membership } from '../actors.ts';
import { composeDecision, type DecisionFacts } from './decision-paper.ts';
import { issuerOf, signatureLines, signingIn } from './issuer.ts';

const committee = issuerOf({ kind: 'people-committee', level: 'province', nameVi: 'Ủy ban nhân dân tỉnh Kon Tum' });
const department = issuerOf({ kind: 'department', nameVi: 'Sở Y tế' });
type Office = Pick<Membership, 'onBehalfOf' | 'signsAs' | 'signingTitle'>;

describe('a signature', () => {
  it.each<[string, Office, boolean, string[]]>([
    ['the head himself', {}, false, ['Chủ tịch']],
    ['the head in the name of the body', {}, true, ['TM. Ủy ban nhân dân', 'Chủ tịch']],
    ['a deputy who stands in', { onBehalfOf: 'a' }, false, ['KT. Chủ tịch', 'Phó Chủ tịch']],
    [
      'a deputy in the name of the body',
      { onBehalfOf: 'a' },
      true,
      ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
    ],
    ['the acting head', { signsAs: 'acting' }, false, ['Q. Chủ tịch']],
    [
      'by order of the head',
      { onBehalfOf: 'a', signsAs: 'byOrder', signingTitle: 'Chánh Văn phòng' },
      false,
      ['TL. Chủ tịch', 'Chánh Văn phòng'],
    ],
    [
      'by mandate of the head',
      { onBehalfOf: 'a', signsAs: 'byMandate', signingTitle: 'Giám đốc Sở Nội vụ' },
      false,
      ['TUQ. Chủ tịch', 'Giám đốc Sở Nội vụ'],
    ],
  ])('[NĐ 30/2020 Đ.13; Phụ lục I] %s', (_who, office, collective, lines) => {
    expect(signatureLines({ ...signingIn(office), collective }, committee)).toEqual(lines);
  });

  it('[NĐ 30/2020 Đ.13(1)] of a body under one head is never in the name of the body', () => {
    expect([committee.collective, department.collective]).toEqual([true, false]);
  });
});

it('a decision in the name of the body names the body as who decides', () => {
  const facts: DecisionFacts = {
    kind: 'award',
    issuer: committee,
    acts: [],
    letters: [],
    signing: { form: 'head', collective: true },
    signerName: '',
    recipients: [],
    hasPrize: false,
    order: 'unit',
  };
  expect(composeDecision(facts).authority).toBe('Ủy ban nhân dân tỉnh Kon Tum');
  expect(composeDecision({ ...facts, signing: { form: 'deputy' } }).authority).toBe(
    'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
  );
});
