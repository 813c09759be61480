import type { Issue, Result } from '../../issue/index.ts';
import { type AcceptabilityOptions, wrongNumbers } from '../../whatif/acceptability/index.ts';
import { saysWeight, shareWithin } from '../../whatif/weights/boundsOf.ts';
import { concentrations, isConcentration } from '../../whatif/weights/spaceOf.ts';
import { usageError } from '../Outcome.ts';

/** Options of draws as they are written. */
export type DrawTexts = {
  readonly draws?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly around?: string;
  readonly within?: string;
  /** `toilets=10..20`, `toilets=..20`, `toilets=10..`. */
  readonly bound?: readonly string[];
  /** `restaurants,toilets,markets`, the most important first. */
  readonly order?: readonly string[];
  readonly pairs?: boolean;
};

/** What is asked of draws, and on how many threads. */
export type DrawOptions = {
  readonly asked: Pick<
    AcceptabilityOptions,
    'draws' | 'seed' | 'around' | 'within' | 'bounds' | 'order' | 'pairs'
  >;
  readonly threads: number | undefined;
};

/** Reads options of draws; whether names and numbers fit is looked at with the rules at hand. */
export function readDrawOptions(texts: DrawTexts): Result<DrawOptions> {
  const { draws, seed, threads, around, within, bound = [], order = [], pairs } = texts;
  const issues: Issue[] = [];
  const wholes = {
    draws: wholeOf('--draws', draws, `1..${2 ** 31}`, issues),
    seed: wholeOf('--seed', seed, `0..${2 ** 32 - 1}`, issues),
    threads: threadsOf(threads, issues),
  };
  if (around !== undefined && !isConcentration(around)) {
    issues.push(wrongValue('--around', around, concentrations));
  }
  const limits = boundOptions({ within, bound, order }, issues);
  if (around !== undefined && Object.keys(limits).length > 0) {
    issues.push(usageError('draws-exclude', {}));
  }
  const numbers = {
    ...(wholes.draws === undefined ? {} : { draws: wholes.draws }),
    ...(wholes.seed === undefined ? {} : { seed: wholes.seed }),
  };
  issues.push(...wrongNumbers(numbers));
  if (issues.length > 0) return { ok: false, issues };
  const asked = {
    ...numbers,
    ...(around === undefined ? {} : { around }),
    ...limits,
    ...(pairs === undefined ? {} : { pairs }),
  };
  return { ok: true, value: { asked, threads: wholes.threads }, issues: [] };
}

/** The bounds of weights alone. */
export function readBoundOptions(
  texts: Pick<DrawTexts, 'within' | 'bound' | 'order'>,
): Result<BoundOptions> {
  const issues: Issue[] = [];
  const value = boundOptions(texts, issues);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value, issues };
}

type BoundOptions = Pick<AcceptabilityOptions, 'within' | 'bounds' | 'order'>;

function boundOptions(
  {
    within,
    bound = [],
    order = [],
  }: {
    readonly within?: string | undefined;
    readonly bound?: readonly string[];
    readonly order?: readonly string[];
  },
  issues: Issue[],
): BoundOptions {
  const bounds = readBounds(bound, issues);
  if (within !== undefined && shareWithin(within) === null) {
    const near = shareWithin(`${within}%`) === null ? {} : { nearest: `${within}%` };
    issues.push(wrongValue('--within', within, '25%', near));
  }
  return {
    ...(within === undefined ? {} : { within }),
    ...(bound.length === 0 ? {} : { bounds }),
    ...(order.length === 0 ? {} : { order: order.map(namesIn) }),
  };
}

function namesIn(text: string): readonly string[] {
  return text.split(/[,，、>＞]/).map((name) => name.trim());
}

function wrongValue(option: string, found: string, wanted: string, near: Near = {}): Issue {
  return usageError('wrong-option-value', { option, found, wanted, ...near });
}

type Near = { readonly nearest?: string };

/** More are of no use to any machine, and a great many bring one down. */
const mostThreads = 256;

function threadsOf(text: string | undefined, issues: Issue[]): number | undefined {
  const wanted = `1..${mostThreads}`;
  const threads = wholeOf('--threads', text, wanted, issues);
  if (threads === undefined || (threads >= 1 && threads <= mostThreads)) return threads;
  issues.push(wrongValue('--threads', text ?? '', wanted));
  return undefined;
}

/** A whole number without a sign; beyond 15 digits it would be another. */
function wholeOf(
  option: string,
  text: string | undefined,
  wanted: string,
  issues: Issue[],
): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number.parseInt(text, 10);
  issues.push(wrongValue(option, text, wanted));
  return undefined;
}

type Bounds = NonNullable<AcceptabilityOptions['bounds']>;

function readBounds(texts: readonly string[], issues: Issue[]): Bounds {
  const found = new Map<string, Bounds[string]>();
  for (const text of texts) {
    const { name, least, most } =
      /^(?<name>[^=]+)=(?<least>[^=]*?)\.\.(?<most>[^=]*)$/.exec(text)?.groups ?? {};
    const sides = [least, most].map((side) => side?.trim() ?? '').filter((side) => side !== '');
    if (name === undefined || sides.length === 0 || !sides.every(saysWeight)) {
      issues.push(wrongValue('--bound', text, 'toilets=10..20, toilets=..20, toilets=5%..'));
    } else if (found.has(name.trim())) {
      issues.push(usageError('option-given-twice', { found: `--bound ${name.trim()}` }));
    } else found.set(name.trim(), [least?.trim() || null, most?.trim() || null]);
  }
  return Object.fromEntries(found);
}
