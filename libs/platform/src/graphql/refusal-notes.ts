import {
  DomainError,
  ForbiddenError,
  NotFoundError,
  SecondFactorRequiredError,
  StepUpRequiredError,
} from '#libs/kernel';
import { type GraphQLSchema } from 'graphql';
import { type Access } from './access.decorators.js';
import { type Actor } from './actor.js';
import { type HubContext } from './hub-context.js';

/** Port: remembers what signed-in people were refused. Implemented where there is a database to remember it in. */
export abstract class RefusalNotes {
  /** Costs nothing that the caller would notice, and never fails. */
  abstract note(personId: string, operation: string, code: string): void;
}

const REFUSALS = [ForbiddenError, NotFoundError, StepUpRequiredError, SecondFactorRequiredError];

/** Notes an error if it refuses access: that something is not theirs, or not there, or needs more proof. */
export function noteRefusal(
  notes: RefusalNotes | undefined,
  actor: Actor | null | undefined,
  operation: string,
  error: unknown,
): void {
  if (!notes || !actor || !(error instanceof DomainError)) return;
  if (REFUSALS.some((kind) => error instanceof kind)) notes.note(actor.personId, operation, error.code);
}

/**
 * Watches every root field of the schema, the guards in front of it included, unless it is declared as `unnoted`. Names
 * are those of the schema, not aliases.
 */
export function noteRefusalsOf(
  schema: GraphQLSchema,
  notes: RefusalNotes | undefined,
  accessOf: (rootType: string, field: string) => Access | undefined,
): GraphQLSchema {
  if (notes === undefined) return schema;
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(root?.getFields() ?? {})) {
      const resolve = field.resolve;
      if (resolve === undefined) continue;
      const operation = `${root?.name}.${field.name}`;
      field.resolve = async (source, args: unknown, context: HubContext, info) => {
        try {
          return await resolve(source, args, context, info);
        } catch (error) {
          if (accessOf(root?.name ?? '', field.name)?.unnoted !== true)
            noteRefusal(notes, context.actor, operation, error);
          throw error;
        }
      };
    }
  return schema;
}
