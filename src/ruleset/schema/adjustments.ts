import { examples } from './examples.ts';
import { list, object, ref, type Schema, text } from './Schema.ts';
import { clause, title } from './values.ts';

/** A bonus or a deduction. */
export const adjustment: Schema = object(
  'A bonus (加分) or deduction (扣分) of the total.',
  ['id', 'title', 'points'],
  {
    id: ref('id'),
    title,
    clause,
    description: text('The rule in words.'),
    points: { ...ref('logic'), description: 'JSON logic that gives the points, never below 0.' },
    cap: { ...ref('positiveDecimal'), description: 'The most that this one counts.' },
    examples,
  },
);

/**
 * Those of a level.
 *
 * @param all  what they are called: bonuses, deductions
 */
export const adjustments = (all: string): Schema =>
  object(`All ${all} of the total.`, ['items'], {
    cap: { ...ref('positiveDecimal'), description: `The most that all ${all} count together.` },
    items: list(ref('adjustment'), `The ${all}, each capped by itself first.`),
  });

/** What a veto does. */
export const effect: Schema = {
  description: 'What happens when the veto fires.',
  anyOf: [
    object('The group or indicator scores 0.', ['zero'], {
      zero: text('A node id, or `total`.'),
    }),
    object('The total is at most this.', ['cap_total'], { cap_total: ref('decimal') }),
    object('The grade is at best this one.', ['cap_grade'], { cap_grade: ref('id') }),
    object('The unit is put on this list.', ['list'], { list: ref('id') }),
  ],
};

/** A veto, or a cap. */
export const veto: Schema = object(
  'A veto (一票否决) or cap.',
  ['id', 'title', 'when', 'effects'],
  {
    id: ref('id'),
    title,
    clause,
    description: text('The rule in words.'),
    when: { ...ref('logic'), description: 'JSON logic: true when the veto fires.' },
    effects: list(ref('effect'), 'One effect or several.', 1),
  },
);
