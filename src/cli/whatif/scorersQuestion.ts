import type { Result } from '../../issue/index.ts';
import { formatScorers } from '../../report/whatif/index.ts';
import type { DataFile } from '../../table/index.ts';
import { scorersLeftOut } from '../../whatif/doubt/index.ts';
import { readWholeFile } from '../dataFiles.ts';
import { standardInput } from '../files.ts';
import { usageError } from '../Outcome.ts';
import { readAll } from '../readFiles.ts';
import type { Terminal } from '../Terminal.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import type { WhatifOptions } from './WhatifOptions.ts';

/** What would be without each scorer: the records that name them, or the input that is theirs. */
export function scorersQuestion(
  options: WhatifOptions,
  paths: readonly string[],
): Result<Question> {
  const { scorers = '' } = options;
  const [, ledger, field] = /^([^.,，]+)\.([^.,，]+)$/.exec(scorers.trim()) ?? [];
  if (ledger === undefined || field === undefined) return ofInputs(scorers);
  if (paths.includes(standardInput)) {
    return { ok: false, issues: [usageError('data-read-again', { found: '--scorers' })] };
  }
  const value: Question = async (assessment, { terminal }) => {
    const read = await readWhole(paths, options, terminal);
    if (!read.ok) return read;
    const { value: files } = read;
    return answered(scorersLeftOut(assessment, { ledger, field, files }), formatScorers);
  };
  return { ok: true, value, issues: [] };
}

/** Inputs of which each is what one scorer gave. */
function ofInputs(text: string): Result<Question> {
  const inputs = text.split(/[,，]/).map((name) => name.trim());
  if (inputs.includes('') || inputs.length < 2) {
    const wanted = 'forms.expert, score_a,score_b';
    const data = { option: '--scorers', found: text, wanted };
    return { ok: false, issues: [usageError('wrong-option-value', data)] };
  }
  const twice = inputs.filter((name, i) => inputs.indexOf(name) < i);
  if (twice.length > 0) {
    const found = (name: string) => ({ found: `--scorers ${name}` });
    return {
      ok: false,
      issues: twice.map((name) => usageError('option-given-twice', found(name))),
    };
  }
  const value: Question = async (assessment) =>
    answered(scorersLeftOut(assessment, { inputs }), formatScorers);
  return { ok: true, value, issues: [] };
}

/** The files once more, none in pieces: records are left out of them while they are read. */
async function readWhole(
  paths: readonly string[],
  options: WhatifOptions,
  terminal: Terminal,
): Promise<Result<readonly DataFile[]>> {
  const { values, issues } = await readAll(paths, (path) => readWholeFile(path, options, terminal));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: values, issues: [] };
}
