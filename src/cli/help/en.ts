import type { HelpTexts } from './HelpText.ts';
import { whatifEn } from './whatifEn.ts';

export const en: HelpTexts = {
  commands: {
    rank: {
      usage: 'rank [options] <data...>',
      description:
        'Scores, ranks, grades and lists units of assessment by a rule set, in exact decimals.',
      items: {
        '--list': 'this list only, like lowest',
        '--format': 'text, json or csv (default: as the name of --output says, else text)',
        '--period': 'the period, like 2021, 2021-H1, 2021-Q2, 2021-07 (default: as the rules say)',
        '--partial':
          'where data have errors, rank the units without; the result says it is partial, exit code 1 all the same',
        '--strict': 'warnings count as errors: nothing is ranked, exit code 1',
        rules: 'list, show and check rule sets',
        data: 'show what was understood of data, and how complete they are',
        explain: 'explain a score, a gap, a list, or what a correction changes',
        compare: 'what other weights or rules would make of ranks and lists',
        whatif: 'whether results stand: other weights, errors of data, parts left out',
        template: 'write an empty form for data',
        help: 'show the help of a command',
      },
      examples: [
        ['rank data.csv', 'lists and ranking to read'],
        ['rank data.csv --output result.csv', 'a table that Excel opens'],
        ['rank data.csv --level county --list lowest', 'one list of one level'],
        ['rank q2.csv --period 2021-Q2 --earlier q1.json', 'with a look back'],
        ['cat data.csv | rank - --rules my-rules.json', 'rules of your own'],
      ],
    },
    'rank rules': {
      usage: 'rank rules [options] [command]',
      description:
        'Lists the bundled rule sets: id, period, version, title, levels and indicators.',
      items: {
        show: 'show a rule set',
        check: 'check a rule file',
        help: 'show the help of a command',
      },
      examples: [
        ['rank rules', 'which rule sets there are'],
        ['rank rules show yunnan-2021', 'read one'],
        ['rank rules check my-rules.json', 'check your own'],
      ],
    },
    'rank rules show': {
      usage: 'rank rules show [options] <id|file>',
      description:
        'Shows a rule set: levels, groups, the points and text of each indicator, bonuses, deductions, vetoes, grades and lists.',
      items: {
        '<id|file>': 'the id of a bundled rule set, or the path of a rule file',
        '--format':
          'text, or md: the tables of an official document, scoring standards put into words from the rules (default: text)',
      },
      examples: [
        ['rank rules show yunnan-2021', 'read a bundled rule set'],
        ['rank rules show yunnan-2021 --format md', 'as the tables of a document'],
      ],
    },
    'rank rules check': {
      usage: 'rank rules check [options] <file|id>',
      description:
        'Checks a rule set: its form, references, sums of weights and points, and each worked example.',
      items: { '<file|id>': 'the path of a rule file, or the id of a bundled rule set' },
      examples: [['rank rules check my-rules.json', 'every error, where it is and what to do']],
    },
    'rank data': {
      usage: 'rank data [options] <data...>',
      description:
        'Shows what data files were taken for: encoding, header, what each column is, what became of every cell, how complete inputs and units are, and which values are far from the rest of their pool. Ranks nothing.',
      items: {
        '--format': 'text or json (default: as the name of --output says, else text)',
        '--period':
          'the period, like 2021-Q2: ledgers count as of its last day (default: as the rules say)',
        '--strict': 'warnings count as errors: exit code 1',
      },
      examples: [
        ['rank data data.csv', 'what was understood of it'],
        ['rank data data.csv --output data.json', 'for a program to read'],
        ['rank data counties.xlsx --strict', 'before handing it in: not even a warning'],
      ],
    },
    'rank explain': {
      usage: 'rank explain [options] <data...>',
      description:
        'Explains scores: how the total of a unit was made, down to the cells, the records of ledgers and the clauses; why one unit is below another; who is on a list and why; what correcting a value would change. Writes to none of the data.',
      items: {
        '--unit': 'explain this unit: its code, its name or its usual short name',
        '--node': 'this part of it only: its id, like toilets.dry, or its title',
        '--against': 'the gap between it and this unit, item by item',
        '--list': 'explain this list: its id or its title',
        '--set':
          'what a correction would change; may be repeated: UNIT.INPUT=VALUE, like 532923.satisfaction=90, or LEDGER-FILE:ROW.FIELD=VALUE',
        '--encoding': 'of data files: utf-8, gb18030 (gbk), utf-16le, utf-16be; default: found out',
        '--format': 'text, json or md (default: as the name of --output says, else text)',
        '--period': 'the period, like 2021-Q2 (default: as the rules say)',
        '--partial': 'where data have errors, explain the units without',
        '--strict': 'warnings count as errors: nothing is explained, exit code 1',
      },
      examples: [
        ['rank explain data.csv --unit 532923', 'its total, down to the cells'],
        ['rank explain data.csv --unit 532923 --node toilets', 'one group'],
        ['rank explain data.csv --unit 532923 --against 532925', 'the gap, item by item'],
        ['rank explain data.csv --list lowest', 'who is on it, and who nearly'],
        ['rank explain data.csv --set 532923.satisfaction=90', 'what a correction changes'],
        ['rank explain data.csv --unit 532923 --output a.md', 'as Markdown'],
      ],
    },
    'rank compare': {
      usage: 'rank compare [options] <data...>',
      description:
        'Assesses the same data by other weights, aggregations and switches, as a file of scenarios has them, and sets the results beside those of the rules as published: who moves, who enters and leaves each list, how far the orders agree. Writes to none of the data.',
      items: {
        '--scenarios': 'file of scenarios (JSON); rules/scenarios.schema.json describes it',
        '--scenario':
          'its id; may be repeated, or separated by commas: one is compared with the rules as published, several with the first, all if none is named; published is the rules as they are; at most 100 at a time',
        '--format': 'text, json, csv or md (default: as the name of --output says, else text)',
        '--period': 'the period, like 2021-Q2 (default: as the rules say)',
        '--partial': 'where data have errors, compare the units without; exit code 1 all the same',
        '--strict': 'warnings count as errors: nothing is compared, exit code 1',
      },
      examples: [
        ['rank compare d.csv --scenarios s.json', 'all, with the rules'],
        ['rank compare d.csv --scenarios s.json --scenario equal', 'one of them'],
        ['rank compare d.csv --scenarios s.json --scenario a,b', 'two, side by side'],
        ['rank compare d.csv --scenarios s.json --level county', 'the counties only'],
        ['rank compare d.csv --scenarios s.json --output c.csv', 'for a spreadsheet'],
      ],
    },
    'rank whatif': whatifEn,
    'rank template': {
      usage: 'rank template [options]',
      description:
        'Writes an empty form for the data that a rule set reads: a row for each unit, a column for each input; where it has ledgers, one for each of them too, a row for each record. In Excel with drop-downs, checks, and a sheet of explanations.',
      items: {
        '--rules': 'id of a bundled rule set, or path of a rule file (default: yunnan-2021)',
        '--level':
          'these levels and their ledgers only, like county; a CSV file takes one level and no ledger',
        '--ledger': 'these ledgers only (ids); a CSV file takes one',
        '--output': 'file, ending in .xlsx or .csv; without it CSV is printed',
      },
      examples: [
        ['rank template --output form.xlsx', 'a sheet for each of them'],
        ['rank template --level county --output form.csv', 'the counties as CSV'],
        ['rank template --ledger problems', 'a ledger as CSV'],
      ],
    },
  },
  common: {
    '--as':
      'what a file is, like data.csv=long: wide (a row for each unit), long (a row for each value) or the id of a ledger; default: found out',
    '--earlier': 'the result of an earlier period, as --format json wrote it; may be repeated',
    '--encoding':
      'of data files: utf-8, gb18030 (gbk, gb2312), utf-16le, utf-16be; default: found out',
    '--level': 'these levels only, like county; may be repeated, or separated by commas',
    '--output': 'write to a file, whole or not at all; - is standard output',
    '--rules':
      'rules: the id of a bundled rule set, or the path of a rule file (default yunnan-2021)',
    '--sheet': 'this sheet of Excel files only (repeatable); default: all that are not hidden',
    '<data>': 'data files (CSV or Excel workbooks), one or several; - is standard input',
    '--lang': 'language: zh, en (default: as the system says; zh for json and csv)',
    '--color': 'colour: auto (on a terminal only, and never under NO_COLOR), never',
    '--version': 'show the version',
    '--help': 'show this help',
  },
  titles: {},
  examples: 'Examples:',
  exitCodes: 'Exit codes:',
  exitCode: [
    ['0', 'fine'],
    ['1', 'errors in data or rules, or a file that cannot be read or written'],
    ['2', 'wrong usage'],
  ],
};
