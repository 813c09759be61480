/** So many weightings at random, where the engine scores each: some seconds with a hundred units. */
export const engineDraws = 300;
