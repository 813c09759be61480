/** So many problems of one file are told one by one. */
export const issueLimit = 1_000;
