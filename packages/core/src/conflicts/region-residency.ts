import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import type { Region, Residency } from '#needs/vocabulary.ts';

/** London and Zurich are in Europe and outside the European Union. */
const outsideTheUnion: readonly Region[] = ['eu-west-2', 'eu-central-2'];

const allowed: Readonly<Record<Residency, (region: Region) => boolean>> = {
  france: (region) => region === 'eu-west-3',
  eu: (region) => region.startsWith('eu-') && !outsideTheUnion.includes(region),
  europe: (region) => region.startsWith('eu-'),
  anywhere: () => true,
};

/** The Region lies outside the place where the data may be. */
export function regionResidency({ solution }: ConflictContext): PlanConflict | undefined {
  const { region, residency } = solution.situation.need.constraints ?? {};
  if (region === undefined || residency === undefined || allowed[residency](region))
    return undefined;
  return {
    id: 'residency',
    statement: say('conflict-residency', { region, residency }),
    question: say('ask-residency', {}),
    needs: ['constraints.region', 'constraints.residency'],
    facts: [],
  };
}
