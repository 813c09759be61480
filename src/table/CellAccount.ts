/** What becomes of a cell. Used: read as what it is. Left out: with a reason. Issue: said in an issue. */
export const cellUses = {
  used: ['header', 'unit', 'value', 'missing', 'not-applicable'],
  leftOut: [
    'above-header',
    'other-sheet',
    'total',
    'footer',
    'unknown-column',
    'no-header',
    'other-level',
    'unused-input',
    'unread-field',
    'row-of-no-input',
    'not-of-shape',
    'behind-last',
  ],
  issue: ['refused', 'broken-row', 'unknown-unit', 'duplicate', 'not-a-table'],
} as const;

export type CellUse =
  | (typeof cellUses.used)[number]
  | (typeof cellUses.leftOut)[number]
  | (typeof cellUses.issue)[number];

/** How many cells of a sheet, or of several, have become what; each is counted once. */
export type CellAccount = Readonly<Record<CellUse, number>>;

/** An account that is being kept. */
export type CellCounts = Record<CellUse, number>;

export function emptyCounts(): CellCounts {
  return {
    header: 0,
    unit: 0,
    value: 0,
    missing: 0,
    'not-applicable': 0,
    'above-header': 0,
    'other-sheet': 0,
    total: 0,
    footer: 0,
    'unknown-column': 0,
    'no-header': 0,
    'other-level': 0,
    'unused-input': 0,
    'unread-field': 0,
    'row-of-no-input': 0,
    'not-of-shape': 0,
    'behind-last': 0,
    refused: 0,
    'broken-row': 0,
    'unknown-unit': 0,
    duplicate: 0,
    'not-a-table': 0,
  };
}

/** How many cells of a kind there are: used, left out, in issues. */
export function countOf(account: CellAccount, kind: keyof typeof cellUses): number {
  return cellUses[kind].reduce((sum, use) => sum + account[use], 0);
}

export function sumOfAccounts(accounts: readonly CellAccount[]): CellAccount {
  const sum = emptyCounts();
  for (const account of accounts) {
    for (const use of Object.values(cellUses).flat()) sum[use] += account[use];
  }
  return sum;
}
