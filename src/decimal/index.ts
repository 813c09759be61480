export { type ColumnBuilder, columnBuilder } from './ColumnBuilder.ts';
export { boundsOf, chunkLength, computedValues, readAll, storedValues } from './columnValues.ts';
export {
  ArithmeticProblem,
  digitLimit,
  divisorOfSmall,
  Exact,
  greatestCommonDivisor,
  hundred,
  leastCommonMultiple,
  unity,
  zero,
} from './Exact.ts';
export {
  commonLogarithm,
  geometricMean,
  irrationalDigits,
  naturalLogarithm,
  power,
  squareRoot,
} from './irrational.ts';
export {
  columnOf,
  digitsOf,
  digitsOfScaled,
  exactOfScaled,
  isShort,
  type NumberColumn,
  type NumberSource,
  powersOfTen,
  scaledColumn,
  scaledLimit,
  scaledOf,
  scaleLimit,
  textAt,
} from './NumberColumn.ts';
export {
  decimalPlaces,
  powerOfTen,
  type Rounding,
  type RoundingMode,
  round,
  roundingModes,
  roundingToMultiple,
  roundingToPlaces,
} from './rounding.ts';
export {
  formatExact,
  parseDecimal,
  parseDecimalOrPercent,
  shownDigits,
  writtenDigitLimit,
} from './text.ts';
