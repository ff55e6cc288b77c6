import type { NominationDraft } from '../../nominations/draft.ts';

export type Subject = NominationDraft['subject'];
type Individual = Extract<Subject, { kind: 'individual' }>;
type Person = Omit<Individual, 'kind' | 'fullName' | 'birthYear' | 'gender'>;

/** A woman by name, year of birth, and what else is told of her. */
export function woman(fullName: string, birthYear: number, told: Person): Subject {
  return { kind: 'individual', fullName, birthYear, gender: 'female', ...told };
}

/** A man by name, year of birth, and what else is told of him. */
export function man(fullName: string, birthYear: number, told: Person): Subject {
  return { kind: 'individual', fullName, birthYear, gender: 'male', ...told };
}

type Collective = Extract<Subject, { kind: 'collective' }>;

export function collective(name: string, memberCount = 24, told: Pick<Collective, 'origin' | 'country'> = {}): Subject {
  return { kind: 'collective', name, memberCount, ...told };
}

export function doctor(ethnicity = 'Kinh', post = 'Bác sĩ'): Person {
  return { ethnicity, occupationGroup: 'intellectual', post };
}

export function teacher(ethnicity: string, post = 'Giáo viên'): Person {
  return { ethnicity, occupationGroup: 'intellectual', post };
}

export function farmer(ethnicity: string): Person {
  return { ethnicity, occupationGroup: 'farmer' };
}

export function soldier(ethnicity: string, post: string): Person {
  return { ethnicity, occupationGroup: 'soldier', post };
}
