import { CommendationType, Procedure, SubjectKind, text } from '@vinh-danh/workflows';
import { origins } from '@vinh-danh/workflows/origin';
import { z } from 'zod';
import { decidingLevels, householdOrigin, notPerson } from './dimensions.ts';

/** A year that is no slip of the pen. */
export const Year = z.number().int().min(1900).max(2200);

/** What each dimension may be narrowed to. */
export const dimensionValues = {
  /** Of the decision. */
  year: Year,
  award: text(20),
  /** The level that decided. */
  level: z.enum(decidingLevels),
  commendationType: CommendationType,
  subjectKind: SubjectKind,
  occupationGroup: z.enum([
    'leader',
    'official',
    'worker',
    'farmer',
    'entrepreneur',
    'soldier',
    'intellectual',
    'other',
    notPerson,
  ]),
  /** Of the person; `notPerson`: of collectives and households. */
  gender: z.enum(['male', 'female', 'other', 'unknown', notPerson]),
  ethnicity: text(60),
  /** Of the person or the collective. */
  origin: z.enum([...origins, householdOrigin]),
  posthumous: z.boolean(),
  submittingUnitId: text(100),
  /** `none`: those that belong to no movement. */
  movementId: text(100),
  procedure: Procedure,
};
