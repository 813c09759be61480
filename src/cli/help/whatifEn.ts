import type { HelpText } from './HelpText.ts';

export const whatifEn: HelpText = {
  usage: 'rank whatif [options] <data...>',
  description:
    'What would be, with the same data but for one thing. One question at a time. Where none is asked, weights are drawn at random: how often is each unit on each list? --weight, --change and --robust ask how far weights may go before results change; --improve what would bring a unit to an aim; --tolerance and --doubt whether results stand where data are wrong; --without, --scorers and --reversal what a part of the rules, a scorer or a unit decides. An option that belongs to another question is an error. Writes to none of the data.',
  items: {
    '--draws': 'weightings to draw (default: 100000); with --doubt, data to draw (default: 500)',
    '--seed': 'the same seed gives the same result (default: 1)',
    '--around':
      'draw around the weights of the rules, with this concentration: the higher, the nearer; default: all weightings are equally likely',
    '--within': 'each weight at most this share off that of the rules, like 25%',
    '--bound': 'bounds of a weight; may be repeated: toilets=10..20, toilets=..20 or toilets=5%..',
    '--order': 'order of importance, the first first; may be repeated: toilets,markets',
    '--node':
      'other weights within this group (path or title), not at the top of the level; of draws, --weight, --change and --robust',
    '--pairs':
      'of every two units, how often one is before the other, too (in json; in the first 32768 draws)',
    '--threads':
      'threads to draw on, 1 to 256 (default: as many as cores); the result is the same on any',
    '--plots': 'write pictures (SVG) to this folder, too',
    '--weight':
      'between which values of this weight (its id; or all, one by one) ranks and lists are the same',
    '--change':
      'the least change of weights that brings this unit (code, name or short name) on or off a list; needs --list',
    '--robust':
      'who is on lists, and who is not, whatever the weights are within bounds; may take --list',
    '--improve':
      'what would bring this unit (code, name or short name) to the aim of --to: one input alone, and several together',
    '--to': 'aim of --improve: off:LIST (not on it), rank:N (or better), grade:ID (or better)',
    '--cost':
      'of --improve, may be repeated: what one unit of measure of an input costs, like satisfaction=2.5; of others the share of the range counts',
    '--tolerance':
      'how wrong one input of each listed unit must be before it is off the list; list by list without --list',
    '--without':
      'without each indicator, veto, bonus, deduction and cap in turn: whose rank is another, who comes on lists and leaves them',
    '--reversal':
      'without each unit in turn, or with another like it: is the order of any two others another?',
    '--doubt':
      'how often each unit is on lists where data are uncertain; may be repeated: INPUT=rounding, INPUT=sites:20 (a sample of 20 sites) or INPUT=sites:OTHER (that input counts them)',
    '--scorers':
      'without each scorer in turn: LEDGER.FIELD, like forms.expert; or the inputs that are theirs, separated by commas',
    '--list':
      'this list only (its id or its title), of draws, --weight, --change, --robust, --tolerance and --doubt',
    '--format': 'text, json, csv or md (default: as the name of --output says, else text)',
    '--period': 'the period, like 2021-Q2 (default: as the rules say)',
    '--partial': 'where data have errors, answer for the units without; exit code 1 all the same',
    '--strict': 'warnings count as errors: nothing is answered, exit code 1',
  },
  examples: [
    ['rank whatif d.csv --level county', 'with other weights'],
    ['rank whatif d.csv --within 25% --list lowest', 'weights not far off'],
    ['rank whatif d.csv --weight all', 'how far each weight may go'],
    ['rank whatif d.csv --improve 532923 --to rank:10', 'how to be tenth'],
    ['rank whatif d.csv --tolerance --list lowest', 'how wrong data may be'],
    ['rank whatif d.csv --without --output w.csv', 'without each part; a table'],
    ['rank whatif d.csv --doubt satisfaction=sites:600', 'a sample of 600'],
    ['rank whatif f.csv --scorers forms.expert', 'without each expert'],
  ],
};
