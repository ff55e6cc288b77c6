import type { NewDirection } from '../trpc.ts';

/** A task as it is typed. */
export type TaskDraft = {
  readonly key: number;
  readonly content: string;
  readonly leadId: string;
  readonly partnerIds: readonly string[];
  readonly dueOn: string;
};

export function newTask(key: number, dueOn: string): TaskDraft {
  return { key, content: '', leadId: '', partnerIds: [], dueOn };
}

export function isWhole({ content, leadId, dueOn }: TaskDraft): boolean {
  return content.trim() !== '' && leadId !== '' && dueOn !== '';
}

/** As the server takes it. */
export function toTask({ content, leadId, partnerIds, dueOn }: TaskDraft): NewDirection['tasks'][number] {
  return { content: content.trim(), leadId, partnerIds: [...partnerIds], dueOn };
}
